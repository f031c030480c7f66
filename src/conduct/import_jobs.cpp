#include "conduct/import_jobs.h"

#include "attendance/mark_store.h"
#include "conduct/event_source.h"
#include "people/installation_store.h"
#include "pupils/batch_store.h"
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

// The table of the file that is of conduct.
Result<std::unique_ptr<sources::Table>> table_of(const std::filesystem::path& path, const HeaderNames& names) {
    auto tables = TRY(sources::open_tables(path.string()));
    for (auto& table : tables)
        if (about(columns_of(table->headers(), names)) != About::nothing_known) return std::move(table);
    return basics::invalid("The file is not of conduct: it needs a date and a type of incident a row, or the first day "
                           "of a suspension, its sessions and its reason, beside the pupil's UPN.");
}

Result<Taken> read_file(storage::Reader& reader, const std::filesystem::path& path, const ImportOptions& options,
                        Report& report) {
    const auto names = TRY(load_header_names(reader));
    const auto table = TRY(table_of(path, names));
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
    TRY(writer.commit());
    return report;
}

} // namespace conduct
