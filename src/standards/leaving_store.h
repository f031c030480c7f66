#pragma once
// What a school said of itself on its way out, when it leaves the trust.
#include "pupils/held.h"
#include "storage/reader.h"

namespace standards {

// Every edition up to that day.
basics::Result<pupils::HeldPart> texts_leaving(storage::Reader&, basics::Urn, basics::Date on);

} // namespace standards
