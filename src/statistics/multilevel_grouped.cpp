#include "statistics/multilevel_grouped.h"

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

} // namespace statistics
