#include "imports/dating.h"

#include "imports/edition.h"

namespace imports {
namespace {

using basics::Result;

struct DatedBy {
    basics::Date on;
    std::string header; // as written
};

std::optional<basics::Date> date_in(const sources::RowView& row, std::size_t at) {
    if (at >= row.cells.size()) return std::nullopt;
    const auto date = basics::parse_official_date(row.cells[at]);
    return date.ok() ? date.value() : std::nullopt;
}

// By the column whose role is `dated_by` (LastChangedDate of a school's record). Nothing where there is no such column, or no
// date in it that is neither later than today nor a "not known" such as 1900-01-01. Reads the whole table.
Result<std::optional<DatedBy>> dated_by_column(sources::Table& table, const sources::Recognised& recognised,
                                               basics::Date today) {
    const auto column =
        std::ranges::find_if(recognised.columns, [](const auto& each) { return each.meaning->role == "dated_by"; });
    if (column == recognised.columns.end()) return std::optional<DatedBy>{};
    std::optional<basics::Date> latest;
    TRY(table.each([&](const sources::RowView& row) -> Result<void> {
        const auto date = date_in(row, column->at);
        if (date && *date <= today && (!latest || *latest < *date)) latest = date;
        return {};
    }));
    if (!latest) return std::optional<DatedBy>{};
    return std::optional{DatedBy{.on = *latest, .header = table.headers()[column->at]}};
}

} // namespace

Result<Report> dated_report(const Session& session, const Candidate& candidate) {
    auto named = edition_of(candidate.file);
    const auto& kind = *candidate.recognised.kind;
    Report report{.file = candidate.file, .kind = kind.code, .kind_name = kind.name};
    report.unknown_headers = candidate.recognised.unknown_headers;
    const auto own = session.options.years.find(candidate.file);
    const auto asked = own != session.options.years.end() ? std::optional{own->second} : session.options.year;
    report.year = asked ? asked : named.year;
    const auto today = basics::london_date(session.author.at);
    if (!asked && !session.options.as_of && !named.as_of) {
        const auto dated = TRY(dated_by_column(*candidate.table, candidate.recognised, today));
        if (dated) {
            report.year = basics::academic_year_of(dated->on), report.as_of = dated->on;
            report.edition_from = fmt::format("the latest date in its column {}", dated->header);
            return report;
        }
    }
    report.as_of = session.options.as_of ? session.options.as_of
                   : asked               ? edition_of(*asked).as_of
                   : named.as_of         ? named.as_of
                                         : today;
    report.edition_from = asked || session.options.as_of ? "what was asked for"
                          : named.as_of                  ? "the file's name"
                                                         : "the day of the import";
    return report;
}

} // namespace imports
