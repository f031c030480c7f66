#pragma once
// A school's results on their way out, when it leaves the trust.
#include "pupils/held.h"
#include "storage/reader.h"

namespace assessments {

// A row a pupil, key point and subject up to that day, with its result and its prediction, as import results reads a key point's; those
// of pupils without a UPN are left out.
basics::Result<pupils::HeldPart> results_leaving(storage::Reader&, basics::Urn, basics::Date on);

} // namespace assessments
