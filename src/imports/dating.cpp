#include "imports/dating.h"

namespace imports {
namespace {

using basics::Result;

std::optional<basics::Date> date_in(const sources::RowView& row, std::size_t at) {
    if (at >= row.cells.size()) return std::nullopt;
    const auto date = basics::parse_official_date(row.cells[at]);
    return date.ok() ? date.value() : std::nullopt;
}

} // namespace

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

} // namespace imports
