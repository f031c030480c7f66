#pragma once
// A school's conduct on its way out, when it leaves the trust.
#include "pupils/held.h"
#include "storage/reader.h"

namespace conduct {

// Rows up to that day as import conduct reads them; those of pupils without a UPN are left out.
basics::Result<pupils::HeldPart> incidents_leaving(storage::Reader&, basics::Urn, basics::Date on);
basics::Result<pupils::HeldPart> suspensions_leaving(storage::Reader&, basics::Urn, basics::Date on);

} // namespace conduct
