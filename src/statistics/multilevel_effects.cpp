#include "statistics/multilevel_effects.h"

#include "statistics/multilevel_parts.h"

#include <Eigen/Cholesky>
#include <iterator>

namespace statistics {
namespace {

using Index = Eigen::Index;

// The directions in which σ²D can change: one a variance and one a covariance.
std::vector<Small> directions(Index terms) {
    std::vector<Small> out;
    for (Index column = 0; column < terms; ++column)
        for (Index row = column; row < terms; ++row) {
            Small direction = Small::Zero(terms, terms);
            direction(row, column) = direction(column, row) = 1;
            out.push_back(direction);
        }
    return out;
}

// The expected information of (σ²D, σ²), entry by entry ½ tr(V⁻¹ ∂aV V⁻¹ ∂bV) (Searle, Casella and McCulloch
// 1992, 6.61), inverted. Unlike the observed one it stands at a variance of nought too.
Matrix variance_covariance(const Grouped& grouped, const Small& relative, double variance) {
    const Index terms = relative.rows();
    const auto along = directions(terms);
    const auto count = static_cast<Index>(along.size());
    Matrix information = Matrix::Zero(count + 1, count + 1);
    for (std::size_t level = 0; level < grouped.moments.levels.size(); ++level) {
        const Level at = level_at(grouped, level, relative);
        const Small twice = at.shrink.transpose() * at.products * at.shrink; // Z'H⁻²Z
        for (Index a = 0; a < count; ++a) {
            const Small moved = at.weight * along[static_cast<std::size_t>(a)];
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

// g3 = Σab Cov(ωa, ωb) ∂aB V ∂bB', where B = D Z'H⁻¹ and ∂B = E Z' with an E for each direction of σ²D and one for σ².
Small from_variances(const Level& at, const std::vector<Small>& along, const Small& relative, double variance,
                     const Matrix& covariance) {
    const Small spread = variance * (at.products + at.products * relative * at.products); // Z'VZ
    const auto slope = [&](Index i) -> Small {
        const bool last = i == std::ssize(along);
        const Small& moved = last ? relative : along[static_cast<std::size_t>(i)];
        return (last ? -1 : 1) * at.shrink * moved * at.shrink.transpose() / variance;
    };
    Small sum = Small::Zero(relative.rows(), relative.cols());
    for (Index a = 0; a < covariance.rows(); ++a)
        for (Index b = 0; b < covariance.cols(); ++b)
            sum += covariance(a, b) * slope(a) * spread * slope(b).transpose();
    return sum;
}

} // namespace

std::vector<ShrunkenEffect> shrunken_effects(const Grouped& grouped, const Estimated& estimated, const Matrix& turn,
                                             const std::string& group, const std::vector<std::string>& terms) {
    const Matrix factor = relative_factor(estimated.theta, terms.size());
    const Small relative = factor * factor.transpose();
    const auto along = directions(relative.rows());
    const Matrix covariance = variance_covariance(grouped, relative, estimated.variance);
    const Index fixed = estimated.solved.beta.size();
    Vector residual(fixed + 1);
    residual << -estimated.solved.beta, 1;

    std::vector<ShrunkenEffect> effects;
    for (std::size_t level = 0; level < grouped.moments.levels.size(); ++level) {
        const Level at = level_at(grouped, level, relative);
        const Small effect = turn * relative * (at.pull * residual);
        const Small g1 = estimated.variance * (relative - relative * at.weight * relative);
        const Matrix through = relative * at.pull.leftCols(fixed);
        const Small g2 = estimated.variance * through * estimated.solved.inverse * through.transpose();
        const Small g3 = from_variances(at, along, relative, estimated.variance, covariance);
        const Small error = turn * (g1 + g2 + 2 * g3) * turn.transpose(), known = turn * g1 * turn.transpose();
        for (std::size_t term = 0; term < terms.size(); ++term) {
            const auto i = static_cast<Index>(term);
            effects.push_back(shrunken(group, grouped.moments.levels[level], terms[term], effect(i, 0),
                                       {.variance = error(i, i), .conditional = known(i, i)}));
        }
    }
    return effects;
}

} // namespace statistics
