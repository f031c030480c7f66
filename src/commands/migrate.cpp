// bearing migrate: brings the database to the newest schema, after a backup when there is something to lose.
#include "basics/json.h"
#include "basics/text.h"
#include "commands/list.h"

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

Result<void> run_migrate(const Words& words) {
    const auto database = TRY(database_of(words));
    const auto connection = TRY(database.connect());
    print(words, TRY(storage::migrate(*connection)));
    return {};
}

} // namespace

Command migrate() {
    return {.name = "migrate", .summary = "Bring the database to this program's schema.", .usage = "migrate [--database URL] [--json]",
            .options = {}, .flags = {}, .run = run_migrate};
}

} // namespace commands
