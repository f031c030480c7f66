#pragma once
// The years of one measure for a school, and for what it is compared with.
#include "alike/results.h"
#include "measures/distribution.h"
#include "measures/reading.h"
#include "statistics/similar.h"

namespace home {

// What is made of one figure of a school: how it stands beside England and beside the schools like it, and what it probably is
// in the light of all schools.
struct Judged {
    statistics::Standing standing{statistics::Standing::cannot_tell};
    std::optional<measures::BestEstimate> best{};
    std::optional<statistics::BesideMatches> alike{}; // beside the schools like it
};

struct MeasureYears {
    const measures::Measure* measure;
    std::vector<const measures::Reading*> school{}; // oldest first, whole years
    std::span<const measures::Reading> england, authority;
    std::string school_name{}, authority_name{};
    std::string school_type{}; // "primary", "secondary", "special": which national figure is meant
    std::vector<measures::GapYear> gaps{};
    std::vector<Judged> judged{}; // of each of `school`
};
// England's or the authority's figure of a year; none for counts, as a whole country's pupils say nothing beside a school's.
std::optional<double> reference(std::span<const measures::Reading> place, const MeasureYears&, basics::AcademicYear);
const Judged& judged(const MeasureYears&, const measures::Reading*); // one of its own
// Judges the figures of one year together, over all measures of a page, so that of those called above or below England one in
// twenty at most is expected to be chance.
struct Light {
    measures::BetweenSchools betweens{}; // how schools of its phase differ beyond chance
    std::optional<alike::Alike> alike{}; // what the schools like it reach
};
void judge(std::vector<MeasureYears>&, const measures::Catalogue&, const Light&);
// "The schools like it: 46.1 (50 of them); another like these would fall between 35.2 and 57.0, where this one does"
std::string alike_words(const measures::Measure&, double value, const statistics::BesideMatches&);

// More than two years behind the school year of today: never a headline.
bool is_old(basics::AcademicYear, basics::Date today);

} // namespace home
