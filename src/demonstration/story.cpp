#include "demonstration/story.h"

namespace demonstration {

using schools::Phase;

std::optional<double> Level::ByType::of(Phase phase) const {
    switch (phase) {
    case Phase::nursery:
    case Phase::primary: return primary;
    case Phase::secondary:
    case Phase::all_through: return secondary;
    case Phase::special: return special;
    case Phase::alternative_provision: return alternative;
    case Phase::post_16:
    case Phase::other: return std::nullopt;
    }
    return std::nullopt;
}

void keep_first(Story& story, std::size_t academies) {
    if (academies >= story.academies.size()) return;
    story.academies.erase(story.academies.begin() + static_cast<std::ptrdiff_t>(academies), story.academies.end());
    const auto gone = [&](basics::Urn urn) {
        return std::ranges::none_of(story.academies, [&](const School& each) {
            return each.urn == urn || (each.predecessor && each.predecessor->urn == urn);
        });
    };
    std::erase_if(story.inspections, [&](const auto& each) { return gone(each.urn); });
    std::erase_if(story.people, [&](const auto& each) { return each.role.school && gone(*each.role.school); });
}

} // namespace demonstration
