// bearing migrate: brings the database to the newest schema, after a backup when there is something to lose.
#include "basics/json.h"
#include "basics/text.h"
#include "commands/list.h"
#include "storage/backup.h"

namespace commands {
namespace {

using basics::Result;

void print(const Words& words, const storage::Migrated& done) {
    if (words.has("json")) {
        basics::Json json;
        json.object().field("version", done.version).key("ran").list();
        for (const auto& name : done.ran) json.text(name);
        fmt::print("{}\n", std::move(json.end().end()).take());
        return;
    }
    for (const auto& name : done.ran) fmt::print("{}\n", name);
    if (done.ran.empty()) fmt::print("Nothing to do: the schema is {} already.\n", done.version);
    else fmt::print("The schema is now {}.\n", done.version);
}

// Beside the database: demo.db.schema-3.20261124T084500Z.backup. PostgreSQL has backups of its own making.
Result<void> keep(const storage::Database& database, std::int64_t schema) {
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    auto moment = basics::iso(now).substr(0, 19);
    std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
    const auto file = fmt::format("{}.schema-{}.{}Z.backup", database.url().substr(std::string_view{"sqlite:"}.size()),
                                  schema, moment);
    TRY(storage::back_up(database, file));
    fmt::print(stderr, "What stood before is kept in {}.\n", file);
    return {};
}

Result<void> run_migrate(const Words& words) {
    const auto database = TRY(database_of(words));
    const auto connection = TRY(database.connect());
    const auto stands = TRY(storage::schema_version(*connection));
    if (database.engine() == storage::Engine::sqlite && stands > 0 && stands < storage::newest_migration())
        TRY(keep(database, stands));
    print(words, TRY(storage::migrate(*connection)));
    return {};
}

} // namespace

Command migrate() {
    return {.name = "migrate",
            .summary = "Bring the database to this program's schema.",
            .usage = "migrate [--database URL] [--json]",
            .options = {},
            .flags = {},
            .run = run_migrate};
}

} // namespace commands
