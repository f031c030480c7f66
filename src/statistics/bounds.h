#pragma once
// How far off a mean could be at worst when some values are missing.
#include "statistics/interval.h"

#include <span>

namespace statistics {

struct WorstCase {
    Interval bounds; // were all the missing at the floor, at the ceiling
    std::optional<Interval>
        interval; // 95% for the true mean, wherever between its bounds it lies; none for one value alone
};

// Manski 1989, Journal of Human Resources 24, 343-360: nothing is assumed of who is missing. The interval is Imbens and
// Manski's (2004, Econometrica 72, 1845-1857): each bound moved out by c·σ/√n, with Φ(c + √n·Δ/max σ) − Φ(−c) = 0.95 for
// bounds Δ apart, kept between floor and ceiling.
// values: NaN where missing, else between floor and ceiling. None without any row.
std::optional<WorstCase> worst_case(std::span<const double> values, double floor, double ceiling);

} // namespace statistics
