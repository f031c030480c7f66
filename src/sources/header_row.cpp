#include "sources/header_row.h"

#include "basics/text.h"

namespace sources {

FirstRow first_row(std::size_t line, std::span<const std::string_view> cells) {
    FirstRow row{.line = line, .cells = {}};
    for (const auto cell : cells) row.cells.emplace_back(basics::trimmed(cell));
    return row;
}

const FirstRow* header_row(std::span<const FirstRow> rows) {
    for (const auto wanted : {3, 2})
        for (const auto& row : rows)
            if (std::ranges::count_if(row.cells, [](const auto& cell) { return !cell.empty(); }) >= wanted) return &row;
    return nullptr;
}

std::string skipped_note(std::size_t header_line) {
    if (header_line <= 1) return {};
    return "skipped " + basics::counted(static_cast<std::int64_t>(header_line) - 1, "line", "lines")
           + " above the header";
}

} // namespace sources
