#pragma once
// Self-evaluations in and out.
#include "standards/self_evaluation.h"
#include "storage/reader.h"

namespace standards {

basics::Result<std::vector<Framework>> frameworks(storage::Reader&); // the newest first
// All texts of the schools in the scope, the newest of an area first.
basics::Result<std::vector<SelfEvaluation>> self_evaluations(storage::Reader&, const permissions::Scope&);
// A text more: what was written before stays. `before` is the one that stood, if any.
basics::Result<void> add(storage::Writer&, const SelfEvaluation& after, const SelfEvaluation* before);
// Takes all of a school's out, and what the journal says of them; gives how many there were.
basics::Result<std::int64_t> forget_all(storage::Writer&, basics::Urn);

} // namespace standards
