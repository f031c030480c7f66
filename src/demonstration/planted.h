#pragma once
// Changes that are planted in the invented registers, and told in truth.json: who is off oftener from which day on, and by how much. What
// alarms and drivers find can be held against them.
#include "demonstration/invented_pupils.h"

#include <string>

namespace demonstration {

// Whom it reaches: all that is said holds. Nothing said: everybody.
struct Reached {
    std::optional<std::int64_t> year_group{}; // in the last year of the registers
    std::optional<pupils::Sex> sex{};
    std::optional<std::string> disadvantaged{}, sen{};
};
struct PlantedChange {
    Reached whom;
    basics::Date from; // a Monday; to the end of the registers
    double points;   // by how much their absence rises, in percentage points of their sessions; negative where it falls
    double log_odds; // what moves the chance of each of them by that on average
    std::int64_t pupils;
};

// Is the pupil one of them, on roll that day?
bool reaches(const PlantedChange&, const pupils::Pupil&, const Span&);

// Sets how many it reaches, and what log odds move their chances of a day off by its points; `chances` has one for each pupil. 0 pupils: it
// reaches nobody.
void size_change(PlantedChange&, const std::vector<pupils::Pupil>&, const std::vector<double>& chances, const Span&);

// What is planted at an academy: nothing at a third of them; elsewhere one change, since four to eight school weeks, of a year group, of
// disadvantaged pupils or those with SEN support, of a crossing of two, or of everybody alike. `chances`: of a day off, a pupil each.
std::vector<PlantedChange> planted_changes(const School&, const std::vector<pupils::Pupil>&,
                                           const std::vector<double>& chances, const Span&, std::uint64_t seed);

// "Year 9, disadvantaged"
std::string words(const Reached&);

struct PlantedAt {
    basics::Urn academy;
    std::string name;
    std::int64_t pupils;
    std::vector<PlantedChange> changes{};
};
// truth.json: seed, span, and of each academy what is planted there; an empty list where nothing is.
std::string truth_json(const std::vector<PlantedAt>&, const Span&, std::uint64_t seed);

} // namespace demonstration
