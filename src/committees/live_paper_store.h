#pragma once
// A paper made from what is held at this moment, for a committee of one school or of the trust.
#include "committees/agenda.h"
#include "storage/database.h"

namespace committees {

// As `who` may see it; nothing that is not every reader's of the paper: what a school has to itself still is left out.
basics::Result<std::string> made_paper(const storage::Database&, storage::Reader&, const Committee&, Source,
                                       const permissions::Who&, basics::Date today);

} // namespace committees
