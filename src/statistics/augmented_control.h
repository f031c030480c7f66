#pragma once
// Synthetic control with what its mixture misses before made good.
#include "statistics/synthetic_control.h"

namespace statistics {

struct AugmentedControl {
    std::vector<double> weights; // a unit; sum 1, may be below 0
    double penalty;              // λ, in the outcome's unit squared
    std::vector<double> gaps;    // a time
    double before;               // root mean squared gap of the times before
    double effect;               // mean gap from then on
};

// Ben-Michael, Feller and Rothstein 2021 (Journal of the American Statistical Association 116, 1789-1803), ridge: to the weights of
// the outcomes before are added (x₁ − X'w)'(X'X + λI)⁻¹X', X about the mean of the units to mix from. λ is the greatest whose error at
// times left out in turn is within a standard error of the least, among 21 from the greatest eigenvalue of X'X down to 1e-8 of
// it. Three times before at the least.
AugmentedControl augmented_control(const ControlPanel&);

} // namespace statistics
