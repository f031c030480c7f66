#pragma once
// Small groups of pupils are counted in the whole alone: their own figures, and those by which they could be worked out, are hidden.
#include "measures/held.h"

namespace measures {

// Fewer pupils than this are a small group: the Department's own threshold for what is published of a school.
constexpr double smallest_group = 6;

// Of each school, measure and period: a group's figure is hidden (`too_few`, no numbers) where the group or the rest of the school
// without it has fewer pupils than that; and where those hidden of one dimension (girls, boys) are still too few together, the next
// smallest with them, or the whole less what is shown would give them away. How many a group has is known from its figure's n,
// else its denominator; where it does not say, the publisher has hidden what had to be.
void hide_small_groups(const Catalogue&, std::vector<Held>&, double smallest = smallest_group);

} // namespace measures
