#pragma once
// Which of the first lines of a table is its header.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sources {

constexpr std::size_t lines_searched = 20;

struct FirstRow {
    std::size_t line;
    std::vector<std::string> cells; // trimmed
};

FirstRow first_row(std::size_t line, std::span<const std::string_view> cells);

// People write a title and notes above a table: the header is the first row with three cells that say something, or, in
// a table of two columns, the first with two. No such row: no table.
const FirstRow* header_row(std::span<const FirstRow>);

// One name above nothing but numbers (NA and nothing among them) is a table of one column: its first row, or none.
const FirstRow* header_of_one_column(std::span<const FirstRow>);

// "skipped 3 lines above the header", or nothing.
std::string skipped_note(std::size_t header_line);

} // namespace sources
