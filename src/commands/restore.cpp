// bearing restore FILE: makes a database what a backup holds.
#include "commands/list.h"
#include "commands/manifest.h"

namespace commands {
namespace {

basics::Result<void> run_restore(const Words& words) {
    if (words.rest.size() != 1) return basics::invalid("Say which backup: bearing restore FILE --database URL.");
    if (!words.has("database")) return basics::invalid("Say into which database: bearing restore FILE --database URL.");
    const auto database = TRY(database_of(words));
    const auto existing = words.has("replace") ? storage::Existing::replace : storage::Existing::refuse;
    const auto manifest = TRY(storage::restore(words.rest[0], database, existing));
    print_manifest(words, fmt::format("{} holds what {} held.", database.printable(), words.rest[0]), manifest);
    if (manifest.schema < storage::newest_migration() && !words.has("json"))
        fmt::print("Its schema is older than this program: run bearing migrate next.\n");
    return {};
}

} // namespace

Command restore() {
    return {.name = "restore",
            .summary = "Make a database what a backup holds.",
            .usage = "restore FILE --database URL [--replace] [--json]",
            .options = {},
            .flags = {"replace"},
            .run = run_restore};
}

} // namespace commands
