#pragma once
// The pupils of a forecast as means of their groups in their cohorts.
#include "analysis/groups.h"

namespace analysis {

// What a group's pupils in a cohort come to: means. The outcome is NaN where it is still to come.
struct ForecastCell {
    std::size_t group, cohort;
    double outcome = 0;
    std::vector<double> predictors{};
    double rows = 0;
};

struct ForecastCells {
    std::vector<std::string> groups, cohorts;
    std::vector<ForecastCell> cells{};
    std::size_t left_out =
        0; // rows without a predictor, a group or a cohort, or without an outcome where others have one
};

// --outcome, --predictors, --group and --cohort. Of a group and cohort with outcomes the rows that have one; else all of them.
basics::Result<ForecastCells> forecast_cells(const Question&);

} // namespace analysis
