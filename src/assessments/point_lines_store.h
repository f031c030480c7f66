#pragma once
// All that schools' pages of a key point say, line by line: as they were frozen, else as they stand.
#include "assessments/gathered_store.h"
#include "assessments/line.h"
#include "storage/reader.h"

#include <map>
#include <span>

namespace assessments {

using SchoolsLines = std::map<basics::Urn, std::vector<Line>>;

// Of each of these schools that the scope covers, in as many statements for sixty as for one. What was frozen has small numbers
// hidden, whoever reads.
basics::Result<SchoolsLines> lines_now(storage::Reader&, const permissions::Scope&, std::span<const basics::Urn>,
                                       const PointsLookedAt&, basics::Date today,
                                       pupils::Reads = pupils::Reads::figures_only);
basics::Result<SchoolsLines> lines_at(storage::Reader&, const permissions::Scope&, std::span<const basics::Urn>,
                                      const PointsLookedAt&, basics::Date today,
                                      pupils::Reads = pupils::Reads::figures_only);

} // namespace assessments
