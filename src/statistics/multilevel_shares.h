#pragma once
// Shares of the variance of a fit.
#include "statistics/multilevel_estimate.h"
#include "statistics/multilevel_grouped.h"

namespace statistics {

// The variances of a fit, in one unit: a mean over the rows of z'σ²Dz a group, then the residual.
struct Spread {
    std::vector<double> groups;
    double residual;
};

// What the fixed terms account for: β' X'X β / (n − 1), of columns whose mean is nought.
double explained_variance(const Matrix& pooled, const Vector& beta, double n);

// `without` is the fit of random intercepts with no fixed term but the intercept, `with` that with all of them.
Shares shares_of(const std::vector<std::string>& groups, double explained, const Spread& fitted, const Spread& without,
                 const Spread& with);

Shares shares(const Grouped&, const Estimated&, Amount, const std::string& group);

} // namespace statistics
