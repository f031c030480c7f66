#pragma once
// Whether the treated and the others went alike before, and what an effect would be had they not gone alike after.
#include "statistics/effect_interval.h"

namespace statistics {

struct PreTrends {
    std::size_t effects; // of cohorts at times before treatment, that should be 0
    double p;            // that one of them is as far from 0 as the farthest by chance; together()
};
std::optional<PreTrends> pre_trends(const StaggeredPanel&, const GroupTimes&, const Draws&);

struct AllowedTrend {
    double allowed;    // M̄, or M in units of the outcome a time²
    Interval interval; // 95% for the effect at the first time of treatment
};

struct Sensitivity {
    double estimate, from_zero; // of that effect; by how much its own interval (with its steps) clears 0, or 0
    std::vector<AllowedTrend>
        relative;     // after treatment the two part by at most M̄ times the largest step apart before it
    double breakdown; // the least M̄ at which 0 is in the interval; 0 where it is already
    std::vector<AllowedTrend>
        smooth; // the last step before goes on, bent by at most M a time: 0, a standard error, two
};

// Rambachan and Roth 2023 (Review of Economic Studies 90, 2555-2591), for the first time of treatment: relative magnitudes with M̄ of
// 0.5, 1 and 2, and smoothness. Their sets are projected from the 95% band around the effect and every step before at once, which
// is wider than their own tests by inversion and never too narrow for it. None where effect_interval() has none, or there are under two
// times before treatment.
basics::Result<std::optional<Sensitivity>> sensitivity(const StaggeredPanel&, StaggeredChoices, const Draws&);

} // namespace statistics
