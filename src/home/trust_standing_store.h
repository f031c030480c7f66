#pragma once
// The standing of a trust, gathered in as many statements for 3 academies as for 60.
#include "home/trust_standing.h"
#include "storage/reader.h"

namespace home {

// A Problem of kind `missing` says what to do when there is no such trust.
basics::Result<TrustStanding> trust_standing(storage::Reader&, basics::GroupUid, const Wanted&, basics::Date today);

} // namespace home
