#pragma once
// Incidents, suspensions and permanent exclusions of an academy's invented pupils: most have none, a few have many.
#include "conduct/taking.h"
#include "demonstration/invented_pupils.h"

namespace demonstration {

// By stay on the roll, on days on which the school is open. Disadvantaged pupils, boys and those with SEN are suspended oftener, schools
// as often as the story says of them.
struct InventedConduct {
    conduct::Taken incidents{}, suspensions{}; // permanent exclusions among these
};
InventedConduct invented_conduct(const School&, const std::vector<pupils::Pupil>&, const attendance::Roll&, const Span&,
                                 std::uint64_t seed);

} // namespace demonstration
