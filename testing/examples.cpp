#include "testing/examples.h"

#include "basics/text.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>

namespace testing {
namespace {

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> out;
    for (line = basics::trimmed(line); !line.empty();) {
        const auto end = std::min(line.find("  "), line.size());
        const auto cell = line.substr(0, end);
        out.emplace_back(cell == "-" ? "" : cell);
        line = basics::trimmed(line.substr(end));
    }
    return out;
}

void add_row(ExampleTable& table, const std::vector<std::string>& cells, std::string_view path, std::size_t number) {
    INFO(std::string{path} << ":" << number << ": " << cells.size() << " cells under " << table.columns.size()
                           << " columns");
    REQUIRE(cells.size() == table.columns.size());
    Cells row;
    for (std::size_t i = 0; i < cells.size(); ++i) row[table.columns[i]] = cells[i];
    table.rows.push_back(std::move(row));
}

ExampleTable open_table(const Example& example, std::string_view line, std::string_view path, std::size_t number) {
    auto cells = cells_of(line);
    auto word = cells.front();
    if (word == "and" && !example.tables.empty()) word = example.tables.back().word;
    cells.erase(cells.begin());
    return {.word = word, .file = std::string{path}, .line = number, .columns = std::move(cells)};
}

// Takes one line; says whether rows may follow it.
bool take_line(std::vector<Example>& all, std::string_view line, bool in_table, std::string_view path,
               std::size_t number) {
    const auto text = basics::trimmed(line);
    if (text.empty()) return false;
    if (text.starts_with("example ")) {
        all.push_back({.name = std::string{basics::trimmed(text.substr(8))}});
        return false;
    }
    if (line.front() != ' ') {
        if (all.empty()) all.push_back({.name = std::string{path}});
        all.back().tables.push_back(open_table(all.back(), line, path, number));
        return true;
    }
    INFO(std::string{path} << ":" << number << ": a row outside a table");
    REQUIRE(in_table);
    add_row(all.back().tables.back(), cells_of(line), path, number);
    return true;
}

} // namespace

std::vector<Cells> Example::rows_with(std::string_view word, std::string_view column) const {
    std::vector<Cells> found;
    for (const auto& table : tables)
        if (table.word == word && (column.empty() || std::ranges::find(table.columns, column) != table.columns.end()))
            found.insert(found.end(), table.rows.begin(), table.rows.end());
    return found;
}

std::vector<Cells> Example::rows(std::string_view word) const { return rows_with(word, ""); }

std::vector<Example> examples(std::string_view path) {
    std::ifstream file{std::string{BEARING_SOURCE_DIR "/examples/"} + std::string{path}};
    INFO("examples/" << std::string{path} << " must be there");
    REQUIRE(file.good());
    std::vector<Example> all;
    std::string line;
    bool in_table = false;
    for (std::size_t number = 1; std::getline(file, line); ++number)
        if (!basics::trimmed(line).starts_with('#')) in_table = take_line(all, line, in_table, path, number);
    return all;
}

} // namespace testing
