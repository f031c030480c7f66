#pragma once
// What groups will come to at the end, from what is known before it, and how far such forecasts were off in years that are over.
#include "basics/result.h"
#include "statistics/interval.h"

#include <vector>

namespace statistics {

struct PastResult { // of a group in a cohort that is over
    std::size_t group, cohort;
    double outcome;
    std::vector<double> predictors;
};
struct Awaited { // a group whose outcome is to come, in a cohort of its own
    std::size_t group;
    std::vector<double> predictors;
};

struct Forecast {
    double estimate;
    Interval at_90, at_95;
};

// Of the past, each cohort forecast from the others.
struct ForecastScores {
    double coverage_90,
        coverage_95; // share of outcomes inside intervals made from the other cohorts, 0..1; NaN under three cohorts
    double width_95; // mean
    double
        crps; // continuous ranked probability score (Gneiting and Raftery 2007), in the outcome's unit: the less the better
    double crps_without; // of all the other cohorts' outcomes taken as the forecast, without looking at predictors
};

struct Forecasts {
    std::vector<Forecast> awaited; // in their order
    std::size_t residuals, cohorts;
    ForecastScores scores;
};

constexpr std::size_t residuals_for_90 = 9,
                      residuals_for_95 = 19; // fewer cannot be passed by one in ten, one in twenty

// outcome = a + predictors·b + a group's own distance, shrunk by how much groups differ beyond chance. Each cohort in turn is forecast from the
// others, which gives the residuals that a new cohort's will be like. The interval is the wider of two:
// conformal, the ⌈level·(n + 1)⌉th of their sizes (Vovk, Gammerman and Shafer 2005; Barber and others 2021 for leaving out), which needs no
// shape, but 9 residuals for 90% and 19 for 95%: of fewer it is the greatest, which is not enough alone; and hierarchical, t·√(B + W(1 − 1/m)) with B the mean square of cohorts' mean
// residuals and W that within them, m residuals a cohort, Satterthwaite's df: it knows that a cohort's groups are off together.
// Refuses fewer than two past cohorts, cohorts too small for so many predictors when one is left out, predictors that say nothing, and
// outcomes that are all the same.
basics::Result<Forecasts> forecasts(const std::vector<PastResult>& past, const std::vector<Awaited>& awaited);

} // namespace statistics
