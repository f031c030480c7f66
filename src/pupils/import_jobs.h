#pragma once
// A school's file of pupils, from its bytes to what is held: opened, its columns told, read by its wanted fields alone, matched,
// written in one transaction with its batch. The file itself is kept nowhere.
#include "pupils/batch.h"
#include "pupils/columns.h"
#include "storage/database.h"

#include <filesystem>

namespace pupils {

struct ImportOptions {
    basics::Urn school;
    basics::Date as_of;   // the day of the export
    std::string source{}; // which system it came from, in a word: columns are saved by it
    bool dry_run{};
    Answers answers{};                                     // to rows that ask
    std::map<std::string, std::optional<Field>> columns{}; // by heading: what a person said now
};

// Refused in a demonstration: an invented trust takes no real pupils. A file that was taken before changes nothing.
basics::Result<Report> import_pupils(storage::Connection&, const storage::Author&, const std::filesystem::path&,
                                     const ImportOptions&);

// The columns of a list as they would be taken, to be confirmed; none of a transfer file or an archive. Nothing is kept.
basics::Result<std::vector<Column>> columns_of(storage::Reader&, const std::filesystem::path&, const ImportOptions&);

} // namespace pupils
