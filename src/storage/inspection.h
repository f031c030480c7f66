#pragma once
// What a database holds and whether it is whole, without knowing what its tables are for.
#include "storage/database.h"

namespace storage {

struct TableCount {
    std::string table;
    std::int64_t rows;
    bool operator==(const TableCount&) const = default;
};
basics::Result<std::vector<TableCount>> table_counts(Connection&); // every table, by name

// Sentences about pages that are damaged and rows whose parents are gone; empty when all is well. Reads the whole file.
basics::Result<std::vector<std::string>> damages(Connection&);

} // namespace storage
