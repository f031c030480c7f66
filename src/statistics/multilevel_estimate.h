#pragma once
// The best θ, what stands at it, and how sure it is.
#include "statistics/multilevel_likelihood.h"
#include "statistics/standardised.h"

namespace statistics {

struct Estimated {
    Vector theta;
    double variance; // σ²
    Reduced reduced; // there
    Solved solved;
    double minus_two_log_likelihood;
};

// The best of a few equal starts, then minimise(). `diagonal` are the places of θ that stand on Λ's diagonal.
Estimated estimate(const Reduce&, Amount, Eigen::Index unknowns, const std::vector<Eigen::Index>& diagonal);

// The same from one start, the best of a model near by.
Estimated estimate_from(const Reduce&, Amount, const Vector& start);

// Whether some variance is nought, or two terms move exactly together: lme4's isSingular(), an entry under 1e-4.
bool singular(const Vector& theta, const std::vector<Eigen::Index>& diagonal);

// The covariance of the estimates of (θ, σ²): twice the inverse of the second derivatives of −2 log likelihood. A
// direction in which the likelihood is flat, as at a variance of nought, counts as known.
Matrix parameter_covariance(const Reduce&, Amount, const Estimated&);

// Estimates in the columns' own units, with Satterthwaite's degrees of freedom as lmerTest takes them (Kuznetsova,
// Brockhoff and Christensen 2017, Journal of Statistical Software 82(13)): 2 v² / (g'Σg), v the variance of the effect,
// g its slopes along (θ, σ²), Σ the covariance of those.
std::vector<FixedEffect> fixed_effects(const Estimated&, const Matrix& parameters, const WayBack&,
                                       const std::vector<std::string>& names);

} // namespace statistics
