#pragma once
// A table of counts of pupils, in which small groups and what would give them away are hidden.
#include "measures/small_groups.h"

#include <cstdint>
#include <span>
#include <vector>

namespace measures {

// The places of counts that make up a whole together, where the whole is shown beside them: girls and boys of a year group, or
// the girls of all year groups.
using Line = std::vector<std::size_t>;

// True for each count that must not be shown: from one to fewer than `smallest` pupils; and, in a line of which some are hidden,
// the next smallest until those hidden are two at least and `smallest` pupils together, or the whole less what is shown would give
// them away. Nought is shown: it is nobody. Lines cross, so this goes on until nothing changes.
std::vector<bool> hidden_counts(std::span<const std::int64_t> counts, std::span<const Line>,
                                double smallest = smallest_group, std::vector<bool> from = {});

} // namespace measures
