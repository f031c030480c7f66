#pragma once
// What stands now (schools, trusts, lines, distributions), made anew from the imports that are in force.
#include "storage/reader.h"

namespace imports {

// Does nothing where nothing was published, hidden or shown since the last time, and the database is still the same trust's. It is worked out while others may write,
// and written in four steps, each of which is whole by itself: schools with their trusts and lines, the words by which they
// are found, which schools are alike, the distributions and what the schools alike reach. A program that is ended between them finishes at the next call, for the last step alone
// notes that it is done.
basics::Result<void> refresh_what_stands(storage::Connection&, const storage::Author&);

} // namespace imports
