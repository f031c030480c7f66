#include "commands/import_survey.h"

#include "basics/text.h"
#include "voice/import_jobs.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

Result<voice::ImportOptions> options_of(const Words& words) {
    if (!words.has("school")) return basics::invalid("Say of which school: bearing import survey FILE --school URN.");
    voice::ImportOptions options{.school = TRY(basics::parse_urn(words.option("school"))),
                                 .as_of = basics::london_date(command_line_author().at),
                                 .source = basics::lower(basics::collapsed(words.option("source"))),
                                 .dry_run = words.has("dry-run")};
    if (words.has("as-of")) options.as_of = TRY(basics::parse_iso_date(words.option("as-of")));
    if (words.has("asked")) {
        const auto asked = basics::whole_number(words.option("asked"));
        if (!asked || *asked < 1) return basics::invalid("--asked takes how many were asked, such as 612.");
        options.asked = *asked;
    }
    const auto [first, end] = words.options.equal_range("question");
    for (auto at = first; at != end; ++at) {
        const auto equals = at->second.rfind('=');
        if (equals == std::string::npos)
            return basics::invalid("--question takes words of the file and the code of the question that they are: "
                                   "--question \"WORDS=pupils_safe_1\".");
        options.meanings.push_back({.word = at->second.substr(0, equals), .question = at->second.substr(equals + 1)});
    }
    return options;
}

Result<void> run_import(const Words& words) {
    if (words.rest.size() != 1) return basics::invalid("Say which file: bearing import survey FILE --school URN.");
    const auto options = TRY(options_of(words));
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    const auto report = TRY(voice::import_survey(*connection, command_line_author(), words.rest[0], options));
    fmt::print("{}", voice::sentence(report));
    if (report.batch.id) fmt::print("To take it back: bearing imports survey undo {}\n", report.batch.id->text());
    if (report.batch.rows_taken == 0 && !report.refused.empty()) return basics::invalid("No row was taken.");
    return {};
}

Result<void> list(storage::Connection& connection) {
    auto reader = TRY(storage::read(connection));
    const auto found = TRY(voice::batches(reader, {.everything = true}));
    if (found.empty()) fmt::print("No survey has been taken yet: bearing import survey FILE --school URN\n");
    for (const auto& each : found)
        fmt::print("{:>5}  {:<6}  {}  {} of answers: {} new, {} changed{}\n", each.id->text(),
                   each.undone ? "undone" : "taken", each.school.text(),
                   basics::counted(each.rows_taken, "row", "rows"), each.made, each.changed,
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
    if (!id) return basics::invalid("Say which: bearing imports survey undo ID. bearing imports survey lists them.");
    auto writer = TRY(storage::write(*connection, command_line_author()));
    TRY(voice::undo(writer, TRY(voice::find_batch(writer, {.everything = true}, voice::BatchNumber{*id}))));
    TRY(writer.commit());
    fmt::print("File {} is undone: what stood before it stands again.\n", *id);
    return {};
}

} // namespace

Command import_survey() {
    return {
        .name = "import survey",
        .summary =
            "Take in a survey of a school's pupils, parents or staff, its totals or a form's own file: CSV or XLSX.",
        .usage =
            "import survey FILE --school URN [--source NAME] [--as-of 2026-11-12] [--asked N] [--question WORDS=CODE]… "
            "[--dry-run]",
        .options = {"school", "source", "as-of", "asked", "question"},
        .flags = {"dry-run"},
        .run = run_import};
}

Command imports_survey() {
    return {.name = "imports survey",
            .summary = "List the surveys that were taken, or undo one.",
            .usage = "imports survey [undo ID]",
            .options = {},
            .flags = {},
            .run = run_imports};
}

} // namespace commands
