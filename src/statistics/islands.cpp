#include "statistics/islands.h"

#include <numeric>

namespace statistics {
namespace {

// Disjoint sets with halved paths (Tarjan 1975).
std::uint32_t root(std::vector<std::uint32_t>& above, std::uint32_t node) {
    while (above[node] != node) node = above[node] = above[above[node]];
    return node;
}

} // namespace

std::vector<std::vector<std::uint32_t>> islands(std::span<const Rated> ratings, std::uint32_t items,
                                                std::uint32_t raters) {
    std::vector<std::uint32_t> above(raters + items); // raters first, then items
    std::iota(above.begin(), above.end(), 0u);
    for (const auto& each : ratings) above[root(above, raters + each.item)] = root(above, each.rater);

    constexpr auto none = ~std::size_t{0};
    std::vector<std::size_t> place(raters + items, none);
    std::vector<std::vector<std::uint32_t>> out;
    for (std::uint32_t rater = 0; rater < raters; ++rater) {
        auto& at = place[root(above, rater)];
        if (at == none) at = out.size(), out.emplace_back();
        out[at].push_back(rater);
    }
    return out;
}

} // namespace statistics
