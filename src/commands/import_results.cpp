#include "commands/import_results.h"

#include "assessments/import_jobs.h"
#include "basics/text.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

constexpr std::string_view how = "bearing import results FILE --school URN --window ID";

// --column "Eng=result:english" or "Notes=none", as often as needed.
Result<void> take_columns(const Words& words, assessments::ImportOptions& options) {
    const auto [first, end] = words.options.equal_range("column");
    for (auto at = first; at != end; ++at) {
        const auto equals = at->second.rfind('=');
        const auto text = equals == std::string::npos ? std::string{} : at->second.substr(equals + 1);
        const auto colon = text.find(':');
        const auto field = assessments::field_named(text.substr(0, colon));
        if (!field && text != "none")
            return basics::invalid(
                "--column takes a heading and what it holds: --column \"Eng=result:english\", \"No.=source_id\", "
                "\"Notes=none\".");
        options.columns[at->second.substr(0, equals)] =
            field
                ? std::optional{assessments::Meaning{*field, colon == std::string::npos ? "" : text.substr(colon + 1)}}
                : std::nullopt;
    }
    return {};
}

Result<assessments::ImportOptions> options_of(const Words& words) {
    if (!words.has("school")) return basics::invalid(fmt::format("Say of which school: {}.", how));
    const auto window = basics::whole_number(words.option("window"));
    if (!window)
        return basics::invalid(
            fmt::format("Say of which key point: {}. Its number stands in the address of its page.", how));
    assessments::ImportOptions options{.school = TRY(basics::parse_urn(words.option("school"))),
                                       .key_point = assessments::KeyPointNumber{*window},
                                       .today = basics::london_date(command_line_author().at),
                                       .source = basics::lower(basics::collapsed(words.option("source"))),
                                       .dry_run = words.has("dry-run")};
    TRY(take_columns(words, options));
    return options;
}

Result<void> run_import_results(const Words& words) {
    if (words.rest.size() != 1) return basics::invalid(fmt::format("Say which file: {}.", how));
    const auto options = TRY(options_of(words));
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    const auto report = TRY(assessments::import_results(*connection, command_line_author(), words.rest[0], options));
    if (words.has("json")) fmt::print("{}\n", assessments::json(report));
    else fmt::print("{}", assessments::sentence(report));
    if (report.batch.id && !words.has("json"))
        fmt::print("  To take it back: bearing imports results undo {}\n", report.batch.id->value());
    if (report.batch.results == 0 && !report.refused.empty()) return basics::invalid("No result was taken.");
    return {};
}

Result<void> list(storage::Connection& connection) {
    auto reader = TRY(storage::read(connection));
    const auto found = TRY(assessments::batches(reader, {.everything = true}));
    if (found.empty()) fmt::print("No results have been brought in yet. Start with: {}\n", how);
    for (const auto& each : found)
        fmt::print("{:>5}  {:<6}  school {}  key point {}  {:>6} results, {} new, {} replaced; {} rows refused  {}\n",
                   each.id.value(), each.undone ? "undone" : "taken", each.school.text(), each.key_point.value(),
                   each.results, each.fresh, each.replaced, each.refused, each.source);
    return {};
}

Result<void> run_batches(const Words& words) {
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    if (words.rest.empty()) return list(*connection);
    const auto number =
        words.rest.size() == 2 && words.rest[0] == "undo" ? basics::whole_number(words.rest[1]) : std::nullopt;
    if (!number)
        return basics::invalid("Say which: bearing imports results undo ID. bearing imports results lists them.");
    const auto author = command_line_author();
    TRY(assessments::undo_file(*connection, author, assessments::BatchNumber{*number}, basics::london_date(author.at)));
    fmt::print("The file of results {} is undone: what stood before it stands again.\n", *number);
    return {};
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
    return {.name = "imports results",
            .summary = "List the files of results that were taken, or undo one.",
            .usage = "imports results [undo ID]",
            .options = {},
            .flags = {},
            .run = run_batches};
}

} // namespace commands
