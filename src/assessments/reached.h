#pragma once
// A school at a key point: what each year group reached in each subject, beside a year ago and the same pupils' last key point.
#include "assessments/figures.h"
#include "assessments/taking.h"

namespace assessments {

// A school's pupils on a day, by number, with the year group they are taught in; those without one are left out.
struct OnRoll {
    pupils::YearGroup year_group;
    PupilAt is;
};
using RollOnDay = std::map<pupils::PupilNumber, OnRoll>;
using Results = std::map<ResultOf, std::string>; // what was said of each pupil

struct Reached {
    Ask ask;
    std::string subject; // its name
    Scale scale;
    What what;
    Figures figures;
    std::optional<Figures> year_before{}; // the key point of this name a year before, on this scale
    std::string last_point{};             // where the same pupils' results are from; "" where there are none
};
struct SchoolReached {
    KeyPoint point;
    basics::Urn urn;
    std::vector<Reached> reached{};            // those asked of a year group that the school has
    std::optional<basics::Instant> received{}; // the last file
};

// How many results were asked of the school's roll, and how many are there; whole subjects of which there is nothing.
struct Coverage {
    std::int64_t asked{}, there{};
    std::vector<std::string> nothing_of{}; // "Year 4 Maths"
    std::size_t parts{};                   // year groups times subjects
};
Coverage coverage(const SchoolReached&);
std::string words(const Ask&, std::string_view subject);

// Which differ from a year before beyond chance, all of the page judged together (of those, one in twenty at most is expected to
// be chance).
struct Changes {
    std::vector<const Reached*> more{}, less{};
    std::size_t compared{};
};
Changes changes(const SchoolReached&);

} // namespace assessments
