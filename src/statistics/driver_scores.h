#pragma once
// How far each pupil moved beyond what one change of the odds for all would have moved them.
#include "statistics/gap_pupils.h"

namespace statistics {

// One sample of the same pupils (now less then); two of different pupils (then, now).
struct DriverSample {
    std::vector<std::size_t> pupils;
    std::vector<double> residual;    // sums to 0; in rates, weighted by sessions
    std::vector<double> information; // how far a change of the log odds by 1 would have moved it
};
struct DriverScores {
    std::vector<DriverSample> samples;
    double shift; // (ψ − 1)/(ψ + 1) = tanh(δ/2) of the change of the log odds, δ = log ψ, common to all
};

// Same pupils: with rates y₀ and y₁ and one odds ratio ψ for all, y₁(1 − y₀) − ψ·y₀(1 − y₁) is 0 in expectation for every pupil,
// however well or ill they attend and however much a pupil varies, as long as then and now vary apart. Mantel and
// Haenszel 1959 (JNCI 22, 719-748) estimate ψ by setting its sum to 0, each pupil a stratum of weight n₀n₁/(n₀ + n₁). Times
// 2/(1 + ψ) it is (y₁ − y₀) − tanh(δ/2)·(y₀(1 − y₁) + y₁(1 − y₀)): the change less what the common odds ratio makes of it, in rates.
// Different pupils: y − μ of a quasi-binomial regression (McCullagh and Nelder 1989, ch. 9) of the dimensions' levels and now.
DriverScores driver_scores(const GapPupils&);

} // namespace statistics
