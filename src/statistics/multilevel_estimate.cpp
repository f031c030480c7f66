#include "statistics/multilevel_estimate.h"

#include <Eigen/Eigenvalues>
#include <array>
#include <cmath>

namespace statistics {
namespace {

using Index = Eigen::Index;

constexpr double singular_under = 1e-4;
// Ratios of the spread between groups to the spread within, from schools that hardly differ to schools that differ
// most.
constexpr std::array starts = {0.15, 0.6, 2.5};

Vector best_start(const Smooth& f, Index unknowns, const std::vector<Index>& diagonal) {
    Vector best;
    double lowest = std::numeric_limits<double>::infinity();
    for (const double start : starts) {
        Vector theta = Vector::Zero(unknowns);
        for (const Index place : diagonal) theta[place] = start;
        const double value = f(theta).value;
        if (!(value < lowest)) continue;
        lowest = value;
        best = std::move(theta);
    }
    return best;
}

// The slopes of b'Vb along (θ, σ²), for V = σ²(X'H⁻¹X)⁻¹.
Vector variance_slopes(const Vector& contrast, const Estimated& estimated) {
    const Index fixed = contrast.size();
    const Vector turned = estimated.solved.inverse * contrast;
    Vector slopes(estimated.theta.size() + 1);
    for (Index i = 0; i < estimated.theta.size(); ++i)
        slopes[i] = -estimated.variance
                    * turned.dot(estimated.reduced.cross_slopes[static_cast<std::size_t>(i)].topLeftCorner(fixed, fixed)
                                 * turned);
    slopes[estimated.theta.size()] = contrast.dot(turned);
    return slopes;
}

} // namespace

Estimated estimate_from(const Reduce& reduce, Amount amount, const Vector& start) {
    const Vector theta = minimise([&](const Vector& at) { return profiled(reduce(at), amount); }, start);
    Reduced reduced = reduce(theta);
    Solved solved = solve(reduced.cross);
    const double variance = best_variance(solved, amount);
    const double value = profiled(reduced, amount).value;
    return {.theta = theta,
            .variance = variance,
            .reduced = std::move(reduced),
            .solved = std::move(solved),
            .minus_two_log_likelihood = value};
}

Estimated estimate(const Reduce& reduce, Amount amount, Index unknowns, const std::vector<Index>& diagonal) {
    const Smooth f = [&](const Vector& theta) { return profiled(reduce(theta), amount); };
    return estimate_from(reduce, amount, best_start(f, unknowns, diagonal));
}

bool singular(const Vector& theta, const std::vector<Index>& diagonal) {
    return std::ranges::any_of(diagonal, [&](Index place) { return std::abs(theta[place]) < singular_under; });
}

Matrix parameter_covariance(const Reduce& reduce, Amount amount, const Estimated& estimated) {
    const Index thetas = estimated.theta.size();
    Vector at(thetas + 1);
    at << estimated.theta, estimated.variance;
    const Smooth f = [&](const Vector& both) {
        const bool there = both.head(thetas) == estimated.theta; // σ² alone moves
        return unprofiled(there ? estimated.reduced : reduce(both.head(thetas)), amount, both[thetas]);
    };
    const Eigen::SelfAdjointEigenSolver<Matrix> parts{second_derivatives(f, at)};
    const double least = 1e-8 * parts.eigenvalues().cwiseAbs().maxCoeff();
    const Vector inverse = parts.eigenvalues().unaryExpr([&](double value) { return value > least ? 2 / value : 0.0; });
    return parts.eigenvectors() * inverse.asDiagonal() * parts.eigenvectors().transpose();
}

std::vector<FixedEffect> fixed_effects(const Estimated& estimated, const Matrix& parameters, const WayBack& back,
                                       const std::vector<std::string>& names) {
    const Vector estimates = back.turn * estimated.solved.beta + back.shift;
    std::vector<FixedEffect> effects;
    for (Index i = 0; i < estimates.size(); ++i) {
        const Vector contrast = back.turn.row(i).transpose();
        const Vector slopes = variance_slopes(contrast, estimated);
        const double variance = estimated.variance * contrast.dot(estimated.solved.inverse * contrast);
        effects.push_back({.name = names[static_cast<std::size_t>(i)],
                           .estimate = estimates[i],
                           .se = std::sqrt(variance),
                           .df = 2 * variance * variance / slopes.dot(parameters * slopes)});
    }
    return effects;
}

} // namespace statistics
