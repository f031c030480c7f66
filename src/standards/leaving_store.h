#pragma once
// What a school said of itself on its way out, when it leaves the trust.
#include "pupils/forget_store.h"
#include "storage/reader.h"

namespace standards {

// Every edition up to that day.
basics::Result<pupils::HeldPart> texts_leaving(storage::Reader&, basics::Urn, basics::Date on);
// Takes out every edition, and its words out of the journal.
basics::Result<pupils::SchoolRecords> forget_texts(storage::Writer&, basics::Urn, pupils::Dry);

} // namespace standards
