#pragma once
// What is known of everybody, whether they have a value or not: the columns of a model as a matrix.
#include "statistics/inverse_probability.h"
#include "statistics/matrix.h"

namespace statistics {

struct CovariateRows {
    Matrix rows;   // a row a row: 1, then each column about its mean, in standard deviations
    Vector spread; // by which each column was divided
};

// Of so many rows; there may be no column. Refuses one in which all rows are alike, and one that others make up, by name.
basics::Result<CovariateRows> covariate_rows(const Covariates&, std::size_t rows);

} // namespace statistics
