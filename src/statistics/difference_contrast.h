#pragma once
// The effect on those treated between two times, against units that were not.
#include "basics/result.h"
#include "statistics/matrix.h"

namespace statistics {

struct Contrast {
    double att;
    Vector influence; // a unit; its mean square over their number is the variance of att
    Vector residual;  // a unit: its change less what its covariates say of units not treated
    double
        reach; // x̄'(X'X)⁻¹x̄ of the treated times the number not treated: 1 amid them, more the farther the treated are off
};

// change: of a unit between the two times; x: a row a unit, its first column 1; treated: 1 or 0.
// By the change expected of units not treated, least squares on x (Heckman, Ichimura and Todd 1997).
basics::Result<Contrast> by_regression(const Vector& change, const Matrix& x, const Vector& treated);

// The same, and units not treated weighted to be alike in x by the odds of treatment, logistic by maximum likelihood: right where either
// model is (Sant'Anna and Zhao 2020, Journal of Econometrics 219, 101-122, their traditional estimator for panels and its influence
// function). Units not treated whose chance is above 0.995 are left out of the weights. None where x tells treated from not
// without exception, so that there are no odds.
basics::Result<std::optional<Contrast>> doubly_robust(const Vector& change, const Matrix& x, const Vector& treated);

} // namespace statistics
