#pragma once
// A whole database as one file, and back.
#include "storage/inspection.h"

namespace storage {

struct Manifest {
    std::int64_t schema;
    std::int64_t bytes; // of the file
    std::vector<TableCount> tables;
};

enum class Existing { refuse, replace };

// Writes the database, as it stands at one moment, into a file that only its owner may read: while others go on working,
// and under another name until it is complete. SQLite: a database file; PostgreSQL: the custom format of pg_dump, which
// must be installed.
basics::Result<Manifest> back_up(const Database&, const std::filesystem::path& file, Existing = Existing::refuse);

// Makes the database what the file holds, all of it or nothing, after checking that the file is whole and that this
// program knows its schema. Refuses a database that holds something already, unless it may be replaced.
basics::Result<Manifest> restore(const std::filesystem::path& file, const Database&, Existing = Existing::refuse);

} // namespace storage
