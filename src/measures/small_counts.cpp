#include "measures/small_counts.h"

#include <algorithm>

namespace measures {
namespace {

// Hides what is missing from the line; says whether it hid anything.
bool protect(const Line& line, std::span<const std::int64_t> counts, std::vector<bool>& hidden, double smallest) {
    double together = 0;
    std::size_t how_many = 0;
    Line shown;
    for (const auto at : line)
        if (hidden[at]) together += static_cast<double>(counts[at]), ++how_many;
        else if (counts[at] > 0) shown.push_back(at);
    std::ranges::sort(shown, {}, [&](std::size_t at) { return counts[at]; });
    bool changed = false;
    for (const auto at : shown) {
        if (how_many == 0 || (how_many >= 2 && together >= smallest)) break;
        hidden[at] = changed = true;
        together += static_cast<double>(counts[at]);
        ++how_many;
    }
    return changed;
}

} // namespace

std::vector<bool> hidden_counts(std::span<const std::int64_t> counts, std::span<const Line> lines, double smallest,
                                std::vector<bool> hidden) {
    hidden.resize(counts.size());
    for (std::size_t at = 0; at < counts.size(); ++at)
        if (counts[at] > 0 && static_cast<double>(counts[at]) < smallest) hidden[at] = true;
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& line : lines) changed = protect(line, counts, hidden, smallest) || changed;
    }
    return hidden;
}

} // namespace measures
