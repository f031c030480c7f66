// bearing check: is the database whole? Prints what is not, a sentence a finding.
#include "basics/json.h"
#include "basics/text.h"
#include "commands/check_sql.h"
#include "commands/list.h"
#include "storage/inspection.h"

namespace commands {
namespace {

using basics::Result;
using Findings = std::vector<std::string>;

Result<void> orphans(storage::Reader& reader, const storage::Statement<0>& statement, std::string_view parent,
                     Findings& found) {
    const auto count = TRY(reader.find(statement, [](const storage::Row& row) { return row.integer(0); })).value_or(0);
    if (count > 0)
        found.push_back(fmt::format("{} of {} that does not exist. Import the file again, or restore a backup.",
                                    basics::counted(count, "figure is", "figures are"), parent));
    return {};
}

Result<void> left_behind(storage::Reader& reader, Findings& found) {
    return reader.each(sql::loading_imports, [&](const storage::Row& row) {
        found.push_back(fmt::format(
            "Import {} of {} began at {} and was never finished. Nothing of it is shown; import the file again.",
            row.integer(0), row.text(1), row.text(2)));
    });
}

std::optional<std::string> wrong_schema(std::int64_t stands) {
    const auto newest = storage::newest_migration();
    if (stands == newest) return std::nullopt;
    return fmt::format("The schema is {} and this program's is {}: {}.", stands, newest,
                       stands < newest ? "run bearing migrate" : "use the newer program");
}

Result<Findings> findings(storage::Connection& connection) {
    auto found = TRY(storage::damages(connection));
    if (const auto wrong = wrong_schema(TRY(storage::schema_version(connection)))) {
        found.push_back(*wrong);
        return found;
    }
    auto reader = TRY(storage::read(connection));
    TRY(left_behind(reader, found));
    TRY(orphans(reader, sql::figures_without_import, "an import", found));
    TRY(orphans(reader, sql::figures_without_place, "a place", found));
    TRY(orphans(reader, sql::figures_without_measure, "a measure", found));
    TRY(orphans(reader, sql::figures_without_group, "a group of pupils", found));
    return found;
}

void print(const Words& words, const Findings& found) {
    if (words.has("json")) {
        basics::Json json;
        json.object().key("findings").list();
        for (const auto& each : found) json.text(each);
        fmt::print("{}\n", std::move(json.end().end()).take());
        return;
    }
    for (const auto& each : found) fmt::print("{}\n", each);
    if (found.empty()) fmt::print("All is well: pages, references, schema, figures and imports.\n");
}

Result<void> run_check(const Words& words) {
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    const auto found = TRY(findings(*connection));
    print(words, found);
    if (found.empty()) return {};
    const auto count = static_cast<std::int64_t>(found.size());
    return basics::conflict(
        fmt::format("{} in {}.", basics::counted(count, "finding", "findings"), database.printable()));
}

} // namespace

Command check() {
    return {.name = "check",
            .summary = "Say whether the database is whole.",
            .usage = "check [--database URL] [--json]",
            .options = {},
            .flags = {},
            .run = run_check};
}

} // namespace commands
