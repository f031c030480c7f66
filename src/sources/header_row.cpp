#include "sources/header_row.h"

#include "basics/text.h"

#include <algorithm>
#include <charconv>

namespace sources {

FirstRow first_row(std::size_t line, std::span<const std::string_view> cells) {
    FirstRow row{.line = line, .cells = {}};
    for (const auto cell : cells) row.cells.emplace_back(basics::trimmed(cell));
    return row;
}

namespace {

size_t named(const FirstRow& row) {
    return static_cast<size_t>(std::ranges::count_if(row.cells, [](const auto& cell) { return !cell.empty(); }));
}

// Scripts that write row numbers leave the first column without a name.
bool numbered_by_script(const FirstRow& row) {
    return row.cells.size() == 3 && row.cells.front().empty() && named(row) == 2;
}

bool number(const FirstRow& row) {
    const auto& cell = row.cells.front();
    double value = 0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return read.ec == std::errc{} && read.ptr == cell.data() + cell.size();
}

} // namespace

const FirstRow* header_row(std::span<const FirstRow> rows) {
    for (const auto& row : rows)
        if (named(row) >= 3 || numbered_by_script(row)) return &row;
    for (const auto& row : rows)
        if (named(row) == 2) return &row;
    return nullptr;
}

const FirstRow* header_of_one_column(std::span<const FirstRow> rows) {
    const auto fits = [](const FirstRow& row) {
        return row.cells.size() == 1 && (number(row) || row.cells.front() == "NA" || row.cells.front().empty());
    };
    const bool is_one = rows.size() > 1 && rows[0].cells.size() == 1 && named(rows[0]) == 1 && !number(rows[0])
                        && std::ranges::all_of(rows.subspan(1), fits) && std::ranges::any_of(rows.subspan(1), number);
    return is_one ? &rows[0] : nullptr;
}

std::string skipped_note(std::size_t header_line) {
    if (header_line <= 1) return {};
    return "skipped " + basics::counted(static_cast<std::int64_t>(header_line) - 1, "line", "lines")
           + " above the header";
}

} // namespace sources
