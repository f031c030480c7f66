#pragma once
// A school's file of conduct, from its bytes to what is held, in one transaction. The file itself is kept nowhere.
#include "conduct/batch_store.h"
#include "conduct/terms_store.h"

#include <filesystem>

namespace conduct {

struct ImportOptions {
    basics::Urn school;
    basics::Date as_of;   // the day of the export: what is after it has not happened
    std::string source{}; // which system it came from, in a word
    bool dry_run{};
    std::vector<Meaning> meanings{}; // said with the file, and kept for the school
    SaidColumns columns{};           // what a person said now
};

struct Report {
    basics::Urn school;
    bool tried{};        // a dry run: nothing was written
    bool held_already{}; // this very file was the last of its kind that was taken
    Batch batch;
    std::vector<Refusal> refused{};
    std::set<std::string> unknown_words{};
    std::vector<std::string> columns_dropped{};
};
std::string sentence(const Report&); // for the screen: lines, the first refusals among them
std::string json(const Report&);

// Refused in a demonstration, which takes no real pupils, and for a school that is not of this trust.
basics::Result<Report> import_conduct(storage::Connection&, const storage::Author&, const std::filesystem::path&,
                                      const ImportOptions&);

// The columns as they would be taken, to be confirmed. Nothing is kept.
basics::Result<std::vector<Column>> columns_of(storage::Reader&, const std::filesystem::path&, const ImportOptions&);

} // namespace conduct
