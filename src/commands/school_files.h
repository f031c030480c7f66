#pragma once
// What those commands have in common that take a school's files in, and back: pupils, attendance, conduct, results, surveys.
#include "basics/date.h"
#include "basics/id.h"
#include "commands/command.h"

namespace commands {

struct SchoolFile {
    std::string path;
    basics::Urn school;
    basics::Date as_of; // today, where nothing was said
    std::string source; // in small letters
    bool dry_run;
};
// `bearing import KIND FILE --school URN [--as-of DAY] [--source NAME] [--dry-run]`. A word that is missing is refused with `how`, the
// command as it should be.
basics::Result<SchoolFile> school_file(const Words&, std::string_view how);

// What was given as --option LEFT=RIGHT, as often as it was, split at the last "=". One without is refused: "--option takes …".
using Pairs = std::vector<std::pair<std::string, std::string>>;
basics::Result<Pairs> pairs_of(const Words&, std::string_view option, std::string_view takes);

// A database that exists already, brought to this program's schema.
basics::Result<std::unique_ptr<storage::Connection>> connection_of(const Words&);

// `bearing imports KIND [undo ID]`: prints the files of a kind that were taken, or takes one back in one transaction.
struct TakenFiles {
    std::string_view kind;    // "conduct"
    std::string_view summary; // for the help
    basics::Result<void> (*list)(storage::Reader&);
    basics::Result<void> (*undo)(storage::Writer&, std::int64_t id);
    std::string_view undone{"what stood before it stands again"};
};
Command imports_of(const TakenFiles&);

} // namespace commands
