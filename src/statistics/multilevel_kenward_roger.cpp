#include "statistics/multilevel_kenward_roger.h"

#include "statistics/multilevel_level.h"

#include <Eigen/Cholesky>
#include <Eigen/LU>
#include <cmath>

namespace statistics {
namespace {

using Index = Eigen::Index;

std::size_t place(Index index) { return static_cast<std::size_t>(index); }

// Of each direction a of (σ²D, σ²), and each two, as if σ² were 1: σ² cancels out of all that comes of them.
struct Parts {
    Matrix traces;                           // tr(H⁻¹ ∂aH H⁻¹ ∂bH)
    std::vector<Matrix> first;               // Pa = −X'H⁻¹ ∂aH H⁻¹X
    std::vector<std::vector<Matrix>> second; // Qab = X'H⁻¹ ∂aH H⁻¹ ∂bH H⁻¹X
};

// With A = X'Z and H⁻¹Z = ZS: X'H⁻¹Z = AS, X'H⁻²Z = AS². H⁻ᵏ = I − Z Kk Z' where K1 = SD and Kk+1 = K1 + S Kk.
template <int Terms>
Parts parts_of(const Grouped& grouped, const Vector& theta) {
    constexpr Index count = direction_count<Terms>;
    const auto along = directions<Terms>();
    const Small<Terms> relative = relative_covariance<Terms>(theta);
    const Index fixed = grouped.pooled.rows() - 1;
    const Matrix none = Matrix::Zero(fixed, fixed), all = grouped.pooled.topLeftCorner(fixed, fixed);
    Parts parts{.traces = information_traces<Terms>(grouped, relative),
                .first = std::vector<Matrix>(count + 1, none),
                .second = std::vector<std::vector<Matrix>>(count + 1, std::vector<Matrix>(count + 1, none))};
    parts.first.back() = -all;
    parts.second.back().back() = all;
    for (Index level = 0; level < grouped.own.cols() / Terms; ++level) {
        const auto at = level_at<Terms>(grouped, level, relative);
        const Eigen::Matrix<double, Eigen::Dynamic, Terms> own = grouped.own.block(0, level * Terms, fixed, Terms); // A
        const Eigen::Matrix<double, Eigen::Dynamic, Terms> once = own * at.shrink, twice = once * at.shrink;
        const Small<Terms> k1 = at.shrink * relative, k2 = k1 + at.shrink * k1, k3 = k1 + at.shrink * k2;
        for (Index a = 0; a < count; ++a) {
            const Eigen::Matrix<double, Eigen::Dynamic, Terms> moved = once * along[place(a)];
            parts.first[place(a)] -= moved * once.transpose();
            for (Index b = 0; b < count; ++b)
                parts.second[place(a)][place(b)] += moved * at.weight * along[place(b)] * once.transpose();
            parts.second[place(a)].back() += moved * twice.transpose();
            parts.second.back()[place(a)] += twice * moved.transpose();
        }
        parts.first.back() += own * k2 * own.transpose();
        parts.second.back().back() -= own * k3 * own.transpose();
    }
    return parts;
}

// W: twice the inverse of tr(H⁻¹∂aH⁻¹∂b) − 2 tr(ΦQab) + tr(ΦPaΦPb), the expected information of REML.
Matrix variance_covariance(const Parts& parts, const Matrix& inverse) {
    Matrix information = parts.traces;
    for (Index a = 0; a < information.rows(); ++a)
        for (Index b = 0; b < information.cols(); ++b)
            information(a, b) += (inverse * parts.first[place(a)] * inverse * parts.first[place(b)]).trace()
                                 - 2 * inverse.cwiseProduct(parts.second[place(a)][place(b)]).sum();
    return information.ldlt().solve(Matrix::Identity(information.rows(), information.cols())) * 2;
}

// ΦA = Φ + 2Φ Σab Wab(Qab − PaΦPb)Φ.
Matrix adjusted(const Parts& parts, const Matrix& inverse, const Matrix& covariance) {
    Matrix sum = Matrix::Zero(inverse.rows(), inverse.cols());
    for (Index a = 0; a < covariance.rows(); ++a)
        for (Index b = 0; b < covariance.cols(); ++b)
            sum += covariance(a, b)
                   * (parts.second[place(a)][place(b)] - parts.first[place(a)] * inverse * parts.first[place(b)]);
    return inverse + 2 * inverse * sum * inverse;
}

double degrees(const Parts& parts, const Matrix& covariance, const Matrix& inverse, const Vector& contrast) {
    const Vector turned = inverse * contrast;
    Vector slopes(covariance.rows());
    for (Index a = 0; a < slopes.size(); ++a) slopes[a] = turned.dot(parts.first[place(a)] * turned);
    const double variance = contrast.dot(turned);
    return 2 * variance * variance / slopes.dot(covariance * slopes);
}

} // namespace

std::vector<FixedEffect> kenward_roger(const Grouped& grouped, const Estimated& estimated, const WayBack& back,
                                       const std::vector<std::string>& names) {
    const Matrix& inverse = estimated.solved.inverse;
    const Parts parts =
        grouped.random.size() == 1 ? parts_of<1>(grouped, estimated.theta) : parts_of<2>(grouped, estimated.theta);
    const Matrix covariance = variance_covariance(parts, inverse);
    const Matrix errors = estimated.variance * adjusted(parts, inverse, covariance);
    const Vector estimates = back.turn * estimated.solved.beta + back.shift;
    std::vector<FixedEffect> effects;
    for (Index i = 0; i < estimates.size(); ++i) {
        const Vector contrast = back.turn.row(i).transpose();
        effects.push_back({.name = names[place(i)],
                           .estimate = estimates[i],
                           .se = std::sqrt(contrast.dot(errors * contrast)),
                           .df = degrees(parts, covariance, inverse, contrast)});
    }
    return effects;
}

} // namespace statistics
