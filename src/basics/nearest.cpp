#include "basics/nearest.h"

#include <algorithm>
#include <vector>

namespace basics {

size_t letters_apart(std::string_view one, std::string_view other) {
    std::vector<size_t> row(other.size() + 1);
    for (size_t i = 0; i < row.size(); ++i) row[i] = i;
    for (size_t i = 0; i < one.size(); ++i) {
        size_t above_left = std::exchange(row[0], i + 1);
        for (size_t k = 0; k < other.size(); ++k) {
            const auto changed = above_left + (one[i] == other[k] ? 0 : 1);
            above_left = row[k + 1];
            row[k + 1] = std::min({row[k] + 1, row[k + 1] + 1, changed});
        }
    }
    return row.back();
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
    std::optional<std::string_view> best;
    size_t apart{};
    for (const auto candidate : candidates) {
        const auto distance = letters_apart(word, candidate);
        if (best && distance >= apart) continue;
        best = candidate;
        apart = distance;
    }
    if (best && apart * 3 > best->size() + 2) return std::nullopt;
    return best;
}

} // namespace basics
