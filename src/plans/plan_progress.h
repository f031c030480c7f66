#pragma once
// How the open objectives of a school's live plans go: what was said of each last, and what its figure said last.
#include <cstdint>

namespace plans {

struct PlanProgress {
    struct Colours {
        std::int64_t green{}, amber{}, red{}, too_early{};
    };
    std::int64_t objectives{}, reviewed{};
    Colours delivery{}, impact{};
    std::int64_t on_track{}, off_track{}, cannot_tell{}, too_early{}; // by figures that are no longer the owners' alone
};

} // namespace plans
