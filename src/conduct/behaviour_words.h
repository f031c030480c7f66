#pragma once
// What a school's behaviour comes to, in sentences.
#include "conduct/behaviour_view.h"

namespace conduct {

// What changed, who is suspended oftener, what is missing: in that order. Nothing where nothing has come in.
std::vector<std::string> sentences(const BehaviourView&);

// "2.3 times (1.5 to 3.4)".
std::string ratio_words(const statistics::ClusteredRatio&);
// "Not disadvantaged" inside a sentence; "No SEN" keeps its capitals.
std::string inside(std::string name);
// "5.1", or "–" where nobody is on roll.
std::string rate_words(const Tally&);

} // namespace conduct
