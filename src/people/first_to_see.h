#pragma once
// Whoever a finding is about sees it first: it is theirs alone until they have answered, or have had two working days.
#include "basics/lifecycle.h"

namespace people {

constexpr basics::Due first_to_see{.what = "the trust sees it", .within = 2, .days = basics::Due::Days::working};

inline bool others_see(basics::Date answer_by, bool answered, basics::Date today) {
    return answered || answer_by < today;
}

} // namespace people
