#include "sources/header_row.h"

#include "basics/text.h"

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

} // namespace

const FirstRow* header_row(std::span<const FirstRow> rows) {
    for (const auto& row : rows)
        if (named(row) >= 3 || numbered_by_script(row)) return &row;
    for (const auto& row : rows)
        if (named(row) == 2) return &row;
    return nullptr;
}

std::string skipped_note(std::size_t header_line) {
    if (header_line <= 1) return {};
    return "skipped " + basics::counted(static_cast<std::int64_t>(header_line) - 1, "line", "lines")
           + " above the header";
}

} // namespace sources
