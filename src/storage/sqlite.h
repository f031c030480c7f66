#pragma once
// The SQLite side of the seam.
#include "storage/connection.h"

namespace storage {

enum class IfMissing { make, refuse };
basics::Result<std::unique_ptr<Connection>> open_sqlite(const std::string& path, IfMissing);
// For looking only, and without the settings of a database in use: no other file appears beside it.
basics::Result<std::unique_ptr<Connection>> open_sqlite_to_look(const std::string& path);

enum class Copy { closed, live }; // one file at rest; or a database that programs may have open
// Makes the target what the source holds at this moment, all or nothing, while others read and write the source.
basics::Result<void> copy_sqlite(const std::string& from, const std::string& to, Copy);

} // namespace storage
