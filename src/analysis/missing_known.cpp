#include "analysis/missing_known.h"

#include "analysis/model_column.h"

#include <cmath>
#include <map>
#include <set>

namespace analysis {
namespace {

using basics::Result;

// The rows of a column that are kept.
statistics::TableColumn kept(const statistics::TableColumn& column, const std::vector<std::size_t>& rows) {
    return std::visit(
        [&](const auto& cells) {
            std::decay_t<decltype(cells)> out;
            for (const auto row : rows) out.push_back(cells[row]);
            return statistics::TableColumn{column.name, std::move(out)};
        },
        column.cells);
}

bool is_missing(const statistics::TableColumn& column, std::size_t row) {
    const auto* numbers = std::get_if<statistics::Numbers>(&column.cells);
    return numbers ? std::isnan((*numbers)[row]) : std::get<statistics::Texts>(column.cells)[row].empty();
}

bool alike(const statistics::TableColumn& column) {
    return std::visit(
        [](const auto& cells) { return std::ranges::adjacent_find(cells, std::ranges::not_equal_to{}) == cells.end(); },
        column.cells);
}

// The level of each row; of a column of numbers only where they are two, such as 0 and 1.
std::vector<std::string> levels_of(const statistics::TableColumn& column) {
    if (const auto* texts = std::get_if<statistics::Texts>(&column.cells)) return {texts->begin(), texts->end()};
    const auto& numbers = std::get<statistics::Numbers>(column.cells);
    if (std::set<double>(numbers.begin(), numbers.end()).size() != 2) return {};
    std::vector<std::string> out;
    for (const double each : numbers) out.push_back(fmt::format("{}", each));
    return out;
}

} // namespace

Result<Known> known(const Question& asked, const WithGaps& of) {
    std::vector<statistics::TableColumn> columns;
    for (const auto& name : asked.list("covariates")) columns.push_back(TRY(model_column(asked, name)));
    const auto group = TRY(asked.texts("group"));
    std::vector<std::size_t> rows;
    Known out;
    for (std::size_t row = 0, place = 0; row < group.size(); ++row) {
        if (group[row].empty()) continue;
        const auto here = place++;
        if (std::ranges::any_of(columns, [&](const auto& column) { return is_missing(column, row); })) continue;
        rows.push_back(row), out.groups.push_back(of.group[here]), out.values.push_back(of.values[here]);
    }
    for (const auto& column : columns) out.columns.push_back(kept(column, rows));
    return out;
}

Known kept(const Known& of, const std::vector<std::size_t>& rows) {
    Known out;
    for (const auto& column : of.columns) out.columns.push_back(kept(column, rows));
    for (const auto row : rows) out.values.push_back(of.values[row]), out.groups.push_back(of.groups[row]);
    return out;
}

Result<statistics::Covariates> covariates(const Known& of, bool part) {
    statistics::Table table{.outcome = {"", statistics::Numbers(of.values.size())}, .fixed = {}, .groups = {}};
    for (const auto& column : of.columns)
        if (!part || !alike(column)) table.fixed.push_back(column);
    if (part && of.values.empty()) return statistics::Covariates{};
    auto model = TRY(statistics::model_rows(table));
    model.columns.pop_back(), model.values.pop_back(); // the outcome
    return statistics::Covariates{.names = std::move(model.columns), .values = std::move(model.values)};
}

std::vector<Of> one_sided(const Known& of, std::vector<OneSided>& levels) {
    std::vector<Of> out(of.values.size(), Of::some);
    if (std::ranges::none_of(of.values, [](double each) { return std::isnan(each); })) return out;
    for (const auto& column : of.columns) {
        std::map<std::string, std::vector<std::size_t>> rows_of;
        const auto level_of = levels_of(column);
        for (std::size_t row = 0; row < level_of.size(); ++row) rows_of[level_of[row]].push_back(row);
        for (const auto& [level, rows] : rows_of) {
            const auto n = std::ranges::count_if(rows, [&](auto row) { return !std::isnan(of.values[row]); });
            if (n != 0 && n != std::ssize(rows)) continue;
            levels.push_back({fmt::format("{}={}", column.name, level), rows.size(), n != 0});
            for (const auto row : rows) out[row] = n ? Of::everybody : Of::nobody;
        }
    }
    return out;
}

} // namespace analysis
