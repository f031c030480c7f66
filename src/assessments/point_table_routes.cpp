#include "assessments/point_table_routes.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using sources::OutCell;
using Kind = sources::OutColumn::Kind;

OutCell cell_of(const std::string& text) {
    if (text.empty()) return {};
    // decimals() writes a true minus sign
    const auto number = basics::real_number(text.starts_with("−") ? "-" + text.substr(std::string{"−"}.size()) : text);
    return number ? OutCell{*number} : OutCell{text};
}

std::vector<OutCell> row_of(const std::string& school, const Line& line) {
    std::vector<OutCell> row{school};
    for (std::size_t at = 0; at < cell_count; ++at) {
        const bool words =
            at < static_cast<std::size_t>(Cell::roll) || at == static_cast<std::size_t>(Cell::last_point);
        row.push_back(words ? OutCell{line.cells[at]} : cell_of(line.cells[at]));
    }
    return row;
}

} // namespace

sources::TableOut point_table(const KeyPoint& point, const std::vector<NamedLines>& schools, basics::Date today,
                              pupils::Reads reads) {
    sources::TableOut table{.title = title(point),
                            .columns = {{.name = "School"},
                                        {.name = "Year group"},
                                        {.name = "Subject"},
                                        {.name = "Result or prediction"},
                                        {.name = "Scale"},
                                        {.name = "Norm group"},
                                        {.name = "Value is a"},
                                        {.name = "Grouped by"},
                                        {.name = "Group"},
                                        {.name = "On roll", .kind = Kind::number},
                                        {.name = "Assessed", .kind = Kind::number},
                                        {.name = "Below", .kind = Kind::number},
                                        {.name = "At", .kind = Kind::number},
                                        {.name = "Above", .kind = Kind::number},
                                        {.name = "Value", .kind = Kind::number, .places = 1},
                                        {.name = "Lower 95%", .kind = Kind::number, .places = 1},
                                        {.name = "Upper 95%", .kind = Kind::number, .places = 1},
                                        {.name = "A year ago", .kind = Kind::number, .places = 1},
                                        {.name = "The same pupils then", .kind = Kind::number},
                                        {.name = "The same pupils now", .kind = Kind::number},
                                        {.name = "Then is"}}};
    for (const auto& school : schools)
        for (const auto& line : school.lines)
            if (line.kind == "reached") table.rows.push_back(row_of(school.school, line));
    table.notes = {{"Key point", title(point)},
                   {"Value", "per cent at or above what is expected, or a mean"},
                   {"Not shown", fmt::format("{}; the same pupils' figures are rounded", pupils::hidden_note(reads))},
                   {"State", point.frozen ? "as frozen on " + basics::spoken(*point.frozen) : "as it stands"},
                   {"Made on", basics::spoken(today)}};
    return table;
}

} // namespace assessments
