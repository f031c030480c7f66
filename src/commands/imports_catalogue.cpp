#include "commands/imports_catalogue.h"

#include "basics/json.h"
#include "imports/catalogue_jobs.h"
#include "imports/kinds.h"
#include "imports/own_row_store.h"
#include "measures/catalogue_store.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

void print_json(const std::vector<sources::FileKind>& kinds) {
    basics::Json json;
    json.object().key("kinds").list();
    for (const auto& kind : kinds) {
        json.object().field("kind", kind.code).field("name", kind.name).field("publisher", kind.publisher);
        json.field("page", kind.page).field("file_names", kind.file_names).field("due", kind.due).key("headers").list();
        for (const auto& each : kind.headers)
            json.object()
                .field("header", each.header)
                .field("role", each.role)
                .field("measure", each.measure)
                .field("group", each.pupil_group)
                .field("part", each.part)
                .field("school_type", each.school_type)
                .field("back", std::int64_t{each.back})
                .key("required")
                .boolean(each.required)
                .end();
        json.end().end();
    }
    json.end().end();
    fmt::print("{}\n", std::move(json).take());
}

} // namespace

Result<void> print_kinds(const Words& words, storage::Connection& connection) {
    auto reader = TRY(storage::read(connection));
    if (words.has("json")) return print_json(TRY(imports::load_kinds(reader))), Result<void>{};
    const auto kinds = TRY(imports::kinds_counted(reader));
    if (kinds.empty()) fmt::print("No kind of file is known yet: the first import puts them here.\n");
    for (const auto& each : kinds)
        fmt::print("{:<32} {:>5} headers{}  {}\n", each.code, each.headers,
                   each.own > 0 ? fmt::format(", {} your own", each.own) : "", each.name);
    return {};
}

Result<void> add_alias(const Words& words, storage::Connection& connection, const storage::Author& author) {
    if (words.rest.size() < 4 || words.rest.size() > 7)
        return basics::invalid("Say which: bearing imports alias KIND HEADER ROLE [MEASURE GROUP PART]. bearing "
                               "imports kinds lists the kinds.");
    const auto word = [&](std::size_t at) { return at < words.rest.size() ? words.rest[at] : std::string{}; };
    TRY(imports::install_catalogue(connection, author));
    auto writer = TRY(storage::write(connection, author));
    TRY(imports::rows_of_kind(writer, word(1)));
    const imports::HeaderRow typed{.kind = word(1),
                                   .header = word(2),
                                   .role = word(3),
                                   .measure = word(4),
                                   .pupil_group = word(5),
                                   .part = word(6)};
    const auto row =
        TRY(imports::checked(typed, TRY(measures::load_catalogue(writer)), TRY(imports::roles_in_use(writer))));
    TRY(imports::add_row(writer, row));
    TRY(writer.commit());
    fmt::print("In files of the kind {}, the header “{}” is {}{}.\n", row.kind, row.header, row.role,
               row.measure.empty() ? "" : fmt::format(": {}, {}, {}", row.measure, row.pupil_group, row.part));
    return {};
}

} // namespace commands
