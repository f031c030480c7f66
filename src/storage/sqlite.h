#pragma once
// The SQLite side of the seam.
#include "storage/connection.h"

namespace storage {

enum class IfMissing { make, refuse };
basics::Result<std::unique_ptr<Connection>> open_sqlite(const std::string& path, IfMissing);

} // namespace storage
