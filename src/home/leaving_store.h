#pragma once
// The packs that a school made for inspectors, on their way out when it leaves the trust.
#include "pupils/forget_store.h"

namespace home {

// Every pack as it was made, a page each.
basics::Result<std::vector<pupils::HeldDocument>> packs_leaving(storage::Reader&, basics::Urn, basics::Date on);
// Takes them all out; when they were made, by whom and of what remains in the journal.
basics::Result<pupils::SchoolRecords> forget_packs(storage::Writer&, basics::Urn, pupils::Dry);

} // namespace home
