#include "statistics/multilevel_likelihood.h"

#include <Eigen/Cholesky>
#include <cmath>
#include <numbers>

namespace statistics {
namespace {

// What is divided by: n for ML; REML pays for the p fixed effects first.
double degrees(const Solved& solved, Amount amount) {
    return amount.likelihood == Likelihood::ml ? amount.n : amount.n - static_cast<double>(solved.beta.size());
}

// The slope of log |H|, and for REML of log |X'H⁻¹X|, along θi.
double penalty_slope(const Reduced& reduced, const Solved& solved, Amount amount, std::size_t i) {
    const double own = reduced.log_determinant_slopes[static_cast<Eigen::Index>(i)];
    if (amount.likelihood == Likelihood::ml) return own;
    const Eigen::Index p = solved.beta.size();
    return own + solved.inverse.cwiseProduct(reduced.cross_slopes[i].topLeftCorner(p, p)).sum();
}

// At the best β the residual changes with θ only through cross: (−β, 1)' ∂cross (−β, 1).
double residual_slope(const Reduced& reduced, const Solved& solved, std::size_t i) {
    Vector contrast(solved.beta.size() + 1);
    contrast << -solved.beta, 1;
    return contrast.dot(reduced.cross_slopes[i] * contrast);
}

double penalty(const Reduced& reduced, const Solved& solved, Amount amount) {
    return reduced.log_determinant + (amount.likelihood == Likelihood::reml ? solved.log_determinant : 0.0);
}

} // namespace

Solved solve(const Matrix& cross) {
    const Eigen::Index p = cross.rows() - 1;
    const Eigen::LLT<Matrix> factor{cross};
    const Matrix lower = factor.matrixL();
    const auto fixed = lower.topLeftCorner(p, p).triangularView<Eigen::Lower>();
    const Matrix root = fixed.solve(Matrix::Identity(p, p));
    const Vector right = lower.row(p).head(p).transpose();
    return {.beta = root.transpose() * right,
            .inverse = root.transpose() * root,
            .log_determinant = 2 * lower.diagonal().head(p).array().log().sum(),
            .residual = lower(p, p) * lower(p, p)};
}

double best_variance(const Solved& solved, Amount amount) { return solved.residual / degrees(solved, amount); }

Slope profiled(const Reduced& reduced, Amount amount) {
    const Solved solved = solve(reduced.cross);
    const double variance = best_variance(solved, amount), left = degrees(solved, amount);
    Slope slope{.value = penalty(reduced, solved, amount) + left * (1 + std::log(2 * std::numbers::pi * variance)),
                .gradient = Vector(reduced.log_determinant_slopes.size())};
    for (std::size_t i = 0; i < reduced.cross_slopes.size(); ++i)
        slope.gradient[static_cast<Eigen::Index>(i)] =
            penalty_slope(reduced, solved, amount, i) + residual_slope(reduced, solved, i) / variance;
    return slope;
}

Slope unprofiled(const Reduced& reduced, Amount amount, double variance) {
    const Solved solved = solve(reduced.cross);
    const double left = degrees(solved, amount);
    const auto count = static_cast<Eigen::Index>(reduced.cross_slopes.size());
    Slope slope{.value = penalty(reduced, solved, amount) + left * std::log(2 * std::numbers::pi * variance)
                         + solved.residual / variance,
                .gradient = Vector(count + 1)};
    for (std::size_t i = 0; i < reduced.cross_slopes.size(); ++i)
        slope.gradient[static_cast<Eigen::Index>(i)] =
            penalty_slope(reduced, solved, amount, i) + residual_slope(reduced, solved, i) / variance;
    slope.gradient[count] = left / variance - solved.residual / (variance * variance);
    return slope;
}

} // namespace statistics
