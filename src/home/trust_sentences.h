#pragma once
// The three sentences with which a trust's page opens: what changed, what is missing, what needs a decision.
#include "home/trust_standing.h"
#include "permissions/permissions.h"

#include <map>

namespace home {

// The programme in which a school is placed, as far as the reader may know.
struct DecidedProgramme {
    programmes::Programme programme;
    std::string words; // "targeted since 23 May 2026"
};
using DecidedProgrammes = std::map<basics::Urn, DecidedProgramme>;

struct TrustSentences {
    std::string changed;
    std::string missing;
    std::string decision;
};

// `programmes`: the schools whose programme this person may see; of another trust none. What is decided as it is proposed asks for nothing.
TrustSentences sentences(const TrustStanding&, const permissions::Scope& programmes, basics::Date today,
                         const DecidedProgrammes& = {});

} // namespace home
