#pragma once
// What a database is, as its settings hold it: kind is 'demonstration' or 'trust'; trust is the UID.
#include "people/installation.h"
#include "storage/reader.h"

namespace people {

basics::Result<Installation> installation(storage::Reader&);
// Only what made_demonstration() or made_trust() gave.
basics::Result<void> save(storage::Writer&, const Installation&);

} // namespace people
