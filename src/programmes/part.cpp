#include "programmes/part.h"

#include <algorithm>
#include <array>

namespace programmes {
namespace {

struct PartWords {
    Part part;
    std::string_view name, words;
};
constexpr std::array parts{
    PartWords{Part::placement, "placement", "The placement"},
    PartWords{Part::tasks, "tasks", "All tasks"},
    PartWords{Part::team, "team", "Improvement team"},
    PartWords{Part::support, "support", "Support"},
    PartWords{Part::leadership, "leadership", "Leadership"},
    PartWords{Part::curriculum, "curriculum", "Curriculum and subjects"},
    PartWords{Part::staff, "staff", "Staff"},
    PartWords{Part::governance, "governance", "Governance"},
    PartWords{Part::outside, "outside", "From outside"},
    PartWords{Part::sustaining, "sustaining", "Staying good, and helping others"},
    PartWords{Part::history, "history", "What happened"},
};

} // namespace

std::string_view name(Part part) { return parts[static_cast<std::size_t>(part)].name; }
std::string_view words(Part part) { return parts[static_cast<std::size_t>(part)].words; }
std::optional<Part> part_named(std::string_view text) {
    const auto found = std::ranges::find(parts, text, &PartWords::name);
    return found == parts.end() ? std::nullopt : std::optional{found->part};
}
std::span<const Part> all_parts() {
    static constexpr auto all = [] {
        std::array<Part, parts.size()> out{};
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = parts[i].part;
        return out;
    }();
    return all;
}

} // namespace programmes
