#pragma once
// The scan of rows into sums of products: what every fit from rows begins with, and most of its time on a large table.
#include <cstdint>
#include <span>

namespace statistics {

// Columns side by side, of one length, each less its origin.
struct Scanned {
    std::span<const std::span<const double>> columns;
    std::span<const double> origins;
    std::span<const std::uint32_t> group_of; // a row's group
    std::size_t side;                        // of a group's square, as half_square.h has it: at least columns + 1
};

// Adds the products of rows (1, c1 − o1, c2 − o2, …) from `first` to `end` to their groups' half squares. Both give the
// same to the last bit.
void scan_plainly(const Scanned&, std::size_t first, std::size_t end, double* halves);
// Four numbers at once, with the 256-bit registers of x86 processors; only where can_scan_by_fours().
void scan_by_fours(const Scanned&, std::size_t first, std::size_t end, double* halves);
bool can_scan_by_fours();

} // namespace statistics
