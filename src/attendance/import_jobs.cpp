#include "attendance/import_jobs.h"

#include "attendance/mark_source.h"
#include "basics/json.h"
#include "basics/text.h"
#include "people/installation_store.h"
#include "pupils/said_columns_store.h"
#include "storage/database.h"

#include <fmt/format.h>

namespace attendance {
namespace {

using basics::Result;
using storage::Connection;

pupils::FilesFrom files_from(const ImportOptions& options) {
    return {.school = options.school, .kind = "marks", .source = options.source};
}

// What was said of files of this system before, and what is said now.
Result<SaidColumns> said_so_far(storage::Reader& reader, const ImportOptions& options) {
    auto said = options.columns;
    for (const auto& each : TRY(pupils::said_columns(reader, files_from(options))))
        said.try_emplace(each.header, field_named(each.field));
    return said;
}

Result<void> keep_columns(storage::Writer& writer, const ImportOptions& options) {
    if (options.columns.empty()) return {};
    std::vector<pupils::SaidColumn> said;
    for (const auto& [header, field] : TRY(said_so_far(writer, options)))
        said.push_back({.header = header, .field = field ? std::string{name(*field)} : std::string{}});
    return pupils::keep_said_columns(writer, files_from(options), said);
}

// What the headings of a table mean: what a person says of one of them goes before what is known.
HeaderNames with(HeaderNames names, const SaidColumns& said, const std::vector<std::string>& headers) {
    for (const auto& header : headers)
        if (const auto each = said.find(basics::searchable(header)); each != said.end()) {
            names.erase(each->first);
            if (each->second) std::erase_if(names, [&](const auto& known) { return known.second == *each->second; });
        }
    for (const auto& header : headers)
        if (const auto each = said.find(basics::searchable(header)); each != said.end() && each->second)
            names.insert_or_assign(each->first, *each->second);
    return names;
}

// The table of a file that is of marks; nothing where none is.
struct MarksTable {
    std::unique_ptr<sources::Table> table{};
    Columns columns{};
};
Result<MarksTable> table_of_marks(const std::filesystem::path& path, const HeaderNames& names,
                                  const SaidColumns& said) {
    auto tables = TRY(sources::open_tables(path.string()));
    for (auto& table : tables) {
        auto columns = columns_of(table->headers(), with(names, said, table->headers()));
        if (are_of_marks(columns)) return MarksTable{.table = std::move(table), .columns = std::move(columns)};
    }
    return MarksTable{};
}

Result<Taken> read_file(storage::Reader& reader, const std::filesystem::path& path, const ImportOptions& options) {
    const auto found = TRY(table_of_marks(path, TRY(load_header_names(reader)), TRY(said_so_far(reader, options))));
    if (!found.table)
        return basics::invalid(
            "The file is not of marks: it needs a column of dates, sessions and codes, or of weeks and "
            "their ten marks, beside the pupil's UPN.");
    auto file = TRY(read_marks(*found.table, found.columns));
    auto taken = take_in(file.rows, TRY(load_roll(reader, options.school)), TRY(load_codes(reader)), options.as_of);
    taken.refused = together(std::move(taken.refused), file.refused);
    return taken;
}

} // namespace

Result<bool> holds_marks(storage::Reader& reader, const std::filesystem::path& path) {
    return TRY(table_of_marks(path, TRY(load_header_names(reader)), {})).table != nullptr;
}

std::string sentence(const Report& report) {
    const auto& batch = report.batch;
    if (report.held_already) return "This file was taken before, and nothing came since: nothing has changed.\n";
    auto out =
        fmt::format("{}{} {}: {} new, {} in the place of another{}.\n", report.tried ? "Tried, nothing written: " : "",
                    basics::counted(batch.marks, "mark", "marks"), report.tried ? "can be taken" : "taken",
                    basics::thousands(batch.fresh), basics::thousands(batch.late),
                    batch.first ? fmt::format("; {} to {}", basics::spoken(*batch.first), basics::spoken(*batch.last))
                                : std::string{});
    return out + not_taken(report.refused);
}

std::string json(const Report& report) {
    const auto day = [](const std::optional<basics::Date>& each) { return each ? basics::iso(*each) : std::string{}; };
    basics::Json json;
    json.object()
        .field("school", report.school.text())
        .key("tried")
        .boolean(report.tried)
        .key("held_already")
        .boolean(report.held_already)
        .field("marks", report.batch.marks)
        .field("new", report.batch.fresh)
        .field("late_changes", report.batch.late)
        .field("first_day", day(report.batch.first))
        .field("last_day", day(report.batch.last));
    write(json, "refused", report.refused);
    json.end();
    return std::move(json).take();
}

Result<std::vector<Column>> columns_of(storage::Reader& reader, const std::filesystem::path& path,
                                       const ImportOptions& options) {
    const auto names = TRY(load_header_names(reader));
    const auto said = TRY(said_so_far(reader, options));
    auto [table, columns] = TRY(table_of_marks(path, names, said));
    if (!table) { // for a person to say what it holds
        table = std::move(TRY(sources::open_tables(path.string())).front());
        columns = columns_of(table->headers(), with(names, said, table->headers()));
    }
    std::vector<Column> out;
    for (const auto& header : table->headers()) out.push_back({.header = header});
    for (std::size_t field = 0; field < field_count; ++field)
        if (const auto at = columns.at[field]) out[*at].field = static_cast<Field>(field);
    return out;
}

Result<Report> import_marks(Connection& connection, const storage::Author& author, const std::filesystem::path& path,
                            const ImportOptions& options) {
    const FileOf of{.school = options.school, .source = options.source, .hash = TRY(sources::file_hash(path.string()))};
    Report report{.school = options.school, .tried = options.dry_run};
    Taken taken;
    { // read before anything is written, so that nobody waits for a large file
        auto reader = TRY(storage::read(connection));
        TRY(people::may_take_real_people(TRY(people::installation(reader))));
        report.held_already = TRY(batch_of_file(reader, of)).has_value();
        if (report.held_already) return report;
        taken = TRY(read_file(reader, path, options));
        report.refused = taken.refused;
        if (options.dry_run) report.batch = TRY(tried(reader, options.school, taken));
    }
    if (options.dry_run) return report;
    auto writer = TRY(storage::write(connection, author));
    report.batch = TRY(save_marks(writer, of, taken));
    TRY(keep_columns(writer, options));
    TRY(writer.commit());
    return report;
}

} // namespace attendance
