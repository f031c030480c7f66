#pragma once
// The catalogue that comes with the program (catalogue/*.csv), put into the database; and rows that a trust adds.
#include "storage/reader.h"

namespace imports {

// Puts in what this program carries, unless the database has just that already; a trust's own rows stay. True if it did.
basics::Result<bool> install_catalogue(storage::Connection&, const storage::Author&);

} // namespace imports
