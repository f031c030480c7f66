// bearing restore FILE: makes a database what a backup holds.
#include "basics/text.h"
#include "commands/erasers.h"
#include "commands/forgotten_file.h"
#include "commands/list.h"
#include "commands/manifest.h"
#include "commands/sealed_backup.h"
#include "secrets/sealed_file.h"
#include "storage/leftovers.h"

namespace commands {
namespace {

using basics::Result;
using Clock = std::chrono::steady_clock;

// A closed backup is opened whole before anything of the database changes.
Result<storage::Manifest> restored(const Words& words, const storage::Database& database) {
    const std::filesystem::path file{words.rest[0]};
    const auto existing = words.has("replace") ? storage::Existing::replace : storage::Existing::refuse;
    if (!secrets::is_sealed(file)) return storage::restore(file, database, existing);
    const auto key = TRY(backup_key(words));
    if (!key)
        return basics::invalid(fmt::format("{} is closed under a key: give it with --backup-key FILE.", file.string()));
    const PassingFile copy{clear_copy_of(database)};
    TRY(secrets::open_sealed_file(file, copy.path(), *key));
    return storage::restore(copy.path(), database, existing);
}

// An older copy brings back whoever was forgotten since: they are forgotten again before anybody can look.
Result<std::int64_t> forget_again(const storage::Database& database, const std::vector<pupils::Tombstone>& stones) {
    const auto connection = TRY(database.connect());
    if (stones.empty() || TRY(storage::schema_version(*connection)) < pupils::first_schema) return 0;
    TRY(storage::migrate(*connection));
    std::int64_t forgotten = 0;
    {
        auto writer = TRY(storage::write(*connection, command_line_author()));
        forgotten = TRY(pupils::forget_again(writer, stones, erasers()));
        TRY(writer.commit());
    }
    if (forgotten > 0) TRY(storage::clear_leftovers(*connection));
    return forgotten;
}

Result<void> run_restore(const Words& words) {
    if (words.rest.size() != 1) return basics::invalid("Say which backup: bearing restore FILE --database URL.");
    if (!words.has("database")) return basics::invalid("Say into which database: bearing restore FILE --database URL.");
    const auto database = TRY(database_of(words));
    const auto began = Clock::now();
    auto stones = TRY(forgotten_in(database));
    std::ranges::move(TRY(forgotten_beside(words.rest[0])), std::back_inserter(stones));
    const auto manifest = TRY(restored(words, database));
    const auto forgotten = TRY(forget_again(database, stones));
    const std::chrono::duration<double> took = Clock::now() - began;
    print_manifest(
        words, fmt::format("{} holds what {} held, after {:.1f} s.", database.printable(), words.rest[0], took.count()),
        manifest);
    if (forgotten > 0 && !words.has("json"))
        fmt::print("Forgotten again: {} whom the backup brought back.\n",
                   basics::counted(forgotten, "pupil", "pupils"));
    if (manifest.schema < storage::newest_migration() && !words.has("json"))
        fmt::print("Its schema is older than this program: run bearing migrate next.\n");
    return {};
}

} // namespace

Command restore() {
    return {.name = "restore",
            .summary = "Make a database what a backup holds.",
            .usage = "restore FILE --database URL [--backup-key FILE] [--replace] [--json]",
            .options = {"backup-key"},
            .flags = {"replace"},
            .run = run_restore};
}

} // namespace commands
