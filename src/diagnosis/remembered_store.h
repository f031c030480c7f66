#pragma once
// Drivers that were worked out before: the same numbers have the same answer.
#include "statistics/drivers.h"

namespace diagnosis {

// Of all that is counted and asked: Fowler, Noll and Vo's hash (FNV-1a) twice, from two beginnings.
struct Mark {
    std::uint64_t first, second;
    auto operator<=>(const Mark&) const = default;
};
Mark mark_of(const statistics::GapPupils&, const statistics::DriverChoices&);

// As statistics::drivers, but at once where it was asked before; a few hundred answers are kept, the oldest go. Any thread may ask.
statistics::Drivers remembered(const statistics::GapPupils&, const statistics::DriverChoices&);

} // namespace diagnosis
