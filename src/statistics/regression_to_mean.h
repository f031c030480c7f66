#pragma once
// Regression to the mean: what schools chosen by a low year gain without any support.
// The question it answers, its assumptions and how it was checked: docs/methods/regression-to-mean.md.
#include "basics/result.h"

#include <optional>
#include <vector>

namespace statistics {

using Panel = std::vector<std::vector<double>>; // [year][unit], years in order, NaN where there is none

struct Gain {
    double estimate, se, lower, upper; // 95%; over all units' mean change, in the unit of the values
};

// What choosing on the mean of several years leaves of it (Spearman and Brown): reliability kρ/(1+(k−1)ρ), and the gain of the year
// after over that mean.
struct OnMeanOf {
    int years;
    double reliability, gain;
};

struct ChosenUnit {
    std::size_t unit;
    double value, expected; // in the last year, and in the next without support
};

struct RegressionToMean {
    double correlation; // ρ between one year and the next: mean over pairs of years, weighted by units
    double sd;          // of units within a year
    std::size_t chosen; // a year, on average, rounded
    std::size_t units, years;
    Gain formula;                     // (1−ρ)·σ·φ(z_q)/q
    Gain next_year;                   // the lowest q of each year, and what they did the year after
    std::optional<Gain> other_years;  // the same beside their own mean of all other years: needs three years
    std::vector<OnMeanOf> on_mean_of; // 1, 2 and 3 years
    std::vector<ChosenUnit> lowest;   // the lowest q of the last year, lowest first
};

// Each year the lowest ⌈q·n⌉ of the n units are chosen; changes are beside the mean change of all units with both years, so that a
// year in which everybody rose counts for nothing. Errors by the jackknife over units, one at a time or in 50 groups, so that one
// unit's years may hang together. Refuses fewer than two years, fewer than 5 units with two
// years in succession, and units that never differ.
basics::Result<RegressionToMean> regression_to_mean(const Panel&, double share);

// φ(Φ⁻¹(q))/q: how many sd below the mean the lowest q of a normal distribution lie. 1.755 for a tenth.
double depth_of_lowest(double share);

} // namespace statistics
