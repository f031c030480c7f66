#pragma once
// The three sentences with which a trust's page opens: what changed, what is missing, what needs a decision.
#include "home/trust_standing.h"
#include "permissions/permissions.h"

namespace home {

struct TrustSentences {
    std::string changed;
    std::string missing;
    std::string decision;
};

// `programmes`: the schools whose programme this person may see; of another trust none.
TrustSentences sentences(const TrustStanding&, const permissions::Scope& programmes);

// How a school's headline moved between its newest two years held, as far as their intervals can tell.
enum class Move { rose, fell, cannot_tell, nothing_to_compare };
Move moved(const TrustStanding&, const AcademyView&);

// "A", "A and B", "A, B and 3 others".
std::string listed(const std::vector<std::string>& names, std::size_t most = 3);

} // namespace home
