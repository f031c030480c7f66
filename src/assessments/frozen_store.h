#pragma once
// A key point frozen for its meeting: its pages stay as they were, whatever comes after.
#include "assessments/line.h"
#include "storage/reader.h"

#include <map>

namespace assessments {

struct FrozenSchool {
    basics::Urn urn;
    std::vector<Line> lines;
};
// Keeps the schools' pages as they are now. Refused when it is frozen already or was changed meanwhile.
basics::Result<void> freeze(storage::Writer&, const KeyPoint&, const std::vector<FrozenSchool>&);
// Ends it for a reason, which the journal keeps; what was frozen goes.
basics::Result<void> unfreeze(storage::Writer&, const KeyPoint&, std::string_view reason);

// Of each school in the scope for which lines were kept.
basics::Result<std::map<basics::Urn, std::vector<Line>>> frozen_lines(storage::Reader&, const permissions::Scope&,
                                                                      KeyPointNumber);

} // namespace assessments
