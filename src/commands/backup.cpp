// bearing backup FILE: the whole database as one file, while others go on working.
#include "commands/list.h"
#include "commands/manifest.h"

namespace commands {
namespace {

basics::Result<void> run_backup(const Words& words) {
    if (words.rest.size() != 1) return basics::invalid("Say where the backup goes: bearing backup FILE.");
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto existing = words.has("replace") ? storage::Existing::replace : storage::Existing::refuse;
    const auto manifest = TRY(storage::back_up(database, words.rest[0], existing));
    print_manifest(words, fmt::format("{} is backed up in {}.", database.printable(), words.rest[0]), manifest);
    return {};
}

} // namespace

Command backup() {
    return {.name = "backup",
            .summary = "Keep the whole database in one file.",
            .usage = "backup FILE [--replace] [--database URL] [--json]",
            .options = {},
            .flags = {"replace"},
            .run = run_backup};
}

} // namespace commands
