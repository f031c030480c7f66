#pragma once
// A school's registers on their way out, when it leaves the trust.
#include "pupils/held.h"
#include "storage/reader.h"

namespace attendance {

// A row a pupil and week up to that day, as import attendance reads them; the weeks of pupils without a UPN are left out.
basics::Result<pupils::HeldPart> marks_leaving(storage::Reader&, basics::Urn, basics::Date on);

} // namespace attendance
