#include "assessments/import_jobs.h"

#include "assessments/catalogue_store.h"
#include "assessments/key_point_store.h"
#include "assessments/outlook_store.h"
#include "assessments/result_columns_store.h"
#include "assessments/result_source.h"
#include "people/installation_store.h"
#include "sources/file_kind.h"

#include <algorithm>

namespace assessments {
namespace {

using basics::Result;
using storage::Connection;

// The table of a file that is of results, with what its columns hold.
struct Opened {
    std::unique_ptr<sources::Table> table;
    std::vector<Column> columns;
    KnownNames known;
};

void take_said(std::vector<Column>& columns, const ImportOptions& options) {
    for (auto& column : columns)
        if (const auto said = options.columns.find(column.header); said != options.columns.end())
            column.meaning = said->second, column.saved = true;
}

Result<Opened> open(storage::Reader& reader, const std::filesystem::path& path, const ImportOptions& options) {
    const auto known = TRY(load_known_names(reader));
    const auto saved = TRY(saved_columns(reader, options.school, options.source));
    auto tables = TRY(sources::open_tables(path.string()));
    for (auto& table : tables) {
        auto columns = guess(table->headers(), known, saved);
        take_said(columns, options);
        if (are_of_results(columns) || tables.size() == 1)
            return Opened{.table = std::move(table), .columns = std::move(columns), .known = known};
    }
    return basics::invalid("No table of the file is of results.");
}

Taken taken_from(const ResultsFile& file, const Roll& roll, const Asked& asked, basics::Date today) {
    auto taken = take_in(file.rows, roll, asked, today);
    taken.refused = together(std::move(taken.refused), file.refused);
    return taken;
}

// What a file says, and the report of it so far.
struct FileRead {
    FileOf of;
    Taken taken{};
    Report report;
};

Result<FileRead> read_file(storage::Reader& reader, const std::filesystem::path& path, const ImportOptions& options) {
    TRY(people::may_take_real_people(TRY(people::installation(reader))));
    const auto asked = TRY(load_asked(reader, options.key_point));
    FileRead read{.of = {.key_point = options.key_point,
                         .school = options.school,
                         .source = options.source,
                         .hash = TRY(sources::file_hash(path.string()))},
                  .report = {.school = options.school, .key_point = title(asked.point), .tried = options.dry_run}};
    read.report.held_already = TRY(batch_of_file(reader, read.of)).has_value();
    if (read.report.held_already) return read;
    const auto opened = TRY(open(reader, path, options));
    const auto file = TRY(read_results(*opened.table, opened.columns, opened.known));
    const auto roll = TRY(load_roll(reader, options.school, asked.point.year));
    read.taken = taken_from(file, roll, asked, options.today);
    read.report.refused = read.taken.refused;
    for (const auto& column : opened.columns)
        if (!column.meaning) read.report.columns_dropped.push_back(column.header);
    if (options.dry_run) read.report.batch = TRY(tried(reader, read.of, read.taken));
    return read;
}

} // namespace

Result<Report> import_results(Connection& connection, const storage::Author& author, const std::filesystem::path& path,
                              const ImportOptions& options) {
    auto read = [&]() -> Result<FileRead> { // before anything is written, so that nobody waits for a large file
        auto reader = TRY(storage::read(connection));
        return read_file(reader, path, options);
    }();
    if (!read) return read.problem();
    auto& [of, taken, report] = read.value();
    if (options.dry_run || report.held_already) return report;
    auto writer = TRY(storage::write(connection, author));
    report.batch = TRY(save_results(writer, of, taken));
    TRY(score_outlooks(writer, TRY(find_key_point(writer, of.key_point)), of.school, options.today));
    TRY(writer.commit());
    return report;
}

Result<std::vector<Column>> columns_of(storage::Reader& reader, const std::filesystem::path& path,
                                       const ImportOptions& options) {
    return TRY(open(reader, path, options)).columns;
}

} // namespace assessments
