#include "commands/import_survey.h"

#include "basics/text.h"
#include "commands/school_files.h"
#include "voice/import_jobs.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

constexpr std::string_view how = "bearing import survey FILE --school URN";

Result<std::int64_t> asked_of(const Words& words) {
    if (!words.has("asked")) return 0;
    const auto asked = basics::whole_number(words.option("asked"));
    if (!asked || *asked < 1) return basics::invalid("--asked takes how many were asked, such as 612.");
    return *asked;
}

Result<void> run_import(const Words& words) {
    const auto file = TRY(school_file(words, how));
    voice::ImportOptions options{.school = file.school,
                                 .as_of = file.as_of,
                                 .asked = TRY(asked_of(words)),
                                 .source = file.source,
                                 .dry_run = file.dry_run};
    for (auto& [word, question] : TRY(pairs_of(
             words, "question",
             "words of the file and the code of the question that they are: --question \"WORDS=pupils_safe_1\"")))
        options.meanings.push_back({.word = std::move(word), .question = std::move(question)});
    const auto connection = TRY(connection_of(words));
    const auto report = TRY(voice::import_survey(*connection, command_line_author(), file.path, options));
    fmt::print("{}", voice::sentence(report));
    if (report.batch.id) fmt::print("To take it back: bearing imports survey undo {}\n", report.batch.id->text());
    if (report.batch.rows_taken == 0 && !report.refused.empty()) return basics::invalid("No row was taken.");
    return {};
}

Result<void> list(storage::Reader& reader) {
    const auto found = TRY(voice::batches(reader, {.everything = true}));
    if (found.empty()) fmt::print("No survey has been taken yet: {}\n", how);
    for (const auto& each : found)
        fmt::print("{:>5}  {:<6}  {}  {} of answers: {} new, {} changed{}\n", each.id->text(),
                   each.undone ? "undone" : "taken", each.school.text(),
                   basics::counted(each.rows_taken, "row", "rows"), each.made, each.changed,
                   each.source.empty() ? "" : ", from " + each.source);
    return {};
}

Result<void> undo(storage::Writer& writer, std::int64_t id) {
    return voice::undo(writer, TRY(voice::find_batch(writer, {.everything = true}, voice::BatchNumber{id})));
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
    return imports_of(
        {.kind = "survey", .summary = "List the surveys that were taken, or undo one.", .list = list, .undo = undo});
}

} // namespace commands
