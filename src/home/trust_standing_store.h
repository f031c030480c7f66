#pragma once
// The standing of a trust, gathered in as many statements for 3 academies as for 60.
#include "home/trust_standing.h"
#include "schools/school_store.h"
#include "storage/reader.h"

namespace home {

// Of a trust as `found_trust` gives it.
basics::Result<TrustStanding> trust_standing(storage::Reader&, schools::WholeTrust, const Wanted&, basics::Date today);
// The schools that came after its list of members, for a page that names them.
basics::Result<void> add_later(storage::Reader&, TrustStanding&);

} // namespace home
