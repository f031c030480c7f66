#pragma once
// All that a school's page of a key point says, line by line: as it was frozen, else as it stands.
#include "assessments/line.h"
#include "storage/reader.h"

namespace assessments {

basics::Result<std::vector<Line>> lines_now(storage::Reader&, const permissions::Scope&, basics::Urn, const KeyPoint&,
                                            basics::Date today);
basics::Result<std::vector<Line>> lines_at(storage::Reader&, const permissions::Scope&, basics::Urn, const KeyPoint&,
                                           basics::Date today);

} // namespace assessments
