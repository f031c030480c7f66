#pragma once
// Whether the treated and the others went alike before, and what an effect would be had they not gone alike after.
#include "statistics/effect_interval.h"

#include <string_view>

namespace statistics {

struct PreTrends {
    std::size_t effects; // of cohorts at times before treatment, that should be 0
    double p;            // that one of them is as far from 0 as the farthest by chance; together()
};
std::optional<PreTrends> pre_trends(const StaggeredPanel&, const GroupTimes&, const Draws&);

struct AllowedTrend {
    double allowed; // M̄, or M in units of the outcome a time²
    Interval interval;
};

struct Robust { // of one effect
    double estimate;
    std::vector<AllowedTrend> relative; // relative_magnitudes() with M̄ of 0.5, 1 and 2
    double breakdown;                   // the least M̄ at which 0 is in the interval; 0 where it is already
    std::vector<AllowedTrend> smooth;   // fixed_length() with M of 0, a standard error of the first time's effect, two
    double smooth_breakdown;            // the least M
};

struct Sensitivity {
    std::optional<Robust> first{}, average{}; // the effect at the first time of treatment; the mean of all from then on
    std::size_t before = 0, after = 0;        // times that it stands on, beside the base
    std::string_view cannot_tell{};           // why there are none
};

// Rambachan and Roth 2023 (Review of Economic Studies 90, 2555-2591), on event_study() with a universal base. 95% intervals.
basics::Result<Sensitivity> sensitivity(const StaggeredPanel&, StaggeredChoices);

} // namespace statistics
