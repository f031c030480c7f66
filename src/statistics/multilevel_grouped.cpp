#include "statistics/multilevel_grouped.h"

#include <Eigen/LU>
#include <cmath>

namespace statistics {
namespace {

using Index = Eigen::Index;
using Square = Eigen::Map<const Matrix>;

Square square_of(const Moments& moments, std::size_t level) {
    const auto side = static_cast<Index>(moments.stride);
    return {moments.square(level).data(), side, side};
}

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
    Sums<Terms> sums{.taken = {}, .pulls = {}, .weight = Small::Zero(), .log_determinant = 0};
    Matrix pull(grouped.own.rows(), grouped.own.cols()), drawn(grouped.own.rows(), grouped.own.cols()); // AP, APD
    for (Index first = 0; first < grouped.own.cols(); first += Terms) {
        const auto own = grouped.own.middleCols<Terms>(first);
        Small products;
        for (int b = 0; b < Terms; ++b) products.row(b) = own.row(grouped.random[static_cast<std::size_t>(b)]);
        const Small grown = Small::Identity() + relative * products, shrink = grown.inverse();
        sums.log_determinant += std::log(grown.determinant());
        sums.weight += products * shrink;
        pull.middleCols<Terms>(first) = own.lazyProduct(shrink);
        drawn.middleCols<Terms>(first) = pull.middleCols<Terms>(first).lazyProduct(relative);
    }
    sums.taken.noalias() = drawn * grouped.own.transpose();
    for (int a = 0; a < Terms; ++a)
        for (int b = 0; b < Terms; ++b)
            sums.pulls[static_cast<std::size_t>(a * Terms + b)].noalias() =
                each<Terms>(pull, a) * each<Terms>(pull, b).transpose();
    return sums;
}

template <int Terms>
Reduced reduce_terms(const Grouped& grouped, const Vector& theta) {
    const Matrix& pooled = grouped.pooled;
    const Matrix factor = relative_factor(theta, Terms);
    const auto sums = sums_at<Terms>(grouped, factor * factor.transpose());
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

Matrix relative_factor(const Vector& theta, std::size_t terms) {
    const auto side = static_cast<Index>(terms);
    Matrix factor = Matrix::Zero(side, side);
    Index next = 0;
    for (Index column = 0; column < side; ++column)
        for (Index row = column; row < side; ++row) factor(row, column) = theta[next++];
    return factor;
}

std::vector<Matrix> relative_covariance_slopes(const Vector& theta, std::size_t terms) {
    const Matrix factor = relative_factor(theta, terms);
    std::vector<Matrix> slopes;
    for (Index i = 0; i < theta.size(); ++i) {
        const Matrix along = relative_factor(Vector::Unit(theta.size(), i), terms) * factor.transpose();
        slopes.push_back(along + along.transpose());
    }
    return slopes;
}

Grouped grouped(const Moments& moments, std::vector<int> random) {
    const auto width = static_cast<Index>(moments.columns.size() + 1);
    Matrix pooled = Matrix::Zero(width, width);
    for (std::size_t level = 0; level < moments.levels.size(); ++level)
        pooled += square_of(moments, level).topLeftCorner(width, width);
    const auto terms = static_cast<Index>(random.size());
    Matrix own(width, terms * static_cast<Index>(moments.levels.size()));
    for (Index column = 0; column < own.cols(); ++column)
        own.col(column) = square_of(moments, static_cast<std::size_t>(column / terms))
                              .col(random[static_cast<std::size_t>(column % terms)])
                              .head(width);
    return {.moments = moments, .random = std::move(random), .pooled = std::move(pooled), .own = std::move(own)};
}

Reduced reduce(const Grouped& grouped, const Vector& theta) {
    return grouped.random.size() == 1 ? reduce_terms<1>(grouped, theta) : reduce_terms<2>(grouped, theta);
}

Level level_at(const Grouped& grouped, std::size_t level, const Small& relative) {
    const auto terms = static_cast<Index>(grouped.random.size());
    const auto own = grouped.own.middleCols(static_cast<Index>(level) * terms, terms);
    Small products(terms, terms);
    for (Index b = 0; b < terms; ++b) products.row(b) = own.row(grouped.random[static_cast<std::size_t>(b)]);
    const Small grown = Small::Identity(terms, terms) + relative * products, shrink = grown.inverse();
    return {.products = products, .weight = products * shrink, .pull = (own * shrink).transpose(), .shrink = shrink};
}

} // namespace statistics
