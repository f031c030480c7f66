#pragma once
// A file's results against the school's roll and what the key point asks: whose they are, and what cannot be taken.
#include "assessments/key_point.h"
#include "assessments/said.h"
#include "assessments/scale.h"
#include "pupils/enrolment.h"
#include "pupils/stays_by_name.h"

#include <map>

namespace assessments {

// A stay at the school, with what its pupil is counted by.
struct StayOnRoll {
    pupils::PupilNumber pupil;
    basics::Date starts;
    std::optional<basics::Date> ends{};
    std::optional<pupils::YearGroup> year_group{}; // in the key point's year
};
using Roll = pupils::StaysByName<StayOnRoll>;

struct Asked {
    KeyPoint point;
    std::vector<Ask> asks{};
    std::map<std::string, Scale, std::less<>> scales{};         // by code
    std::map<std::string, std::string, std::less<>> subjects{}; // names by code
    NoResultWords no_results{};
};
const Scale* scale_of(const Asked&, const pupils::YearGroup&, std::string_view subject); // nullptr: it is not asked

struct ResultOf {
    pupils::PupilNumber pupil;
    std::string subject;
    What what;
    auto operator<=>(const ResultOf&) const = default;
};
struct Taken {
    std::map<ResultOf, std::string> results{}; // as they are held
    std::vector<Refusal> refused{};
};

// A pupil must have been on roll between the first and the last day of the key point (or today). A row of which one cell cannot be
// taken is refused whole; of two rows of one pupil and subject that differ, the second is. Subjects that are not asked of the pupil's year
// group are left out, and a row that holds nothing else is refused. Rows without results are not given.
Taken take_in(const std::vector<RowOfResults>&, const Roll&, const Asked&, basics::Date today);

} // namespace assessments
