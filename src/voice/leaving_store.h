#pragma once
// A school's surveys on their way out, when it leaves the trust.
#include "pupils/held.h"
#include "storage/reader.h"

namespace voice {

// Totals up to that day, as a survey's file that can be brought in.
basics::Result<pupils::HeldPart> surveys_leaving(storage::Reader&, basics::Urn, basics::Date on);

} // namespace voice
