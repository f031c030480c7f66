#pragma once
// A symmetrical matrix of which the half on and under the diagonal is kept, in whole fours of numbers, as registers take
// them: column after column, each from the first row of the four that holds its diagonal. A side is a multiple of 4.
#include <cstddef>

namespace statistics {

constexpr std::size_t half_side(std::size_t columns) { return (columns + 3) / 4 * 4; }

constexpr std::size_t half_size(std::size_t side) { return side * (side + 4) / 2; }

// Where an entry stands.
constexpr std::size_t half_place(std::size_t side, std::size_t row, std::size_t column) {
    if (row < column) return half_place(side, column, row);
    const std::size_t first = column - column % 4, before = first * side - first * (first - 4) / 2;
    return first == 0 ? column * side + row : before + (column - first) * (side - first) + row - first;
}

} // namespace statistics
