#pragma once
// Journeys of subjects in and out, each with its entry in the journal.
#include "journey/subject.h"
#include "storage/reader.h"

namespace journey {

// What stands on a day at a school in the scope; of a team of fewer than three no step is even read.
basics::Result<std::vector<SubjectNow>> subjects_of(storage::Reader&, const permissions::Scope&, basics::Urn,
                                                    basics::Date);

// A conflict where the team was counted on that day already: nothing is overwritten.
basics::Result<void> add(storage::Writer&, const SubjectTeam&);
// A conflict where fewer than three teach it by the newest count, where nobody has counted, or where a step begins on that day already.
basics::Result<void> add(storage::Writer&, const SubjectStep&);

} // namespace journey
