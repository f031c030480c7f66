#pragma once
// A school's file of a survey, from its bytes to what is held, in one transaction. The file itself is kept nowhere.
#include "basics/refusal.h"
#include "voice/survey_batch_store.h"
#include "voice/survey_fields.h"

#include <filesystem>
#include <set>

namespace voice {

struct ImportOptions {
    basics::Urn school;
    basics::Date as_of;   // the day of rows that name none, and of a form's own file
    std::int64_t asked{}; // by a form's own file, which does not say it; 0: nobody said how many
    std::string source{}; // which system it came from, in a word
    bool dry_run{};
    std::vector<Meaning> meanings{}; // said with the file, and kept for the school
    SaidColumns columns{};           // what a person said now
};

struct Report {
    basics::Urn school;
    bool tried{};        // a dry run: nothing was written
    bool held_already{}; // this very file was the last that was taken
    Batch batch;
    std::vector<basics::Refusal> refused{};
    std::set<std::string> unknown_words{};
    std::vector<std::string> columns_dropped{};
};
std::string sentence(const Report&); // for the screen: lines, the first refusals among them

// Refused in a demonstration, which takes nothing real, and for a school that is not of this trust.
basics::Result<Report> import_survey(storage::Connection&, const storage::Author&, const std::filesystem::path&,
                                     const ImportOptions&);

// The columns as they would be taken, to be confirmed. Nothing is kept.
basics::Result<std::vector<Column>> columns_of(storage::Reader&, const std::filesystem::path&, const ImportOptions&);

} // namespace voice
