#pragma once
// The parts of a school that a gap may come from: the levels of each dimension, and their crossings.
#include "statistics/driver_kinds.h"
#include "statistics/driver_scores.h"

namespace statistics {

struct DriverTable {
    std::vector<std::size_t> dimensions; // that it crosses
    std::size_t cells;
    std::vector<std::vector<std::uint16_t>> of; // sample -> observation -> cell
};
struct DriverCandidate {
    std::size_t table, cell, ways;
};
struct DriverParts {
    std::vector<DriverTable> tables;
    std::vector<DriverCandidate> candidates; // fewest ways first
    std::vector<DriverKind> kinds{};         // of sessions, of what was done
};

// A part counts where it and everybody else are `least` pupils or more, in each sample. A crossing also where what it leaves of
// each level that it crosses is: else the part and the level would tell of the few left. One that leaves nobody is that
// level by a longer name. Crossings with more than 65,535 cells are not made.
DriverParts driver_parts(const GapPupils&, const DriverScores&, std::size_t ways, std::size_t least);

// The pupils of a part, in their order.
std::vector<std::size_t> pupils_of(const GapPupils&, const DriverTable&, std::size_t cell);
std::uint32_t level_in(const GapPupils&, const DriverTable&, std::size_t cell,
                       std::size_t place); // of dimensions[place]

} // namespace statistics
