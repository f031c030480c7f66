#pragma once
// What is known of everybody, whether they have a value or not: the columns of a model as a matrix.
#include "statistics/inverse_probability.h"
#include "statistics/matrix.h"

namespace statistics {

struct CovariateRows {
    Matrix rows;   // a row a row: 1, then each column about its mean, in standard deviations
    Vector spread; // by which each column was divided
};

// Refuses a column in which all rows are alike, and one that others make up, by name.
basics::Result<CovariateRows> covariate_rows(const Covariates&);

} // namespace statistics
