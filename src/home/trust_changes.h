#pragma once
// How the academies of a trust moved between the newest two years held of their headline results.
#include "home/trust_standing.h"

namespace home {

enum class Move { rose, fell, cannot_tell, nothing_to_compare };
struct Change {
    Move move{Move::nothing_to_compare};
    const measures::Reading* before{}; // where there is something to compare
    const measures::Reading* now{};
};
// As far as the intervals of both years can tell; across a gap year, or a change of what is measured, nothing is compared.
Change changed(const TrustStanding&, const AcademyView&);

// "Progress 8 fell at A, from 0.20 to −0.40 in 2018/19; at 6 academies …": what a person who has a minute should know.
std::string changed_sentence(const TrustStanding&);

// "none", "A", "A and B", "A, B and 3 others".
std::string listed(const std::vector<std::string>& names, std::size_t most = 3);

} // namespace home
