#pragma once
// The regression that used to be run where units were treated at different times.
#include "statistics/group_time.h"
#include "statistics/interval.h"

namespace statistics {

struct TwoWay {
    double att;
    double standard_error;
    Interval interval; // 95%, t on units − 1
};

// outcome = unit + time + att·(treated by then), least squares; standard error clustered by unit, √(n/(n − 1)) times the
// sandwich. Where effects differ by cohort or grow, it weighs some of them below 0 (Goodman-Bacon 2021): shown beside, not instead.
// None where treatment is the same for all at every time.
std::optional<TwoWay> two_way(const StaggeredPanel&);

} // namespace statistics
