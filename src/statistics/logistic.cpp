#include "statistics/logistic.h"

#include <Eigen/Cholesky>
#include <cmath>

namespace statistics {
namespace {

constexpr int most_steps = 60, settled = 20;
constexpr double certain = 1e-9; // a chance this near 0 or 1 that a step still moves is on its way there

Vector chances_at(const Matrix& x, const Vector& coefficients) {
    return (1 + (-(x * coefficients).array()).exp()).inverse();
}

double log_likelihood(const Vector& chances, const Vector& yes) {
    return (yes.array() * chances.array() + (1 - yes.array()) * (1 - chances.array())).max(1e-300).log().sum();
}

} // namespace

std::optional<Logistic> logistic(const Matrix& x, const Vector& yes) {
    Vector coefficients = Vector::Zero(x.cols()), chances = chances_at(x, coefficients);
    double here = log_likelihood(chances, yes);
    for (int i = 0; i < most_steps; ++i) {
        const Vector weights = chances.array() * (1 - chances.array());
        const Eigen::LLT<Matrix> information{x.transpose() * weights.asDiagonal() * x};
        if (information.info() != Eigen::Success) return std::nullopt;
        const Vector step = information.solve(x.transpose() * (yes - chances));
        if (step.cwiseAbs().maxCoeff() < 1e-10) {
            const auto terms = x.cols();
            return Logistic{.coefficients = coefficients,
                            .covariance = information.solve(Matrix::Identity(terms, terms)),
                            .chances = chances};
        }
        if (i > settled && weights.minCoeff() < certain) return std::nullopt;
        double length = 1, next = 0;
        for (; length > 1e-6; length /= 2) {
            chances = chances_at(x, coefficients + length * step);
            next = log_likelihood(chances, yes);
            if (next >= here - 1e-12 * std::abs(here)) break;
        }
        coefficients += length * step, here = next;
    }
    return std::nullopt;
}

} // namespace statistics
