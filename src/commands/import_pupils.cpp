#include "commands/import_pupils.h"

#include "basics/nearest.h"
#include "basics/text.h"
#include "commands/school_files.h"
#include "pupils/batch_store.h"
#include "pupils/import_jobs.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

constexpr std::string_view how = "bearing import pupils FILE --school URN";

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
    for (const auto& [heading, field] :
         TRY(pairs_of(words, "column", "a heading and a wanted field: --column \"Family name=surname\"")))
        options.columns[heading] = TRY(field_of(field));
    return {};
}

Result<void> run_import_pupils(const Words& words) {
    const auto file = TRY(school_file(words, how));
    pupils::ImportOptions options{
        .school = file.school, .as_of = file.as_of, .source = file.source, .dry_run = file.dry_run};
    TRY(take_answers(words, "same", pupils::Answer::same_pupil, options.answers));
    TRY(take_answers(words, "other", pupils::Answer::another_pupil, options.answers));
    TRY(take_columns(words, options));
    const auto connection = TRY(connection_of(words));
    const auto report = TRY(pupils::import_pupils(*connection, command_line_author(), file.path, options));
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

Result<void> list(storage::Reader& reader) {
    const auto found = TRY(pupils::batches(reader, {.everything = true}));
    if (found.empty()) fmt::print("No pupils have been brought in yet. Start with: {}\n", how);
    for (const auto& each : found) print(each);
    return {};
}

Result<void> undo(storage::Writer& writer, std::int64_t id) {
    const auto batch = TRY(pupils::find_batch(writer, {.everything = true}, pupils::BatchNumber{id}));
    if (batch.undone) return basics::conflict(fmt::format("The file of pupils {} is undone already.", id));
    return pupils::undo(writer, batch);
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
    return imports_of({.kind = "pupils",
                       .summary = "List the files of pupils that were taken, or undo one.",
                       .list = list,
                       .undo = undo});
}

} // namespace commands
