#pragma once
// The six parts of the trustees' pack, each made of what was gathered.
#include "home/pack.h"

namespace home {

PackPart changes_part(const PackView&);    // since the last meeting
PackPart off_track_part(const PackView&);  // figures, plans and actions
PackPart alarms_part(const PackView&);     // of this academic year
PackPart placements_part(const PackView&); // in the trust's programmes
PackPart plans_part(const PackView&);      // the trust's own before its schools'
PackPart unsaid_part(const PackView&);     // what the data cannot say

// The day on which the pack is made, in London.
basics::Date today_of(const PackView&);
// "3 figures", or of none the words for it.
std::string none_or(std::ptrdiff_t number, std::string_view one, std::string_view many, std::string_view none);

} // namespace home
