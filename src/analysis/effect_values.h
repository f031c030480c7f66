#pragma once
// The numbers of the effects of support.
#include "analysis/effect_words.h"

namespace analysis {

Object values_of(const Found&, const statistics::Draws&);

} // namespace analysis
