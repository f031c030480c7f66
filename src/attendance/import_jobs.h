#pragma once
// A school's file of marks, from its bytes to what is held, in one transaction. The file itself is kept nowhere.
#include "attendance/fields.h"
#include "attendance/mark_store.h"

#include <filesystem>

namespace attendance {

struct ImportOptions {
    basics::Urn school;
    basics::Date as_of;   // the day of the export: what is after it has not happened
    std::string source{}; // which system it came from, in a word
    bool dry_run{};
    SaidColumns columns{}; // what a person said now
};

struct Report {
    basics::Urn school;
    bool tried{};        // a dry run: nothing was written
    bool held_already{}; // this very file was the last that was taken
    Batch batch{};
    std::vector<Refusal> refused{};
};
std::string sentence(const Report&); // for the screen: lines, the first refusals among them
std::string json(const Report&);

// Is there a table of marks in it? To tell the file from a list of pupils.
basics::Result<bool> holds_marks(storage::Reader&, const std::filesystem::path&);

// Into a real trust only.
basics::Result<Report> import_marks(storage::Connection&, const storage::Author&, const std::filesystem::path&,
                                    const ImportOptions&);

// The columns as they would be taken, to be confirmed. Nothing is kept.
basics::Result<std::vector<Column>> columns_of(storage::Reader&, const std::filesystem::path&, const ImportOptions&);

} // namespace attendance
