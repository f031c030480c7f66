#pragma once
// A school's surveys on their way out, when it leaves the trust.
#include "pupils/forget_store.h"
#include "storage/reader.h"

namespace voice {

// Totals up to that day, as a survey's file that can be brought in.
basics::Result<pupils::HeldPart> surveys_leaving(storage::Reader&, basics::Urn, basics::Date on);
// Takes back every file of the school and takes out its totals and what it calls questions; which files came in stays.
basics::Result<pupils::SchoolRecords> forget_surveys(storage::Writer&, basics::Urn, pupils::Dry);

} // namespace voice
