#pragma once
// One level of one grouping, how many random terms it has known to the compiler: a large table has thousands of levels.
#include "statistics/multilevel_grouped.h"

#include <array>

namespace statistics {

template <int Terms>
using Small = Eigen::Matrix<double, Terms, Terms>;

template <int Terms>
constexpr int direction_count = Terms*(Terms + 1) / 2;

// The directions in which D can change: one a variance and one a covariance.
template <int Terms>
std::array<Small<Terms>, direction_count<Terms>> directions() {
    std::array<Small<Terms>, direction_count<Terms>> out;
    auto next = out.begin();
    for (int column = 0; column < Terms; ++column)
        for (int row = column; row < Terms; ++row, ++next) {
            next->setZero();
            (*next)(row, column) = (*next)(column, row) = 1;
        }
    return out;
}

template <int Terms>
Small<Terms> relative_covariance(const Vector& theta) {
    const Matrix factor = relative_factor(theta, Terms);
    return factor * factor.transpose();
}

// At given D: W = Z'Z, S = (I + DW)⁻¹ and Z'H⁻¹Z = WS; for H⁻¹Z = ZS.
template <int Terms>
struct Level {
    Small<Terms> products, weight, shrink;
};

template <int Terms>
Level<Terms> level_at(const Grouped& grouped, Eigen::Index level, const Small<Terms>& relative) {
    Level<Terms> at;
    for (int b = 0; b < Terms; ++b)
        at.products.row(b) =
            grouped.own.template block<1, Terms>(grouped.random[static_cast<std::size_t>(b)], level * Terms);
    at.shrink = (Small<Terms>::Identity() + relative * at.products).inverse();
    at.weight = at.products * at.shrink;
    return at;
}

// tr(H⁻¹ ∂aH H⁻¹ ∂bH) for the directions of D and then, of σ², ∂H = I: twice the expected information of (σ²D, σ²) for
// maximum likelihood, were σ² 1 (Searle, Casella and McCulloch 1992, 6.61).
template <int Terms>
Matrix information_traces(const Grouped& grouped, const Small<Terms>& relative) {
    constexpr Eigen::Index count = direction_count<Terms>;
    const auto along = directions<Terms>();
    Matrix traces = Matrix::Zero(count + 1, count + 1);
    for (Eigen::Index level = 0; level < grouped.own.cols() / Terms; ++level) {
        const auto at = level_at<Terms>(grouped, level, relative);
        const Small<Terms> twice = at.weight * at.shrink; // Z'H⁻²Z
        for (Eigen::Index a = 0; a < count; ++a) {
            const Small<Terms> moved = at.weight * along[static_cast<std::size_t>(a)];
            for (Eigen::Index b = 0; b <= a; ++b)
                traces(a, b) += (moved * at.weight * along[static_cast<std::size_t>(b)]).trace();
            traces(count, a) += twice.cwiseProduct(along[static_cast<std::size_t>(a)]).sum();
        }
        traces(count, count) += (at.shrink * at.shrink).trace() - Terms;
    }
    traces(count, count) += grouped.pooled(0, 0);
    return traces.selfadjointView<Eigen::Lower>();
}

} // namespace statistics
