#pragma once
// Synthetic difference in differences: units and times before are both weighted, and what is always so is taken out.
#include "statistics/synthetic_control.h"

namespace statistics {

struct SyntheticDifference {
    std::vector<double> weights; // a unit, sum 1, 0 for the treated one
    std::vector<double> times;   // a time before, sum 1
    double effect;               // mean of the times from then on
    double
        standard_error; // from placebos: every other unit taken for the treated one; NaN with one unit to compare with
};

// Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021 (American Economic Review 111, 4088-4118), algorithms 1 and 4, with one
// treated unit: unit weights with intercept and ridge ζ = T_post^¼·sd of first differences, time weights with 1e-6 of that sd;
// both exact. Predictors are not looked at.
SyntheticDifference synthetic_difference(const ControlPanel&);

} // namespace statistics
