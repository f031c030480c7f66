#pragma once
// A school's pupils on their way out, when it leaves the trust.
#include "pupils/held.h"
#include "storage/reader.h"

namespace pupils {

// A row a stay at the school, as import pupils reads them; those whose names are no longer held are left out.
basics::Result<HeldPart> pupils_leaving(storage::Reader&, basics::Urn, basics::Date on);

} // namespace pupils
