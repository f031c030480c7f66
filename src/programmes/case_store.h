#pragma once
// Interim leaders, staff transfers and governance reviews in and out, each move with its entry in the journal.
#include "programmes/case.h"
#include "storage/reader.h"

namespace programmes {

// Newest first, as far as somebody may know of the placement they are under.
basics::Result<std::vector<ProgrammeCase>> cases_of_school(storage::Reader&, const permissions::Who&, basics::Urn,
                                                           basics::Date today);
basics::Result<CaseId> add(storage::Writer&, ProgrammeCase, basics::Date today);
basics::Result<void> save(storage::Writer&, const ProgrammeCase& before, const ProgrammeCase& after, const CaseMove&,
                          const Said&, basics::Date today);

} // namespace programmes
