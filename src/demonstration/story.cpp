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

} // namespace demonstration
