// One grouping, reduced to what the likelihood asks of it.
#include "statistics/log_product.h"
#include "statistics/multilevel_grouped.h"

#include <Eigen/LU>
#include <cmath>

namespace statistics {
namespace {

using Index = Eigen::Index;

// With A = (X y)'Z, W = Z'Z and P = (I + DW)⁻¹, Woodbury's identity gives
//   (X y)'H⁻¹(X y) = (X y)'(X y) − A P D A',   (X y)'H⁻¹Z = A P,   Z'H⁻¹Z = W P,   |H| = |I + DW|,
// and so ∂cross = −AP ∂D (AP)' and ∂log|H| = tr(Z'H⁻¹Z ∂D). Terms, 1 or 2, is known to the compiler: this is the
// inner loop of every fit.
template <int Terms>
struct Sums {
    Matrix taken;                                         // Σ A P D A'
    std::array<Matrix, std::size_t{Terms} * Terms> pulls; // Σ (AP)a (AP)b'
    Eigen::Matrix<double, Terms, Terms> weight;           // Σ Z'H⁻¹Z
    double log_determinant;
};

// Every Terms-th column from the given one.
template <int Terms>
auto each(const Matrix& stacked, int term) {
    using Every = Eigen::Map<const Matrix, 0, Eigen::OuterStride<>>;
    return Every{stacked.data() + term * stacked.rows(), stacked.rows(), stacked.cols() / Terms,
                 Eigen::OuterStride<>{Terms * stacked.rows()}};
}

template <int Terms>
Sums<Terms> sums_at(const Grouped& grouped, const Eigen::Matrix<double, Terms, Terms>& relative) {
    using Small = Eigen::Matrix<double, Terms, Terms>;
    LogProduct determinants;
    Sums<Terms> sums{.taken = {}, .pulls = {}, .weight = Small::Zero(), .log_determinant = 0};
    Matrix pull(grouped.own.rows(), grouped.own.cols()), drawn(grouped.own.rows(), grouped.own.cols()); // AP, APD
    for (Index first = 0; first < grouped.own.cols(); first += Terms) {
        const auto own = grouped.own.middleCols<Terms>(first);
        Small products;
        for (int b = 0; b < Terms; ++b) products.row(b) = own.row(grouped.random[static_cast<std::size_t>(b)]);
        const Small grown = Small::Identity() + relative * products, shrink = grown.inverse();
        determinants.times(grown.determinant());
        sums.weight += products * shrink;
        pull.middleCols<Terms>(first) = own.lazyProduct(shrink);
        drawn.middleCols<Terms>(first) = pull.middleCols<Terms>(first).lazyProduct(relative);
    }
    sums.log_determinant = determinants.value();
    sums.taken.noalias() = drawn * grouped.own.transpose();
    for (int a = 0; a < Terms; ++a)
        for (int b = 0; b < Terms; ++b)
            sums.pulls[static_cast<std::size_t>(a * Terms + b)].noalias() =
                each<Terms>(pull, a) * each<Terms>(pull, b).transpose();
    return sums;
}

// The same, level sizes instead of levels.
Sums<1> sums_of_intercepts(const Grouped& grouped, double relative) {
    const Sizes& sizes = grouped.sizes;
    const Index side = grouped.pooled.rows();
    const Vector shrink = (1 + relative * sizes.rows.array()).inverse();
    const Vector taken = sizes.products * (relative * shrink), pulls = sizes.products * shrink.cwiseAbs2();
    return {.taken = taken.reshaped(side, side),
            .pulls = {pulls.reshaped(side, side)},
            .weight = Eigen::Matrix<double, 1, 1>{sizes.levels.cwiseProduct(sizes.rows).dot(shrink)},
            .log_determinant = -sizes.levels.dot(shrink.array().log().matrix())};
}

template <int Terms>
Sums<Terms> sums_of(const Grouped& grouped, const Matrix& relative) {
    if constexpr (Terms == 1) return sums_of_intercepts(grouped, relative(0, 0));
    else return sums_at<Terms>(grouped, relative);
}

template <int Terms>
Reduced reduce_terms(const Grouped& grouped, const Vector& theta) {
    const Matrix& pooled = grouped.pooled;
    const Matrix factor = relative_factor(theta, Terms);
    const auto sums = sums_of<Terms>(grouped, factor * factor.transpose());
    const auto changes = relative_covariance_slopes(theta, Terms);
    Reduced reduced{.cross = pooled - sums.taken,
                    .log_determinant = sums.log_determinant,
                    .cross_slopes = {},
                    .log_determinant_slopes = Vector(theta.size())};
    reduced.cross = (reduced.cross + reduced.cross.transpose()).eval() / 2;
    for (const Matrix& change : changes) {
        Matrix slope = Matrix::Zero(pooled.rows(), pooled.cols());
        for (int a = 0; a < Terms; ++a)
            for (int b = 0; b < Terms; ++b) slope -= change(a, b) * sums.pulls[static_cast<std::size_t>(a * Terms + b)];
        reduced.log_determinant_slopes[static_cast<Index>(reduced.cross_slopes.size())] =
            sums.weight.cwiseProduct(change).sum();
        reduced.cross_slopes.push_back((slope + slope.transpose()) / 2);
    }
    return reduced;
}

} // namespace

Reduced reduce(const Grouped& grouped, const Vector& theta) {
    return grouped.random.size() == 1 ? reduce_terms<1>(grouped, theta) : reduce_terms<2>(grouped, theta);
}

} // namespace statistics
