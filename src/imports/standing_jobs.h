#pragma once
// What stands now (schools, trusts, lines, distributions), made anew from the imports that are in force.
#include "storage/reader.h"

namespace imports {

// Does nothing where nothing was published, hidden or shown since the last time.
basics::Result<void> refresh_what_stands(storage::Connection&, const storage::Author&);

} // namespace imports
