#pragma once
// Logistic regression: the chance of a yes from what is known.
#include "statistics/matrix.h"

#include <optional>

namespace statistics {

struct Logistic {
    Vector coefficients;
    Matrix covariance; // the inverse of the information X'WX
    Vector chances;    // of each row
};

// log odds = Xβ by maximum likelihood (Newton's steps, which are iteratively reweighted least squares; McCullagh and Nelder
// 1989, 4.4). x: a row a row, its first column 1 and the rest near unit spread; yes: 1 or 0.
// None where the columns tell yes from no without exception somewhere: then no β is the best.
std::optional<Logistic> logistic(const Matrix& x, const Vector& yes);

} // namespace statistics
