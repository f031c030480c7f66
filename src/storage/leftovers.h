#pragma once
// What deleting leaves behind in the file of a database.
#include "storage/connection.h"

namespace storage {

// After it no deleted or changed row is left in the database's own files: SQLite is written anew and its log cut off; PostgreSQL
// gives the room of dead rows free. Outside every transaction; others who read or write wait on SQLite.
basics::Result<void> clear_leftovers(Connection&);

} // namespace storage
