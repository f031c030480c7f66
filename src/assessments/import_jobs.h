#pragma once
// A school's file of results, from its bytes to what is held, in one transaction. The file itself is kept nowhere.
#include "assessments/columns.h"
#include "assessments/result_store.h"
#include "storage/database.h"

#include <filesystem>

namespace assessments {

struct ImportOptions {
    basics::Urn school;
    KeyPointNumber key_point;
    basics::Date today;
    std::string source{}; // which system it came from, in a word: columns are saved by it
    bool dry_run{};
    std::map<std::string, std::optional<Meaning>> columns{}; // by heading: what a person said now
};

// Refused in a demonstration, which takes no real pupils. A frozen key point takes results too: its page stays as it was.
basics::Result<Report> import_results(storage::Connection&, const storage::Author&, const std::filesystem::path&,
                                      const ImportOptions&);

// The columns as they would be taken, to be confirmed. Nothing is kept.
basics::Result<std::vector<Column>> columns_of(storage::Reader&, const std::filesystem::path&, const ImportOptions&);

} // namespace assessments
