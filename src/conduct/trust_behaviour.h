#pragma once
// The trust's schools beside one another: in their order by name, never by result, each against the schools of its phase.
#include "conduct/behaviour_view.h"
#include "statistics/comparison.h"

namespace conduct {

struct SchoolBehaviour {
    basics::Urn urn;
    std::string name, phase;
    std::optional<basics::Date> as_of{}; // of its newest file of suspensions; none: none has come in
    Tally tally{};
    std::optional<statistics::ClusteredRate> rate{};
    bool hidden{}; // one to five pupils were suspended
    statistics::Standing standing{statistics::Standing::cannot_tell};
};
struct TrustBehaviour {
    basics::GroupUid uid;
    std::string name;
    std::optional<Span> span{};             // to the day to which all schools with a file of this year are known
    std::vector<SchoolBehaviour> schools{}; // by name
};

// Sets each school's standing against the rate of all schools of its phase together, over all of them with Benjamini and Hochberg's
// adjustment. A phase of one school has no other to stand against.
void compare(std::vector<SchoolBehaviour>&);

} // namespace conduct
