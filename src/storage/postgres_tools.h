#pragma once
// PostgreSQL's own programs pg_dump and pg_restore. A password goes to them by their environment, never on the command
// line, which every user of the machine can read.
#include "basics/result.h"

#include <cstdint>
#include <string>

namespace storage {

basics::Result<void> dump_postgres(const std::string& url, const std::string& file);
// In one transaction; what the dump holds is dropped first.
basics::Result<void> restore_postgres(const std::string& file, const std::string& url);
// The schema's number inside a dump; 0 when it holds none.
basics::Result<std::int64_t> schema_in_dump(const std::string& file);

} // namespace storage
