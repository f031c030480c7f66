#pragma once
// What stands now: schools, trusts and lines, worked out again from the records of the imports that are published.
#include "storage/reader.h"

namespace schools {

// All of it, in the transaction that publishes or hides an import. Field by field the newest record holds, and what it
// leaves out comes from the next: newest by as-of date, then by import.
basics::Result<void> rebuild(storage::Writer&);

// Only the lines: due when an import made places of schools (PlaceBook::grew) and no list of schools changed.
basics::Result<void> rebuild_lines(storage::Writer&);

} // namespace schools
