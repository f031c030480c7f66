#include "conduct/import_jobs.h"

#include "attendance/mark_store.h"
#include "basics/text.h"
#include "conduct/event_source.h"
#include "people/installation_store.h"
#include "pupils/batch_store.h"
#include "pupils/said_columns_store.h"
#include "storage/database.h"

namespace conduct {
namespace {

using basics::Result;
using storage::Connection;

Result<void> may_take(storage::Reader& reader, basics::Urn school) {
    const auto here = TRY(people::installation(reader));
    TRY(people::may_take_real_people(here));
    return pupils::check_academy(reader, school, here.trust);
}

pupils::FilesFrom files_from(const ImportOptions& options) {
    return {.school = options.school, .kind = "conduct", .source = options.source};
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

// What headings mean for this file: what a person says of a column goes before what is known.
HeaderNames with(HeaderNames names, const SaidColumns& said) {
    constexpr std::int64_t before_all = -1;
    for (const auto& [header, field] : said) {
        names.erase(basics::searchable(header));
        if (field) names.insert_or_assign(basics::searchable(header), HeaderName{.field = *field, .place = before_all});
    }
    return names;
}

// The table of the file that is of conduct; nullptr: none is.
Result<std::unique_ptr<sources::Table>> table_of(const std::filesystem::path& path, const HeaderNames& names) {
    auto tables = TRY(sources::open_tables(path.string()));
    for (auto& table : tables)
        if (about(columns_of(table->headers(), names)) != About::nothing_known) return std::move(table);
    return std::unique_ptr<sources::Table>{};
}

basics::Problem not_of_conduct() {
    return basics::invalid("The file is not of conduct: it needs a date and a type of incident a row, or the first day "
                           "of a suspension, its sessions and its reason, beside the pupil's UPN.");
}

Result<Taken> read_file(storage::Reader& reader, const std::filesystem::path& path, const ImportOptions& options,
                        Report& report) {
    const auto names = with(TRY(load_header_names(reader)), TRY(said_so_far(reader, options)));
    const auto table = TRY(table_of(path, names));
    if (!table) return not_of_conduct();
    auto terms = TRY(load_terms(reader, options.school));
    TRY(check_meanings(reader, options.meanings));
    add(terms, options.meanings);
    auto file = TRY(read_events(*table, columns_of(table->headers(), names), terms));
    auto taken = take_in(file.rows, TRY(attendance::load_roll(reader, options.school)), options.as_of);
    taken.refused = together(std::move(taken.refused), file.refused);
    report.batch.about = file.about;
    report.refused = taken.refused;
    report.unknown_words = std::move(file.unknown_words);
    report.columns_dropped = std::move(file.columns_dropped);
    return taken;
}

} // namespace

Result<std::vector<Column>> columns_of(storage::Reader& reader, const std::filesystem::path& path,
                                       const ImportOptions& options) {
    const auto names = with(TRY(load_header_names(reader)), TRY(said_so_far(reader, options)));
    auto table = TRY(table_of(path, names));
    if (!table)
        table = std::move(TRY(sources::open_tables(path.string())).front()); // for a person to say what it holds
    std::vector<Column> out;
    for (const auto& header : table->headers()) out.push_back({.header = header});
    const auto columns = columns_of(table->headers(), names);
    for (std::size_t field = 0; field < field_count; ++field)
        if (const auto at = columns.at[field]) out[*at].field = static_cast<Field>(field);
    return out;
}

Result<Report> import_conduct(Connection& connection, const storage::Author& author, const std::filesystem::path& path,
                              const ImportOptions& options) {
    FileOf of{.school = options.school,
              .about = About::nothing_known,
              .source = options.source,
              .hash = TRY(sources::file_hash(path.string())),
              .as_of = options.as_of};
    Report report{.school = options.school,
                  .tried = options.dry_run,
                  .batch = {.school = options.school, .about = About::nothing_known, .as_of = options.as_of}};
    Taken taken;
    { // read before anything is written, so that nobody waits for a large file
        auto reader = TRY(storage::read(connection));
        TRY(may_take(reader, options.school));
        taken = TRY(read_file(reader, path, options, report));
        of.about = report.batch.about;
        report.held_already = options.meanings.empty() && TRY(batch_of_file(reader, of)).has_value();
        if (report.held_already) return report;
        if (options.dry_run) report.batch = TRY(tried(reader, of, taken));
    }
    if (options.dry_run) return report;
    auto writer = TRY(storage::write(connection, author));
    TRY(save_meanings(writer, options.school, options.meanings));
    report.batch = TRY(save(writer, of, taken));
    TRY(keep_columns(writer, options));
    TRY(writer.commit());
    return report;
}

} // namespace conduct
