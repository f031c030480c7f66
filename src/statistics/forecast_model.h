#pragma once
// The model behind forecasts: a regression, and what is each group's own.
#include "statistics/forecast.h"
#include "statistics/matrix.h"

namespace statistics {

struct ForecastModel {
    Vector coefficients;     // the intercept first
    std::vector<double> own; // a group: its distance, shrunk; 0 where it has no past
    double at(std::size_t group, const std::vector<double>& predictors) const;
};

// Least squares over past results but those of a cohort (or of none: past the last). Groups' distances are shrunk by
// n·a/(n·a + w), a the variance between groups by one-way analysis of variance of the residuals and w that within.
// Refuses too few results for so many predictors, and predictors that others make up.
basics::Result<ForecastModel> forecast_model(const std::vector<PastResult>& past, std::size_t without_cohort);

} // namespace statistics
