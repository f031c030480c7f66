#include "statistics/moments_scan.h"

#include "statistics/half_square.h"

#include <vector>

namespace statistics {

void scan_plainly(const Scanned& scanned, std::size_t first, std::size_t end, double* halves) {
    const std::size_t side = scanned.side, half = half_size(side);
    std::vector<double> numbers(side);
    numbers[0] = 1;
    for (std::size_t row = first; row < end; ++row) {
        for (std::size_t column = 0; column < scanned.columns.size(); ++column)
            numbers[column + 1] = scanned.columns[column][row] - scanned.origins[column];
        double* at = halves + scanned.group_of[row] * half;
        for (std::size_t column = 0; column < side; ++column)
            for (std::size_t other = column - column % 4; other < side; ++other)
                *at++ += numbers[column] * numbers[other];
    }
}

} // namespace statistics
