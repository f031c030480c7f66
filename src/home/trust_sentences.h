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
TrustSentences sentences(const TrustStanding&, const permissions::Scope& programmes, basics::Date today);

} // namespace home
