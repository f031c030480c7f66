#include "statistics/moments.h"

#include "statistics/matrix.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace statistics {
namespace {

// Sides that the compiler unrolls; what is broader is added by a loop.
constexpr std::size_t tile_rows = 128;
constexpr std::size_t side_of(std::size_t width) { return (width + 3) / 4 * 4; }

// Adds to a square the products of one row's numbers from column Column on, on and under its diagonal; pairs of numbers
// go together, so that every second column has one above it too.
template <int Side, int Column>
void add_columns(const Eigen::Map<const Eigen::Matrix<double, Side, 1>>& numbers,
                 Eigen::Map<Eigen::Matrix<double, Side, Side>>& square) {
    if constexpr (Column < Side) {
        constexpr int left = Side - Column / 2 * 2;
        square.col(Column).template tail<left>() += numbers[Column] * numbers.template tail<left>();
        add_columns<Side, Column + 1>(numbers, square);
    }
}

// Adds the products of each row of a tile (side × rows, a row's numbers side by side) to its group's square.
template <int Side>
void add_rows(const double* tile, std::span<const std::uint32_t> group_of, std::size_t side, double* squares) {
    const auto n = static_cast<Eigen::Index>(side);
    for (std::size_t row = 0; row < group_of.size(); ++row) {
        const Eigen::Map<const Eigen::Matrix<double, Side, 1>> numbers{tile + row * side, n};
        Eigen::Map<Eigen::Matrix<double, Side, Side>> square{squares + group_of[row] * side * side, n, n};
        if constexpr (Side == Eigen::Dynamic) square.noalias() += numbers.lazyProduct(numbers.transpose());
        else add_columns<Side, 0>(numbers, square);
    }
}

void mirror(Moments& moments) {
    const auto side = static_cast<Eigen::Index>(moments.stride);
    for (std::size_t level = 0; level < moments.levels.size(); ++level) {
        Eigen::Map<Matrix> square{moments.squares.data() + level * moments.stride * moments.stride, side, side};
        for (Eigen::Index column = 1; column < side; ++column)
            for (Eigen::Index row = 0; row < column; ++row) square(row, column) = square(column, row);
    }
}

void add_tile(const double* tile, std::span<const std::uint32_t> group_of, std::size_t side, double* squares) {
    if (side == 4) return add_rows<4>(tile, group_of, side, squares);
    if (side == 8) return add_rows<8>(tile, group_of, side, squares);
    if (side == 12) return add_rows<12>(tile, group_of, side, squares);
    add_rows<Eigen::Dynamic>(tile, group_of, side, squares);
}

basics::Result<void> sound(const GroupSums& group, std::size_t columns) {
    if (group.sums.size() != columns || group.products.size() != columns * (columns + 1) / 2)
        return basics::invalid(fmt::format("Group {} has {} sums and {} products; {} columns need {} and {}.",
                                           group.level, group.sums.size(), group.products.size(), columns, columns,
                                           columns * (columns + 1) / 2));
    const auto finite = [](double value) { return std::isfinite(value); };
    if (!(group.n >= 1) || !finite(group.n))
        return basics::invalid(fmt::format("Group {} has no rows; leave it out.", group.level));
    if (!std::ranges::all_of(group.sums, finite) || !std::ranges::all_of(group.products, finite))
        return basics::invalid(fmt::format("A sum of group {} is not a finite number; look for an infinite value or a "
                                           "missing one among its rows.",
                                           group.level));
    return {};
}

} // namespace

basics::Result<Moments> moments_from(std::vector<std::string> columns, std::vector<double> origins,
                                     std::span<const GroupSums> groups) {
    const std::size_t count = columns.size(), side = side_of(count + 1);
    if (origins.size() != count)
        return basics::invalid(fmt::format("{} columns have {} origins; give one a column.", count, origins.size()));
    Moments moments{.columns = std::move(columns),
                    .origins = std::move(origins),
                    .levels = {},
                    .stride = side,
                    .squares = std::vector<double>(groups.size() * side * side)};
    for (const GroupSums& group : groups) {
        TRY(sound(group, count));
        double* square = moments.squares.data() + moments.levels.size() * side * side;
        square[0] = group.n;
        auto product = group.products.begin();
        for (std::size_t i = 1; i <= count; ++i) {
            square[i] = square[i * side] = group.sums[i - 1];
            for (std::size_t j = 1; j <= i; ++j) square[i * side + j] = square[j * side + i] = *product++;
        }
        moments.levels.push_back(group.level);
    }
    return moments;
}

Moments moments_of(std::vector<std::string> columns, std::span<const std::span<const double>> values,
                   std::vector<std::string> levels, std::span<const std::uint32_t> group_of) {
    const std::size_t side = side_of(values.size() + 1);
    Moments moments{
        .columns = std::move(columns), .origins = {}, .levels = std::move(levels), .stride = side, .squares = {}};
    moments.squares.assign(moments.levels.size() * side * side, 0.0);
    for (const auto& column : values) moments.origins.push_back(column.empty() ? 0.0 : column.front());

    std::vector<double> tile(tile_rows * side);
    for (std::size_t row = 0; row < tile_rows; ++row) tile[row * side] = 1;
    for (std::size_t first = 0; first < group_of.size(); first += tile_rows) {
        const std::size_t rows = std::min(tile_rows, group_of.size() - first);
        for (std::size_t column = 0; column < values.size(); ++column)
            for (std::size_t row = 0; row < rows; ++row)
                tile[row * side + column + 1] = values[column][first + row] - moments.origins[column];
        add_tile(tile.data(), group_of.subspan(first, rows), side, moments.squares.data());
    }
    mirror(moments);
    return moments;
}

} // namespace statistics
