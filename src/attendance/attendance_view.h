#pragma once
// What a school's page of attendance is made of.
#include "attendance/beside.h"
#include "attendance/compulsory_age.h"
#include "measures/of_england.h"
#include "pupils/reads.h"

namespace attendance {

struct LatestMarks {
    basics::Instant received;
    std::optional<basics::Date> last_day{};
};

struct AttendanceView {
    basics::Urn urn;
    std::string name;
    std::optional<basics::GroupUid> trust{};
    std::string trust_name{};
    basics::AcademicYear year;
    std::vector<basics::AcademicYear> years{}; // in which something is marked
    std::optional<basics::Date> from{}, to{};  // none: nothing is marked in the year
    std::optional<SchoolYear> held{};
    std::optional<Tally> year_before{};         // to the same week
    std::optional<OfAge> of_age{};              // to set beside England's
    std::vector<measures::OfEngland> england{}; // its newest whole year: absence, persistent absence
    std::optional<Beside> beside{};             // what else moved since then
    std::optional<basics::Date> first_half_term_ends{};
    std::optional<LatestMarks> latest{};
    pupils::Reads reads{pupils::Reads::figures_only};
    bool discreet{true}; // codes that not everybody need know are shown as their category
};

constexpr std::int64_t smallest_part = 6; // shown to others than those who may read these pupils by name

// Before the first half term has ended, a tenth of the own sessions is a day or two.
bool too_early(const AttendanceView&);

// Everybody as a part, with its small numbers hidden.
Part everybody_of(const AttendanceView&);

} // namespace attendance
