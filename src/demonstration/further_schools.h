#pragma once
// The schools of an invented authority that the story does not tell: how many, of which kinds, and drawn how.
#include "demonstration/story.h"

namespace demonstration {

// Some fifty, in the authority's ten towns; in other authorities than the trust's own many belong to one of the other trusts.
std::vector<School> further_schools(const Story&, const Authority&, std::uint64_t seed);

} // namespace demonstration
