#include "commands/import_conduct.h"

#include "basics/text.h"
#include "conduct/import_jobs.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

// --type "Chewing gum=other", as often as needed.
Result<void> take_meanings(const Words& words, std::string_view option, conduct::Field field,
                           std::vector<conduct::Meaning>& into) {
    const auto [first, end] = words.options.equal_range(option);
    for (auto at = first; at != end; ++at) {
        const auto equals = at->second.rfind('=');
        if (equals == std::string::npos)
            return basics::invalid(
                fmt::format("--{0} takes a word of the file and what it means: --{0} \"WORD=other\".", option));
        into.push_back({.field = field, .word = at->second.substr(0, equals), .code = at->second.substr(equals + 1)});
    }
    return {};
}

Result<conduct::ImportOptions> options_of(const Words& words) {
    if (!words.has("school")) return basics::invalid("Say of which school: bearing import conduct FILE --school URN.");
    conduct::ImportOptions options{.school = TRY(basics::parse_urn(words.option("school"))),
                                   .as_of = basics::london_date(command_line_author().at),
                                   .source = basics::lower(basics::collapsed(words.option("source"))),
                                   .dry_run = words.has("dry-run")};
    if (words.has("as-of")) options.as_of = TRY(basics::parse_iso_date(words.option("as-of")));
    TRY(take_meanings(words, "type", conduct::Field::type, options.meanings));
    TRY(take_meanings(words, "outcome", conduct::Field::outcome, options.meanings));
    return options;
}

Result<void> run_import(const Words& words) {
    if (words.rest.size() != 1) return basics::invalid("Say which file: bearing import conduct FILE --school URN.");
    const auto options = TRY(options_of(words));
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    const auto report = TRY(conduct::import_conduct(*connection, command_line_author(), words.rest[0], options));
    if (words.has("json")) fmt::print("{}\n", conduct::json(report));
    else fmt::print("{}", conduct::sentence(report));
    if (report.batch.id && !words.has("json"))
        fmt::print("To take it back: bearing imports conduct undo {}\n", report.batch.id->text());
    if (report.batch.rows_taken == 0 && !report.refused.empty()) return basics::invalid("No row was taken.");
    return {};
}

Result<void> list(storage::Connection& connection) {
    auto reader = TRY(storage::read(connection));
    const auto found = TRY(conduct::batches(reader, {.everything = true}));
    if (found.empty()) fmt::print("No file of conduct has been taken yet: bearing import conduct FILE --school URN\n");
    for (const auto& each : found)
        fmt::print("{:>5}  {:<6}  {}  as of {}  {:>6} rows of {}: {} new, {} changed{}\n", each.id->text(),
                   each.undone ? "undone" : "taken", each.school.text(), basics::iso(each.as_of),
                   basics::thousands(each.rows_taken), conduct::words(each.about), each.made, each.changed,
                   each.source.empty() ? "" : ", from " + each.source);
    return {};
}

Result<void> run_imports(const Words& words) {
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    if (words.rest.empty()) return list(*connection);
    const auto id = words.rest.size() == 2 && words.rest[0] == "undo" ? basics::whole_number(words.rest[1])
                                                                      : std::optional<std::int64_t>{};
    if (!id) return basics::invalid("Say which: bearing imports conduct undo ID. bearing imports conduct lists them.");
    auto writer = TRY(storage::write(*connection, command_line_author()));
    const auto batch = TRY(conduct::find_batch(writer, {.everything = true}, conduct::BatchNumber{*id}));
    TRY(conduct::undo(writer, batch));
    TRY(writer.commit());
    fmt::print("File {} is undone: what stood before it stands again.\n", *id);
    return {};
}

} // namespace

Command import_conduct() {
    return {.name = "import conduct",
            .summary = "Take in a school's incidents, or its suspensions and permanent exclusions: CSV or XLSX.",
            .usage = "import conduct FILE --school URN [--source NAME] [--as-of 2026-10-01] [--type WORD=CODE]… "
                     "[--outcome WORD=CODE]… [--dry-run]",
            .options = {"school", "source", "as-of", "type", "outcome"},
            .flags = {"dry-run"},
            .run = run_import};
}

Command imports_conduct() {
    return {.name = "imports conduct",
            .summary = "List the files of incidents and suspensions that were taken, or undo one.",
            .usage = "imports conduct [undo ID]",
            .options = {},
            .flags = {},
            .run = run_imports};
}

} // namespace commands
