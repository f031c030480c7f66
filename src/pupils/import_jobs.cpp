#include "pupils/import_jobs.h"

#include "people/installation_store.h"
#include "pupils/batch_store.h"
#include "pupils/ctf_source.h"
#include "pupils/oneroster_source.h"
#include "pupils/pupil_source.h"
#include "pupils/pupil_store.h"
#include "storage/fresh_id.h"

namespace pupils {
namespace {

using basics::Result;

Result<std::unique_ptr<sources::Table>> one_table(const std::filesystem::path& path) {
    auto tables = TRY(sources::open_tables(path.string()));
    if (tables.size() != 1)
        return basics::invalid("A list of pupils is one table: a CSV file, or a workbook with one sheet.");
    return std::move(tables.front());
}

SavedColumns with(SavedColumns saved, const ImportOptions& options) {
    for (const auto& [header, field] : options.columns) saved.insert_or_assign(folded(header), field);
    return saved;
}

// What a file holds, whatever its form.
struct Held {
    PupilFile file{};
    Form form{Form::table};
    std::vector<std::string> dropped{};
};

Result<Held> read_table(storage::Reader& reader, const std::filesystem::path& path, const ImportOptions& options) {
    const auto columns = TRY(columns_of(reader, path, options));
    const auto table = TRY(one_table(path));
    Held held{.file = TRY(read_pupils(*table, columns, TRY(known_words(reader)),
                                      {.school = options.school, .as_of = options.as_of, .source = options.source}))};
    for (const auto& column : columns)
        if (!column.field && !column.header.empty()) held.dropped.push_back(column.header);
    return held;
}

// A transfer file is from this school or to it; the register of schools says what number it goes by.
Result<Held> read_transfer(storage::Reader& reader, const std::filesystem::path& path, const ImportOptions& options) {
    const auto own = TRY(laestab_of(reader, options.school));
    auto ctf = TRY(read_ctf(path, TRY(known_words(reader)),
                            {.school = options.school, .as_of = options.as_of, .source = options.source}, own));
    if (own && ctf.from && ctf.to && ctf.from != own && ctf.to != own)
        return basics::invalid(
            "This Common Transfer File is neither from this school nor to it. Name the other with --school.");
    return Held{.file = std::move(ctf.pupils), .form = Form::ctf};
}

Result<Held> read_archive(storage::Reader& reader, const Tables& tables, const ImportOptions& options) {
    const SchoolNumbers numbers{.urn = options.school, .laestab = TRY(laestab_of(reader, options.school))};
    return Held{.file =
                    TRY(read_oneroster(tables, numbers, TRY(known_words(reader)),
                                       {.school = options.school, .as_of = options.as_of, .source = options.source})),
                .form = Form::oneroster};
}

Result<Held> read_file(storage::Reader& reader, const std::filesystem::path& path, const ImportOptions& options) {
    if (looks_like_xml(path)) return read_transfer(reader, path, options);
    const auto tables = TRY(sources::open_tables(path.string()));
    return is_oneroster(tables) ? read_archive(reader, tables, options) : read_table(reader, path, options);
}

Report report_of(Held&& held, const Intake& intake, const ImportOptions& options) {
    Report report{.school = options.school,
                  .as_of = options.as_of,
                  .source = options.source,
                  .form = held.form,
                  .tried = options.dry_run,
                  .rows = static_cast<std::int64_t>(held.file.rows.size() + held.file.rows_refused.size()),
                  .taken = intake.taken,
                  .unchanged = intake.unchanged,
                  .joined = intake.joined,
                  .moved = intake.moved,
                  .left = intake.left,
                  .corrected = intake.corrected,
                  .rows_refused = std::move(held.file.rows_refused),
                  .cells_refused = std::move(held.file.cells_refused),
                  .asks = intake.asks,
                  .columns_dropped = std::move(held.dropped),
                  .looked_after = held.file.looked_after,
                  .not_in_file = intake.not_in_file};
    for (const auto& each : intake.refused)
        report.rows_refused.push_back({.line = each.line, .column = {}, .reason = each.reason});
    for (const auto& change : intake.changes) ++(change.before ? report.changed : report.made);
    return report;
}

Result<Report> take_file(storage::Writer& writer, const std::filesystem::path& path, const ImportOptions& options) {
    const auto hash = TRY(sources::file_hash(path.string()));
    if (TRY(batch_of_file(writer, options.school, hash, options.as_of)) && options.answers.empty())
        return Report{.school = options.school, .as_of = options.as_of, .source = options.source, .held_already = true};
    auto held = TRY(read_file(writer, path, options));
    auto next = TRY(next_numbers(writer));
    const auto make = [&] {
        return std::pair{PupilNumber{next.pupil++}, storage::fresh_id<Pupil>(writer.author().at)};
    };
    auto intake = take_in(TRY(all_pupils(writer)), held.file.rows, options.answers, make);
    auto report = report_of(std::move(held), intake, options);
    if (!options.dry_run) report.batch = TRY(save_batch(writer, report, hash, intake.changes));
    return report;
}

} // namespace

Result<std::vector<Column>> columns_of(storage::Reader& reader, const std::filesystem::path& path,
                                       const ImportOptions& options) {
    if (looks_like_xml(path) || is_oneroster(TRY(sources::open_tables(path.string())))) return std::vector<Column>{};
    const auto table = TRY(one_table(path));
    const auto saved = with(TRY(saved_columns(reader, options.school, options.source)), options);
    return guess(table->headers(), TRY(first_rows(*table)), TRY(header_names(reader)), saved);
}

Result<Report> import_pupils(storage::Connection& connection, const storage::Author& author,
                             const std::filesystem::path& path, const ImportOptions& options) {
    auto writer = TRY(storage::write(connection, author));
    const auto here = TRY(people::installation(writer));
    TRY(people::may_take_real_people(here));
    TRY(check_academy(writer, options.school, here.trust));
    auto report = TRY(take_file(writer, path, options));
    if (!options.dry_run) TRY(writer.commit());
    return report;
}

} // namespace pupils
