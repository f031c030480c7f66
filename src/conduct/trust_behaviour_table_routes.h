#pragma once
// The table of the trust's suspensions to take away.
#include "conduct/trust_behaviour.h"
#include "sources/table_out.h"

namespace conduct {

sources::TableOut trust_behaviour_table(const TrustBehaviour&, basics::Date today);

} // namespace conduct
