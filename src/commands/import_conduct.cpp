#include "commands/import_conduct.h"

#include "basics/text.h"
#include "commands/school_files.h"
#include "conduct/import_jobs.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

constexpr std::string_view how = "bearing import conduct FILE --school URN";

// --type "Chewing gum=other", as often as needed.
Result<void> take_meanings(const Words& words, std::string_view option, conduct::Field field,
                           std::vector<conduct::Meaning>& into) {
    const auto takes = fmt::format("a word of the file and what it means: --{} \"WORD=other\"", option);
    for (auto& [word, code] : TRY(pairs_of(words, option, takes)))
        into.push_back({.field = field, .word = std::move(word), .code = std::move(code)});
    return {};
}

Result<void> run_import(const Words& words) {
    const auto file = TRY(school_file(words, how));
    conduct::ImportOptions options{
        .school = file.school, .as_of = file.as_of, .source = file.source, .dry_run = file.dry_run};
    TRY(take_meanings(words, "type", conduct::Field::type, options.meanings));
    TRY(take_meanings(words, "outcome", conduct::Field::outcome, options.meanings));
    const auto connection = TRY(connection_of(words));
    const auto report = TRY(conduct::import_conduct(*connection, command_line_author(), file.path, options));
    if (words.has("json")) fmt::print("{}\n", conduct::json(report));
    else fmt::print("{}", conduct::sentence(report));
    if (report.batch.id && !words.has("json"))
        fmt::print("To take it back: bearing imports conduct undo {}\n", report.batch.id->text());
    if (report.batch.rows_taken == 0 && !report.refused.empty()) return basics::invalid("No row was taken.");
    return {};
}

Result<void> list(storage::Reader& reader) {
    const auto found = TRY(conduct::batches(reader, {.everything = true}));
    if (found.empty()) fmt::print("No file of conduct has been taken yet: {}\n", how);
    for (const auto& each : found)
        fmt::print("{:>5}  {:<6}  {}  as of {}  {:>6} rows of {}: {} new, {} changed{}\n", each.id->text(),
                   each.undone ? "undone" : "taken", each.school.text(), basics::iso(each.as_of),
                   basics::thousands(each.rows_taken), conduct::words(each.about), each.made, each.changed,
                   each.source.empty() ? "" : ", from " + each.source);
    return {};
}

Result<void> undo(storage::Writer& writer, std::int64_t id) {
    return conduct::undo(writer, TRY(conduct::find_batch(writer, {.everything = true}, conduct::BatchNumber{id})));
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
    return imports_of({.kind = "conduct",
                       .summary = "List the files of incidents and suspensions that were taken, or undo one.",
                       .list = list,
                       .undo = undo});
}

} // namespace commands
