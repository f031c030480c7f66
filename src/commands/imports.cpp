#include "commands/import_conduct.h"
#include "commands/import_pupils.h"
#include "commands/import_results.h"
#include "commands/import_survey.h"
#include "commands/imports_attendance.h"
#include "commands/imports_catalogue.h"
#include "commands/list.h"

#include "basics/json.h"
#include "basics/text.h"
#include "imports/import_store.h"
#include "imports/standing_jobs.h"

#include <cstdio>
#include <iterator>

namespace commands {
namespace {

using basics::Result;

void print(const std::vector<imports::Import>& found) {
    if (found.empty()) fmt::print("Nothing has been imported yet. Start with: bearing import FOLDER\n");
    for (const auto& each : found)
        fmt::print("{:>5}  {:<9}  {:<7}  {:>9} figures  {:>7} rows  {}  {} ({})\n", each.id,
                   each.state == "hidden" ? "undone" : "in force", each.year,
                   basics::thousands(each.figures + each.coded), basics::thousands(each.rows_taken),
                   basics::iso(each.started).substr(0, 16), each.kind_name, each.file);
}

void print_json(const std::vector<imports::Import>& found) {
    basics::Json json;
    json.object().key("imports").list();
    for (const auto& each : found)
        json.object()
            .field("id", each.id)
            .field("kind", each.kind)
            .field("kind_name", each.kind_name)
            .field("file", each.file)
            .field("year", each.year)
            .field("as_of", basics::iso(each.as_of))
            .field("state", each.state)
            .field("started", basics::iso(each.started))
            .field("rows_taken", each.rows_taken)
            .field("rows_refused", each.rows_refused)
            .field("figures", each.figures)
            .field("coded", each.coded)
            .end();
    json.end().end();
    fmt::print("{}\n", std::move(json).take());
}

Result<void> list(const Words& words, storage::Connection& connection) {
    auto reader = TRY(storage::read(connection));
    const auto found = TRY(imports::list_imports(reader, {.everything = true}, "", ""));
    words.has("json") ? print_json(found) : print(found);
    return {};
}

// The numbers in a word list, each an import.
Result<std::vector<std::int64_t>> ids_of(const Words& words) {
    std::vector<std::int64_t> ids;
    for (auto at = std::next(words.rest.begin()); at != words.rest.end(); ++at) {
        const auto id = basics::whole_number(*at);
        if (!id)
            return basics::invalid(
                fmt::format("“{}” is not the number of an import. bearing imports lists them.", *at));
        ids.push_back(*id);
    }
    if (ids.empty()) return basics::invalid("Say which: bearing imports undo ID. bearing imports lists them.");
    return ids;
}

Result<void> change(const Words& words, storage::Connection& connection, bool undo) {
    const auto ids = TRY(ids_of(words));
    auto writer = TRY(storage::write(connection, command_line_author()));
    const auto reason = words.option("reason", "said at the command line");
    for (const auto id : ids)
        TRY(undo ? imports::hide_import(writer, id, reason) : imports::show_import(writer, id, reason));
    TRY(writer.commit());
    TRY(imports::refresh_what_stands(connection, command_line_author()));
    for (const auto id : ids)
        fmt::print("Import {} is {}.\n", id, undo ? "undone: what stood before it stands again" : "in force again");
    return {};
}

Result<void> run_imports(const Words& words) {
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    if (words.rest.empty()) return list(words, *connection);
    if (words.rest[0] == "undo") return change(words, *connection, true);
    if (words.rest[0] == "redo") return change(words, *connection, false);
    if (words.rest[0] == "kinds") return print_kinds(words, *connection);
    if (words.rest[0] == "alias") return add_alias(words, *connection, command_line_author());
    return basics::invalid(
        fmt::format("“{}” is none of: undo, redo, kinds, alias. bearing imports alone lists them.", words.rest[0]));
}

} // namespace

Command imports() {
    return {.name = "imports",
            .summary = "List what was imported; undo one import, or put it back; say what a header means.",
            .usage = "imports [undo ID… | redo ID… | kinds | alias KIND HEADER ROLE [MEASURE GROUP PART] | pupils | "
                     "attendance | conduct | results | survey] "
                     "[--reason WORDS]",
            .options = {"reason"},
            .flags = {},
            .run = run_imports,
            .parts = {imports_pupils(), imports_attendance(), imports_conduct(), imports_results(), imports_survey()}};
}

} // namespace commands
