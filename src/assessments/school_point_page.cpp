#include "assessments/school_point_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace assessments {
namespace {

ReachedTable& table_of(std::vector<ReachedTable>& tables, const Line& line) {
    const auto name = fmt::format("{} {}", cell(line, Cell::year_group), cell(line, Cell::subject));
    if (!tables.empty() && tables.back().name == name) return tables.back();
    const auto& norm = cell(line, Cell::norm);
    tables.push_back({.name = name,
                      .scale = cell(line, Cell::scale) + (norm.empty() ? "" : "; " + norm),
                      .headline = cell(line, Cell::speaks) == "share" ? "At or above expected" : "Mean"});
    return tables.back();
}

void add_reached(SchoolPointPage& page, const Line& line) {
    auto& table = table_of(cell(line, Cell::what) == "prediction" ? page.predictions : page.results, line);
    const auto& dimension = cell(line, Cell::dimension);
    if (dimension.empty()) {
        table.rows.push_back(row_of(line, table.name));
        return;
    }
    if (table.groups.empty() || table.groups.back().name != dimension) table.groups.push_back({.name = dimension});
    table.groups.back().rows.push_back(row_of(line, cell(line, Cell::part)));
}

// What could not be told stands below the table, once a reason.
void add_outlook(SchoolPointPage& page, const std::vector<std::string>& at) {
    if (at.at(1) != "–") {
        page.outlooks.push_back({at[0], at[1], at.at(2), at.at(3), at.at(4), at.at(5)});
        return;
    }
    const auto same = std::ranges::find(page.not_forecast, at.at(3), &SchoolPointPage::NotForecast::why);
    if (same == page.not_forecast.end()) page.not_forecast.push_back({.why = at[3], .names = at[0]});
    else same->names += ", " + at[0];
}

} // namespace

void add_lines(SchoolPointPage& page, const std::vector<Line>& lines) {
    for (const auto& line : lines) {
        if (line.kind == "sentence") page.sentences.push_back(line.cells.front());
        if (line.kind == "reached") add_reached(page, line);
        const auto& at = line.cells;
        if (line.kind == "stage") page.stage.push_back({at.at(0), at.at(1), at.at(2), at.at(3), at.at(4)});
        if (line.kind == "outlook") add_outlook(page, at);
        if (line.kind == "record") page.record = at.at(0);
    }
}

} // namespace assessments
