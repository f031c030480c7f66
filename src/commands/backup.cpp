// bearing backup FILE: the whole database as one file, closed under a key, while others go on working.
#include "basics/text.h"
#include "commands/forgotten_file.h"
#include "commands/list.h"
#include "commands/manifest.h"
#include "commands/sealed_backup.h"
#include "secrets/sealed_file.h"

namespace commands {
namespace {

using basics::Result;
namespace fs = std::filesystem;

Result<void> make_key(std::string_view file) {
    const auto key = TRY(secrets::make_key_file(file));
    fmt::print("{} is a new key for backups (mark {}). Keep a copy of it away from this machine and from the backups: "
               "without it no backup can be opened, by anybody.\n",
               file, secrets::mark_of(key));
    return {};
}

// In a folder, a name that says when.
fs::path target_of(const Words& words) {
    const fs::path given{words.rest[0]};
    if (!fs::is_directory(given)) return given;
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    std::string name = basics::iso(now).substr(0, 19);
    std::erase_if(name, [](char c) { return c == '-' || c == ':'; });
    return given / fmt::format("bearing-{}Z.backup", name);
}

Result<storage::Manifest> closed(const storage::Database& database, const fs::path& file, const secrets::Key& key,
                                 storage::Existing existing) {
    if (existing == storage::Existing::refuse && fs::exists(file))
        return basics::conflict(fmt::format("{} exists already. Give another name, or --replace.", file.string()));
    const PassingFile copy{clear_copy_of(database)}, unfinished{file.string() + ".unfinished"};
    auto manifest = TRY(storage::back_up(database, copy.path(), storage::Existing::replace));
    TRY(secrets::seal_file(copy.path(), unfinished.path(), key));
    manifest.bytes = static_cast<std::int64_t>(fs::file_size(unfinished.path()));
    std::error_code error;
    fs::rename(unfinished.path(), file, error);
    if (error)
        return basics::broken(fmt::format("The backup cannot be kept at {}: {}.", file.string(), error.message()));
    return manifest;
}

Result<void> run_backup(const Words& words) {
    if (words.has("new-key")) return make_key(words.option("new-key"));
    if (words.rest.size() != 1) return basics::invalid("Say where the backup goes: bearing backup FILE.");
    const auto key = TRY(backup_key(words));
    if (key.has_value() == words.has("plain"))
        return basics::invalid("A backup holds everything that Bearing knows, so it is closed under a key: give "
                               "--backup-key FILE (bearing backup --new-key FILE makes one), or else say --plain.");
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto existing = words.has("replace") ? storage::Existing::replace : storage::Existing::refuse;
    const auto file = target_of(words);
    const auto manifest = key ? TRY(closed(database, file, *key, existing)) : TRY(back_up(database, file, existing));
    TRY(keep_forgotten_beside(file, TRY(forgotten_in(database))));
    print_manifest(words,
                   fmt::format("{} is backed up in {}, {}.", database.printable(), file.string(),
                               key ? "closed under the key " + secrets::mark_of(*key) : "in clear"),
                   manifest);
    return {};
}

} // namespace

Command backup() {
    return {.name = "backup",
            .summary = "Keep the whole database in one file that only a key opens.",
            .usage = "backup FILE|FOLDER --backup-key FILE | --plain [--replace] [--database URL] [--json]; "
                     "backup --new-key FILE",
            .options = {"backup-key", "new-key"},
            .flags = {"replace", "plain"},
            .run = run_backup};
}

} // namespace commands
