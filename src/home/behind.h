#pragma once
// Which headline figures of a trust's academies are worse than what they are set beside, by more than chance explains.
#include "home/trust_standing.h"

namespace home {

struct Behind {
    const AcademyView* academy;
    Placed placed; // with a reading, a value and a reference
};
// Schools by phase and name, a school's result before its absence. A measure of which neither way is better is never among them.
std::vector<Behind> behind(const TrustStanding&);

} // namespace home
