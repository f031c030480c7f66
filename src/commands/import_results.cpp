#include "commands/import_results.h"

#include "assessments/import_jobs.h"
#include "assessments/outlook_store.h"
#include "assessments/result_store.h"
#include "basics/text.h"
#include "commands/school_files.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

constexpr std::string_view how = "bearing import results FILE --school URN --window ID";

// --column "Eng=result:english" or "Notes=none", as often as needed.
Result<void> take_columns(const Words& words, assessments::ImportOptions& options) {
    constexpr std::string_view takes =
        "a heading and what it holds: --column \"Eng=result:english\", \"No.=source_id\", \"Notes=none\"";
    for (const auto& [heading, text] : TRY(pairs_of(words, "column", takes))) {
        const auto colon = text.find(':');
        const auto field = assessments::field_named(text.substr(0, colon));
        if (!field && text != "none") return basics::invalid(fmt::format("--column takes {}.", takes));
        options.columns[heading] =
            field
                ? std::optional{assessments::Meaning{*field, colon == std::string::npos ? "" : text.substr(colon + 1)}}
                : std::nullopt;
    }
    return {};
}

Result<void> run_import_results(const Words& words) {
    const auto file = TRY(school_file(words, how));
    const auto window = basics::whole_number(words.option("window"));
    if (!window)
        return basics::invalid(
            fmt::format("Say of which key point: {}. Its number stands in the address of its page.", how));
    assessments::ImportOptions options{.school = file.school,
                                       .key_point = assessments::KeyPointNumber{*window},
                                       .today = file.as_of, // no other day can be said
                                       .source = file.source,
                                       .dry_run = file.dry_run};
    TRY(take_columns(words, options));
    const auto connection = TRY(connection_of(words));
    const auto report = TRY(assessments::import_results(*connection, command_line_author(), file.path, options));
    if (words.has("json")) fmt::print("{}\n", assessments::json(report));
    else fmt::print("{}", assessments::sentence(report));
    if (report.batch.id && !words.has("json"))
        fmt::print("  To take it back: bearing imports results undo {}\n", report.batch.id->value());
    if (report.batch.results == 0 && !report.refused.empty()) return basics::invalid("No result was taken.");
    return {};
}

Result<void> list(storage::Reader& reader) {
    const auto found = TRY(assessments::batches(reader, {.everything = true}));
    if (found.empty()) fmt::print("No results have been brought in yet. Start with: {}\n", how);
    for (const auto& each : found)
        fmt::print("{:>5}  {:<6}  school {}  key point {}  {:>6} results, {} new, {} replaced; {} rows refused  {}\n",
                   each.id.value(), each.undone ? "undone" : "taken", each.school.text(), each.key_point.value(),
                   each.results, each.fresh, each.replaced, each.refused, each.source);
    return {};
}

Result<void> undo(storage::Writer& writer, std::int64_t id) {
    const auto batch = TRY(assessments::find_batch(writer, {.everything = true}, assessments::BatchNumber{id}));
    if (batch.undone) return basics::conflict(fmt::format("The file of results {} is undone already.", id));
    return assessments::undo_and_score(writer, batch, basics::london_date(writer.author().at));
}

} // namespace

Command import_results() {
    return {
        .name = "import results",
        .summary = "Take in a school's results at a key point: CSV or XLSX, a row a pupil and subject, or a column a "
                   "subject.",
        .usage = "import results FILE --school URN --window ID [--source NAME] [--dry-run] [--column HEADING=FIELD]…",
        .options = {"school", "window", "source", "column"},
        .flags = {"dry-run"},
        .run = run_import_results};
}

Command imports_results() {
    return imports_of({.kind = "results",
                       .summary = "List the files of results that were taken, or undo one.",
                       .list = list,
                       .undo = undo});
}

} // namespace commands
