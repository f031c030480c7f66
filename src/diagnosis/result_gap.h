#pragma once
// A gap in what a school's pupils reach at a key point, pupil by pupil and subject by subject, as the method takes it that finds where a
// gap comes from.
#include "assessments/gathered.h"
#include "diagnosis/school_gap.h"

namespace diagnosis {

// What a result has to be, to be counted.
enum class Reaching { expected, above };
inline constexpr std::array all_reaching{Reaching::expected, Reaching::above};
std::string_view name(Reaching);  // as in an address
std::string_view words(Reaching); // "Results at or above what is expected"
std::optional<Reaching> reaching_named(std::string_view);

// One side of a gap: what a key point asked, and of whom what was said.
struct AtPoint {
    const assessments::Asked& asked;
    const assessments::RollOnDay& roll;
    const assessments::Results& results;
};

// Of the results of `now` on scales that say what is expected, in subjects that `then` asked on the same scale: by kind of pupil, and within
// pupils by subject. Of the same pupils, each in the subjects in which something was said both times, then a year group lower for each year
// between; a roll of then is not looked at. Of different pupils, the same year groups.
SchoolGap result_gap(statistics::GapOf, Reaching, const AtPoint& then, const AtPoint& now);

} // namespace diagnosis
