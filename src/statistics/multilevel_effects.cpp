#include "statistics/multilevel_effects.h"

#include "statistics/multilevel_parts.h"

#include <Eigen/Cholesky>

namespace statistics {
namespace {

using Index = Eigen::Index;

// The directions in which σ²D can change: one a variance and one a covariance.
std::vector<Matrix> directions(Index terms) {
    std::vector<Matrix> out;
    for (Index column = 0; column < terms; ++column)
        for (Index row = column; row < terms; ++row) {
            Matrix direction = Matrix::Zero(terms, terms);
            direction(row, column) = direction(column, row) = 1;
            out.push_back(direction);
        }
    return out;
}

// The expected information of (σ²D, σ²), entry by entry ½ tr(V⁻¹ ∂aV V⁻¹ ∂bV) (Searle, Casella and McCulloch
// 1992, 6.61), inverted. Unlike the observed one it stands at a variance of nought too.
Matrix variance_covariance(const Grouped& grouped, const Matrix& relative, double variance) {
    const Index terms = relative.rows();
    const auto along = directions(terms);
    const auto count = static_cast<Index>(along.size());
    Matrix information = Matrix::Zero(count + 1, count + 1);
    for (std::size_t level = 0; level < grouped.moments.levels.size(); ++level) {
        const Level at = level_at(grouped, level, relative);
        const Matrix twice = at.shrink.transpose() * at.products * at.shrink; // Z'H⁻²Z
        for (Index a = 0; a < count; ++a) {
            const Matrix moved = at.weight * along[static_cast<std::size_t>(a)];
            for (Index b = 0; b <= a; ++b)
                information(a, b) += (moved * at.weight * along[static_cast<std::size_t>(b)]).trace();
            information(count, a) += twice.cwiseProduct(along[static_cast<std::size_t>(a)]).sum();
        }
        information(count, count) += (at.shrink * at.shrink).trace() - static_cast<double>(terms);
    }
    information(count, count) += grouped.pooled(0, 0);
    information = information.selfadjointView<Eigen::Lower>();
    return information.ldlt().solve(Matrix::Identity(count + 1, count + 1)) * 2 * variance * variance;
}

// ∂(D Z'H⁻¹)/∂ω = E Z': E for each direction of σ²D, and for σ², at one level.
std::vector<Matrix> predictor_slopes(const Level& at, const Matrix& relative, double variance) {
    std::vector<Matrix> slopes;
    for (const Matrix& along : directions(relative.rows()))
        slopes.push_back(at.shrink * along * at.shrink.transpose() / variance);
    slopes.push_back(-at.shrink * relative * at.shrink.transpose() / variance);
    return slopes;
}

// g3 = Σab Cov(ωa, ωb) ∂aB V ∂bB'.
Matrix from_variances(const Level& at, const Matrix& relative, double variance, const Matrix& covariance) {
    const auto slopes = predictor_slopes(at, relative, variance);
    const Matrix spread = variance * (at.products + at.products * relative * at.products); // Z'VZ
    Matrix sum = Matrix::Zero(relative.rows(), relative.cols());
    for (Index a = 0; a < covariance.rows(); ++a)
        for (Index b = 0; b < covariance.cols(); ++b)
            sum += covariance(a, b) * slopes[static_cast<std::size_t>(a)] * spread
                   * slopes[static_cast<std::size_t>(b)].transpose();
    return sum;
}

} // namespace

std::vector<ShrunkenEffect> shrunken_effects(const Grouped& grouped, const Estimated& estimated, const Matrix& turn,
                                             const std::string& group, const std::vector<std::string>& terms) {
    const Matrix factor = relative_factor(estimated.theta, terms.size()), relative = factor * factor.transpose();
    const Matrix covariance = variance_covariance(grouped, relative, estimated.variance);
    const Index fixed = estimated.solved.beta.size();
    Vector residual(fixed + 1);
    residual << -estimated.solved.beta, 1;

    std::vector<ShrunkenEffect> effects;
    for (std::size_t level = 0; level < grouped.moments.levels.size(); ++level) {
        const Level at = level_at(grouped, level, relative);
        const Vector effect = turn * relative * at.pull * residual;
        const Matrix g1 = estimated.variance * (relative - relative * at.weight * relative);
        const Matrix through = relative * at.pull.leftCols(fixed);
        const Matrix g2 = estimated.variance * through * estimated.solved.inverse * through.transpose();
        const Matrix g3 = from_variances(at, relative, estimated.variance, covariance);
        const Matrix error = turn * (g1 + g2 + 2 * g3) * turn.transpose(), known = turn * g1 * turn.transpose();
        for (std::size_t term = 0; term < terms.size(); ++term) {
            const auto i = static_cast<Index>(term);
            effects.push_back(shrunken(group, grouped.moments.levels[level], terms[term], effect[i],
                                       {.variance = error(i, i), .conditional = known(i, i)}));
        }
    }
    return effects;
}

} // namespace statistics
