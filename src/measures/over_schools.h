#pragma once
// One figure over several schools: as if their pupils were one school's.
#include "measures/reading.h"

namespace measures {

struct OverSchools {
    double value;
    std::optional<statistics::Interval> interval{}; // none where a school's figure says none
    std::int64_t schools;                           // that could be weighted
    basics::Period period;
};

// The figures of one measure and group in one period, a school each: Σ numerator / Σ denominator, and of a mean Σ n·value / Σ n. A school
// that does not say on how many pupils its figure rests has no weight, and is left out. None where none has one.
std::optional<OverSchools> over_schools(const Measure&, std::span<const Reading> of_one_period);

// The same of the newest whole year that at least half as many schools tell as of the year that most tell: one school's early file is not
// the trust's figure. The readings are of one measure and group, in any order.
std::optional<OverSchools> newest_over_schools(const Measure&, std::span<const Reading>);

} // namespace measures
