#include "voice/import_jobs.h"

#include "basics/text.h"
#include "people/installation_store.h"
#include "pupils/batch_store.h"
#include "storage/database.h"
#include "voice/answer_rows_source.h"
#include "voice/answers_store.h"
#include "voice/survey_source.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace voice {
namespace {

using basics::Result;

Result<void> may_take(storage::Reader& reader, basics::Urn school) {
    const auto here = TRY(people::installation(reader));
    TRY(people::may_take_real_people(here));
    return pupils::check_academy(reader, school, here.trust);
}

HeaderNames with(HeaderNames names, const SaidColumns& said) {
    constexpr std::int64_t before_all = -1;
    for (const auto& [header, field] : said) {
        names.erase(basics::searchable(header));
        if (field) names.insert_or_assign(basics::searchable(header), HeaderName{.field = *field, .place = before_all});
    }
    return names;
}

// What a file is read by.
struct Reading {
    HeaderNames names;
    Terms terms;
};
Result<Reading> reading_of(storage::Reader& reader, const ImportOptions& options) {
    Reading out{.names = with(TRY(load_header_names(reader)), options.columns),
                .terms = TRY(load_terms(reader, options.school))};
    TRY(check_meanings(out.terms, options.meanings));
    add(out.terms, options.meanings);
    return out;
}

// The table of the file that is of a survey, its totals before a form's rows; or else its first.
Result<std::unique_ptr<sources::Table>> table_of(const std::filesystem::path& path, const Reading& by) {
    auto tables = TRY(sources::open_tables(path.string()));
    for (auto& table : tables)
        if (is_survey(columns_of(table->headers(), by.names))) return std::move(table);
    for (auto& table : tables)
        if (is_rows_of_answers(table->headers(), by.terms)) return std::move(table);
    return std::move(tables.front());
}

Result<SurveyFile> read_table(sources::Table& table, const Reading& by, const ImportOptions& options) {
    const auto columns = columns_of(table.headers(), by.names);
    if (!is_survey(columns) && is_rows_of_answers(table.headers(), by.terms))
        return count_answers(table, by.names, by.terms, {.on = options.as_of, .asked = options.asked});
    return read_survey(table, columns, by.terms, options.as_of);
}

Result<std::vector<Answers>> read_file(storage::Reader& reader, const std::filesystem::path& path,
                                       const ImportOptions& options, Report& report) {
    const auto by = TRY(reading_of(reader, options));
    const auto table = TRY(table_of(path, by));
    auto file = TRY(read_table(*table, by, options));
    report.refused = std::move(file.refused);
    report.unknown_words = std::move(file.unknown_words);
    report.columns_dropped = std::move(file.columns_dropped);
    std::vector<Answers> rows;
    for (auto& each : file.rows) rows.push_back(std::move(each.answers));
    return rows;
}

} // namespace

Result<std::vector<Column>> columns_of(storage::Reader& reader, const std::filesystem::path& path,
                                       const ImportOptions& options) {
    const auto by = TRY(reading_of(reader, options));
    const auto table = TRY(table_of(path, by));
    const auto columns = columns_of(table->headers(), by.names);
    std::vector<Column> out;
    if (!is_survey(columns) && is_rows_of_answers(table->headers(), by.terms)) { // its questions are asked for as words
        if (const auto at = columns.at[static_cast<std::size_t>(Field::year_group)])
            out.push_back({.header = table->headers()[*at], .field = Field::year_group});
        return out;
    }
    for (const auto& header : table->headers()) out.push_back({.header = header});
    for (std::size_t field = 0; field < field_count; ++field)
        if (const auto at = columns.at[field]) out[*at].field = static_cast<Field>(field);
    return out;
}

Result<Report> import_survey(storage::Connection& connection, const storage::Author& author,
                             const std::filesystem::path& path, const ImportOptions& options) {
    const FileOf of{.school = options.school,
                    .source = options.source,
                    .hash = TRY(sources::file_hash(path.string())),
                    .as_of = options.as_of};
    Report report{.school = options.school,
                  .tried = options.dry_run,
                  .batch = {.school = options.school, .as_of = options.as_of}};
    std::vector<Answers> rows;
    {
        auto reader = TRY(storage::read(connection));
        TRY(may_take(reader, options.school));
        rows = TRY(read_file(reader, path, options, report));
        report.held_already = options.meanings.empty() && TRY(batch_of_file(reader, of)).has_value();
        if (report.held_already) return report;
        if (options.dry_run) report.batch = TRY(tried(reader, of, rows, std::ssize(report.refused)));
    }
    if (options.dry_run) return report;
    auto writer = TRY(storage::write(connection, author));
    TRY(save_meanings(writer, options.school, options.meanings));
    report.batch = TRY(save(writer, of, rows, std::ssize(report.refused)));
    TRY(writer.commit());
    return report;
}

std::string sentence(const Report& report) {
    const auto& batch = report.batch;
    if (report.held_already) return "This file was taken before, and nothing came since: nothing has changed.\n";
    auto out = fmt::format(
        "{}{} {}: {} new, {} changed, {} as before.\n", report.tried ? "Tried, nothing written: " : "",
        basics::counted(batch.rows_taken, "row of answers", "rows of answers"), report.tried ? "can be taken" : "taken",
        basics::thousands(batch.made), basics::thousands(batch.changed), basics::thousands(batch.unchanged));
    if (!report.columns_dropped.empty())
        out += fmt::format("Not read, and written nowhere: {}.\n", fmt::join(report.columns_dropped, ", "));
    if (!report.unknown_words.empty())
        out += fmt::format("Say which question each of these is: {}.\n", fmt::join(report.unknown_words, "; "));
    return out + not_taken(report.refused);
}

} // namespace voice
