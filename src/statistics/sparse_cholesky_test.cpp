#include "statistics/sparse_cholesky.h"

#include <cmath>
#include <doctest/doctest.h>
#include <random>

using namespace statistics;
using doctest::Approx;

namespace {

constexpr int side = 6;
using Dense = std::array<std::array<double, side>, side>;

double determinant(Dense a) {
    double product = 1;
    for (std::size_t i = 0; i < side; ++i) {
        product *= a[i][i];
        for (std::size_t row = i + 1; row < side; ++row)
            for (std::size_t column = side; column-- > i;) a[row][column] -= a[row][i] / a[i][i] * a[i][column];
    }
    return product;
}

} // namespace

TEST_CASE("a sparse factor gives the determinant, solutions and the inverse of its matrix, again and again") {
    std::mt19937 bits{3};
    const std::vector<Entry> entries{{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 5},
                                     {3, 0}, {4, 0}, {1, 3}, {5, 2}, {4, 2}, {5, 4}};
    SparseCholesky sparse{side, entries};
    for (int again = 0; again < 3; ++again) {
        Dense dense{};
        std::ranges::fill(sparse.values(), 0.0);
        for (const auto& [row, column] : entries) {
            const double value = row == column ? 9 : std::uniform_real_distribution{-2.0, 2.0}(bits);
            sparse.values()[static_cast<std::size_t>(sparse.place({row, column}))] = value;
            const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
            dense[r][c] = dense[c][r] = value;
        }
        sparse.factor();
        CHECK(sparse.log_determinant() == Approx(std::log(determinant(dense))));

        std::array<double, side * side> inverse{}; // of as many right sides, the columns of the identity
        for (int i = 0; i < side; ++i) inverse[static_cast<std::size_t>(sparse.at(i) * side + i)] = 1;
        sparse.solve(inverse, side);
        for (std::size_t row = 0; row < side; ++row)
            for (std::size_t column = 0; column < side; ++column) {
                double product = 0;
                for (int k = 0; k < side; ++k)
                    product += dense[row][static_cast<std::size_t>(k)]
                               * inverse[static_cast<std::size_t>(sparse.at(k)) * side + column];
                CHECK(product == Approx(row == column ? 1 : 0).epsilon(1e-12));
            }
        const auto selected = sparse.inverse();
        for (const Entry& entry : entries)
            CHECK(selected[static_cast<std::size_t>(sparse.place(entry))]
                  == Approx(inverse[static_cast<std::size_t>(sparse.at(entry.row) * side + entry.column)]));
    }
}
