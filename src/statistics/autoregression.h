#pragma once
// Regression on a series whose errors carry over from one time to the next: AR(1) by REML, and Newey and West's errors beside.
#include "statistics/matrix.h"

#include <optional>
#include <vector>

namespace statistics {

struct Regression {
    Matrix x;                  // a row a time, full rank, more rows than columns
    Vector y;                  // none missing
    std::vector<double> steps; // whole times from each row to the one before, at least 1; the first is not read
};

// y = Xβ + e, corr(e_t, e_s) = ρ^|t−s|.
struct Autoregression {
    Vector beta;
    double lag_1, sigma2; // ρ, and the variance of e
    double minus_two_log_likelihood;
    Matrix covariance;       // of β, ρ taken as known
    Matrix slope_covariance; // d covariance/d atanh ρ
    Matrix parameters;       // covariance of (atanh ρ, log σ²), from the second derivatives
};

// REML: the ρ between −0.99 and 0.99 for which (n−p) log σ² + log|R| + log|X'R⁻¹X| is least, σ² = e'R⁻¹e/(n−p).
Autoregression autoregression(const Regression&);

struct Change {
    double estimate, se, df, lower, upper; // 95%, by t
};

// c'β with Satterthwaite's degrees of freedom, 2v²/(g'Σg), v = c'Vc, g its slopes along (atanh ρ, log σ²), Σ their
// covariance (Satterthwaite 1946; as lmerTest). At most n − p.
Change contrast(const Autoregression&, const Vector& c, double most_df);

// Least squares with Newey and West's 1987 covariance: Bartlett weights 1 − l/(L+1) up to lag L = ⌊4(n/100)^(2/9)⌋, times n/(n−p).
struct NeweyWest {
    Vector beta;
    Matrix covariance;
    std::size_t lags;
};
NeweyWest newey_west(const Regression&);

} // namespace statistics
