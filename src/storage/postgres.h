#pragma once
// The PostgreSQL side of the seam.
#include "storage/connection.h"

namespace storage {

basics::Result<std::unique_ptr<Connection>> open_postgres(const std::string& url);

} // namespace storage
