#include "statistics/multilevel_grouped.h"

#include "statistics/log_product.h"

#include <Eigen/LU>
#include <cmath>
#include <unordered_map>

namespace statistics {
namespace {

using Index = Eigen::Index;

// A level's products of (1, columns) with one of them, in standardised units.
void turned_column(const Moments& moments, const Standardised& standard, std::size_t level, int random,
                   Eigen::Ref<Vector> out) {
    const Matrix& turn = standard.turn;
    const auto raw = [&](Index i) {
        const auto row = static_cast<std::size_t>(i);
        const double whole = moments.at(level, row, 0);
        if (random == 0) return whole;
        return turn(random, 0) * whole
               + turn(random, random) * moments.at(level, row, static_cast<std::size_t>(random));
    };
    out[0] = raw(0);
    for (Index i = 1; i < out.size(); ++i) out[i] = turn(i, 0) * out[0] + turn(i, i) * raw(i);
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

Sizes sizes_of(const Matrix& own) {
    std::unordered_map<double, Index> places;
    std::vector<Index> place_of;
    for (Index level = 0; level < own.cols(); ++level)
        place_of.push_back(places.try_emplace(own(0, level), std::ssize(places)).first->second);
    const auto count = std::ssize(places);
    Sizes sizes{
        .rows = Vector(count), .levels = Vector::Zero(count), .products = Matrix::Zero(own.rows() * own.rows(), count)};
    for (const auto& [rows, place] : places) sizes.rows[place] = rows;
    for (Index level = 0; level < own.cols(); ++level) {
        const Index place = place_of[static_cast<std::size_t>(level)];
        ++sizes.levels[place];
        for (Index column = 0; column < own.rows(); ++column)
            sizes.products.col(place).segment(column * own.rows(), own.rows()) += own(column, level) * own.col(level);
    }
    return sizes;
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

Grouped grouped(const Moments& moments, const Standardised& standard, std::vector<int> random) {
    const auto terms = random.size();
    Matrix own(standard.pooled.rows(), static_cast<Index>(terms * moments.levels.size()));
    for (std::size_t level = 0; level < moments.levels.size(); ++level)
        for (std::size_t term = 0; term < terms; ++term)
            turned_column(moments, standard, level, random[term], own.col(static_cast<Index>(level * terms + term)));
    Sizes sizes = terms == 1 ? sizes_of(own) : Sizes{};
    return {.random = std::move(random), .pooled = standard.pooled, .own = std::move(own), .sizes = std::move(sizes)};
}

Grouped intercepts(const Grouped& all, const std::vector<Index>& columns) {
    const auto terms = static_cast<Index>(all.random.size());
    Matrix own = all.own(columns, Eigen::seq(Index{0}, all.own.cols() - 1, terms));
    Sizes sizes = sizes_of(own);
    return {.random = {0}, .pooled = all.pooled(columns, columns), .own = std::move(own), .sizes = std::move(sizes)};
}

Reduced reduce(const Grouped& grouped, const Vector& theta) {
    return grouped.random.size() == 1 ? reduce_terms<1>(grouped, theta) : reduce_terms<2>(grouped, theta);
}

} // namespace statistics
