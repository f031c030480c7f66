#pragma once
// Which points of a control chart are special causes. Only spc.cpp uses it.
#include "statistics/spc.h"

namespace statistics {

// Marks points from..to (inclusive) with a rule, each once.
void mark(std::vector<SpcPoint>&, std::size_t from, std::size_t to, SpcRule);

// All four rules, in their order of precedence; a run is marked at all of its points.
void mark_special_causes(std::vector<SpcPoint>&);

} // namespace statistics
