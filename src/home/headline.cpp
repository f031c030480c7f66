#include "home/headline.h"

namespace home {

std::optional<Headline> headline_for(schools::Phase phase) {
    using enum schools::Phase;
    switch (phase) {
    case nursery: return std::nullopt;
    case primary: return Headline{"ks2_rwm_expected", "Reading, writing and maths at the expected standard"};
    case post_16: return Headline{"alevel_points_per_entry", "A levels: average points an entry"};
    case secondary:
    case all_through:
    case special:
    case alternative_provision:
    case other: break;
    }
    return Headline{"progress8", "Progress 8"};
}

} // namespace home
