#include "commands/import_pupils.h"

#include "basics/nearest.h"
#include "basics/text.h"
#include "pupils/batch_store.h"
#include "pupils/import_jobs.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

Result<void> take_answers(const Words& words, std::string_view option, pupils::Answer answer, pupils::Answers& into) {
    const auto [first, end] = words.options.equal_range(option);
    for (auto at = first; at != end; ++at) {
        const auto row = basics::whole_number(at->second);
        if (!row || *row < 1) return basics::invalid(fmt::format("--{} takes the number of a row.", option));
        into[static_cast<std::size_t>(*row)] = answer;
    }
    return {};
}

Result<std::optional<pupils::Field>> field_of(std::string_view name) {
    if (name == "none") return std::optional<pupils::Field>{};
    if (const auto field = pupils::field_named(name)) return field;
    std::vector<std::string_view> names;
    for (const auto each : pupils::all_fields()) names.push_back(pupils::name(each));
    const auto near = basics::nearest(name, names);
    return basics::invalid(
        fmt::format("There is no wanted field of that name{}. bearing show wanted-fields lists them.",
                    near ? fmt::format("; the nearest is {}", *near) : std::string{}));
}

// --column "Family name=surname", as often as needed.
Result<void> take_columns(const Words& words, pupils::ImportOptions& options) {
    const auto [first, end] = words.options.equal_range("column");
    for (auto at = first; at != end; ++at) {
        const auto equals = at->second.rfind('=');
        if (equals == std::string::npos)
            return basics::invalid("--column takes a heading and a wanted field: --column \"Family name=surname\".");
        options.columns[at->second.substr(0, equals)] = TRY(field_of(std::string_view{at->second}.substr(equals + 1)));
    }
    return {};
}

Result<pupils::ImportOptions> options_of(const Words& words) {
    if (!words.has("school")) return basics::invalid("Say of which school: bearing import pupils FILE --school URN.");
    pupils::ImportOptions options{.school = TRY(basics::parse_urn(words.option("school"))),
                                  .as_of = basics::london_date(command_line_author().at),
                                  .source = basics::lower(basics::collapsed(words.option("source"))),
                                  .dry_run = words.has("dry-run")};
    if (words.has("as-of")) options.as_of = TRY(basics::parse_iso_date(words.option("as-of")));
    TRY(take_answers(words, "same", pupils::Answer::same_pupil, options.answers));
    TRY(take_answers(words, "other", pupils::Answer::another_pupil, options.answers));
    TRY(take_columns(words, options));
    return options;
}

Result<void> run_import_pupils(const Words& words) {
    if (words.rest.size() != 1) return basics::invalid("Say which file: bearing import pupils FILE --school URN.");
    const auto options = TRY(options_of(words));
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    const auto report = TRY(pupils::import_pupils(*connection, command_line_author(), words.rest[0], options));
    if (words.has("json")) fmt::print("{}\n", pupils::json(report));
    else fmt::print("{}", pupils::sentence(report));
    if (report.batch && !words.has("json"))
        fmt::print("  To take it back: bearing imports pupils undo {}\n", report.batch->value());
    return {};
}

void print(const pupils::Batch& batch) {
    fmt::print("{:>5}  {:<6}  school {}  as of {}  {:>6} rows, {} refused; {} new, {} changed  {}{}\n",
               batch.id.value(), batch.undone ? "undone" : "taken", batch.school.text(), basics::iso(batch.as_of),
               batch.rows_taken, batch.rows_refused, batch.made, batch.changed, batch.form,
               batch.source.empty() ? "" : ", " + batch.source);
}

Result<void> list(storage::Connection& connection) {
    auto reader = TRY(storage::read(connection));
    const auto found = TRY(pupils::batches(reader, {.everything = true}));
    if (found.empty())
        fmt::print("No pupils have been brought in yet. Start with: bearing import pupils FILE --school URN\n");
    for (const auto& each : found) print(each);
    return {};
}

Result<void> run_batches(const Words& words) {
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    if (words.rest.empty()) return list(*connection);
    const auto number =
        words.rest.size() == 2 && words.rest[0] == "undo" ? basics::whole_number(words.rest[1]) : std::nullopt;
    if (!number)
        return basics::invalid("Say which: bearing imports pupils undo ID. bearing imports pupils lists them.");
    auto writer = TRY(storage::write(*connection, command_line_author()));
    const auto batch = TRY(pupils::find_batch(writer, {.everything = true}, pupils::BatchNumber{*number}));
    if (batch.undone) return basics::conflict(fmt::format("The file of pupils {} is undone already.", *number));
    TRY(pupils::undo(writer, batch));
    TRY(writer.commit());
    fmt::print("The file of pupils {} is undone: what stood before it stands again.\n", *number);
    return {};
}

} // namespace

Command import_pupils() {
    return {.name = "import pupils",
            .summary = "Take in a school's list of pupils: CSV or XLSX, from any school system.",
            .usage = "import pupils FILE --school URN [--source NAME] [--as-of 2026-10-01] [--dry-run] "
                     "[--column HEADING=FIELD]… [--same ROW]… [--other ROW]…",
            .options = {"school", "source", "as-of", "column", "same", "other"},
            .flags = {"dry-run"},
            .run = run_import_pupils};
}

Command imports_pupils() {
    return {.name = "imports pupils",
            .summary = "List the files of pupils that were taken, or undo one.",
            .usage = "imports pupils [undo ID]",
            .options = {},
            .flags = {},
            .run = run_batches};
}

} // namespace commands
