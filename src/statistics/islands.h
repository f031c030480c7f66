#pragma once
// Which raters can be compared at all: those that shared items tie one another together.
#include <cstdint>
#include <span>
#include <vector>

namespace statistics {

struct Rated {
    std::uint32_t item;
    std::uint32_t rater;
};

// The raters in islands: two are in one where a chain of shared items leads from one to the other. Islands in the order of
// their first rater, raters in theirs. One island: the design is connected.
std::vector<std::vector<std::uint32_t>> islands(std::span<const Rated> ratings, std::uint32_t items,
                                                std::uint32_t raters);

} // namespace statistics
