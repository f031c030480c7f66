#pragma once
// Inspections as the files of each import tell them.
#include "inspections/inspection.h"
#include "storage/reader.h"

#include <vector>

namespace inspections {

// An inspection in a school's history; its own urn is another where it is a predecessor's.
struct Told {
    basics::Urn school;
    int steps; // 0: the school itself; 1: the school that it was before; …
    Inspection inspection;
};
// As the published files tell them, not yet sorted or freed of repeats: see timeline(). All schools of a trust in one
// statement.
basics::Result<std::vector<Told>> inspections_of_school(storage::Reader&, basics::Urn);
basics::Result<std::vector<Told>> inspections_of_trust(storage::Reader&, basics::GroupUid);

} // namespace inspections
