#include "statistics/difference_contrast.h"

#include "statistics/logistic.h"

#include <Eigen/Cholesky>

namespace statistics {
namespace {

using basics::Result;

// The change expected of units not treated, and each unit's part in what is uncertain of it.
struct Expected {
    Vector residual;
    Matrix influence; // of the coefficients: a row a unit
    double reach;
};

Result<Expected> expected_change(const Vector& change, const Matrix& x, const Vector& treated) {
    const auto n = static_cast<double>(change.size());
    const Vector not_treated = 1 - treated.array();
    const Matrix products = x.transpose() * not_treated.asDiagonal() * x;
    const Eigen::LDLT<Matrix> solver{products};
    if (not_treated.sum() <= static_cast<double>(x.cols())
        || solver.vectorD().minCoeff() < 1e-10 * solver.vectorD().maxCoeff())
        return basics::invalid(
            "There are too few units to compare with for so many covariates, or those units are all alike in "
            "one of them; leave covariates out.");
    const Vector coefficients = solver.solve(x.transpose() * not_treated.cwiseProduct(change));
    const Vector middle = x.transpose() * treated / treated.sum();
    Expected out{.residual = change - x * coefficients,
                 .influence = {},
                 .reach = not_treated.sum() * middle.dot(solver.solve(middle))};
    const Matrix scores = not_treated.cwiseProduct(out.residual).asDiagonal() * x;
    out.influence = n * solver.solve(scores.transpose()).transpose();
    return out;
}

// The mean of the values by weights, and its influence function.
struct Mean {
    double value;
    Vector influence; // before what is uncertain of the models
    double weight;    // mean of the weights
};
Mean weighted_mean(const Vector& weights, const Vector& values) {
    const double weight = weights.mean(), value = weights.dot(values) / static_cast<double>(weights.size()) / weight;
    return {.value = value, .influence = weights.array() * (values.array() - value), .weight = weight};
}

Vector column_means(const Vector& weights, const Matrix& x) {
    return x.transpose() * weights / static_cast<double>(x.rows());
}

} // namespace

Result<Contrast> by_regression(const Vector& change, const Matrix& x, const Vector& treated) {
    const auto expected = TRY(expected_change(change, x, treated));
    const auto mean = weighted_mean(treated, expected.residual);
    const Vector influence = (mean.influence - expected.influence * column_means(treated, x)) / mean.weight;
    return Contrast{.att = mean.value, .influence = influence, .residual = expected.residual, .reach = expected.reach};
}

Result<std::optional<Contrast>> doubly_robust(const Vector& change, const Matrix& x, const Vector& treated) {
    const auto expected = TRY(expected_change(change, x, treated));
    const auto chance = logistic(x, treated);
    if (!chance) return std::optional<Contrast>{};
    const Vector odds = (treated.array() < 0.5 && chance->chances.array() < 0.995)
                            .select(chance->chances.array() / (1 - chance->chances.array()), 0);
    if (!(odds.sum() > 0)) return std::optional<Contrast>{};
    const auto own = weighted_mean(treated, expected.residual), theirs = weighted_mean(odds, expected.residual);
    const auto n = static_cast<double>(change.size());
    const Matrix of_chance = (treated - chance->chances).asDiagonal() * x * (chance->covariance * n);
    const Vector of_own = (own.influence - expected.influence * column_means(treated, x)) / own.weight;
    const Vector moved = column_means(theirs.influence, x);
    const Vector of_theirs =
        (theirs.influence + of_chance * moved - expected.influence * column_means(odds, x)) / theirs.weight;
    return std::optional{Contrast{.att = own.value - theirs.value,
                                  .influence = of_own - of_theirs,
                                  .residual = expected.residual,
                                  .reach = expected.reach}};
}

} // namespace statistics
