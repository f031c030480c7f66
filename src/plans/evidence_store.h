#pragma once
// Files of a plan that was found in the reader's scope.
#include "plans/evidence.h"
#include "storage/reader.h"

namespace plans {

// Newest first.
basics::Result<std::vector<Evidence>> evidence_of(storage::Reader&, const PlanId&);
basics::Result<void> add(storage::Writer&, const Plan&, const Evidence&, std::string_view bytes);
basics::Result<std::string> bytes_of(storage::Reader&, const Evidence&);
// Its state alone: what was attached stays as it is.
basics::Result<void> save(storage::Writer&, const Plan&, const Evidence& before, const Evidence& after);

} // namespace plans
