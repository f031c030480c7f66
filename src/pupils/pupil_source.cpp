#include "pupils/pupil_source.h"

#include "basics/text.h"
#include "pupils/row_source.h"

namespace pupils {
namespace {

using basics::Result;

constexpr std::size_t most_rows = 50'000;

Cells cells_of(const sources::RowView& row, const std::vector<Column>& columns) {
    Cells cells{.line = row.line};
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto& column = columns[at];
        if (!column.field) continue;
        cells.columns[static_cast<std::size_t>(*column.field)] = column.header;
        if (at < row.cells.size()) cells[*column.field] = std::string{basics::trimmed(row.cells[at])};
    }
    return cells;
}

} // namespace

Result<std::vector<std::vector<std::string>>> first_rows(sources::Table& table, std::size_t most) {
    std::vector<std::vector<std::string>> rows;
    const auto read = table.each([&](const sources::RowView& row) -> Result<void> {
        if (rows.size() == most) return basics::missing("enough");
        rows.emplace_back(row.cells.begin(), row.cells.end());
        return {};
    });
    if (!read && rows.size() < most) return read.problem();
    return rows;
}

Result<PupilFile> read_pupils(sources::Table& table, const std::vector<Column>& columns, const Words& words,
                              const FileOf& of) {
    TRY(check_columns(columns));
    PupilFile file;
    for (const auto& column : columns)
        if (column.field == Field::looked_after) file.looked_after = 0;
    TRY(table.each([&](const sources::RowView& row) -> Result<void> {
        take(file, cells_of(row, columns), words, of);
        if (file.rows.size() + file.rows_refused.size() > most_rows)
            return basics::invalid("The list has more than 50,000 rows: more than any school. Split it by school.");
        return {};
    }));
    return file;
}

} // namespace pupils
