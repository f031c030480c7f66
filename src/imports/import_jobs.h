#pragma once
// Files, from their bytes to a published import: recognised, read row by row, written in short steps, published by one row.
#include "imports/import.h"
#include "storage/database.h"

#include <filesystem>
#include <functional>
#include <span>

namespace imports {

struct Options {
    std::optional<basics::AcademicYear> year{}; // for files that do not say theirs
    std::optional<basics::Date> as_of{};
    std::map<std::string, basics::AcademicYear> years{}; // the same, for one table by its name in the report
    bool dry_run{};
    std::function<void(std::string_view)> progress{}; // a line for a person who waits
    std::function<bool()> cancelled{};                // asked between steps
};

// Imports every file under the paths (folders recursively, archives opened), schools before figures. Gives a report for each
// table; only a database that fails ends it early. Nothing of a table that fails stays.
basics::Result<std::vector<Report>> import_paths(storage::Connection&, const storage::Author&,
                                                 std::span<const std::filesystem::path>, const Options&);

// Removes what an import that was cut off left behind; gives how many there were.
basics::Result<std::int64_t> sweep(storage::Connection&, const storage::Author&);

} // namespace imports
