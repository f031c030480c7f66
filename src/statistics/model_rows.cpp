#include "statistics/model_rows.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <unordered_map>

namespace statistics {
namespace {

using basics::Result;

template <class... Ts>
struct By : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
By(Ts...) -> By<Ts...>; // clang 14 does not deduce it alone

std::size_t rows_of(const TableColumn& column) {
    return std::visit([](const auto& cells) { return cells.size(); }, column.cells);
}

bool missing_at(const TableColumn& column, std::size_t row) {
    return std::visit(By{[&](const Numbers& cells) { return std::isnan(cells[row]); },
                         [&](const Texts& cells) { return cells[row].empty(); }},
                      column.cells);
}

Result<void> finite(const TableColumn& column) {
    const auto* numbers = std::get_if<Numbers>(&column.cells);
    if (!numbers) return {};
    const auto found = std::ranges::find_if(*numbers, [](double value) { return std::isinf(value); });
    if (found == numbers->end()) return {};
    return basics::invalid(fmt::format("Row {} of column {} is infinite; correct it or leave it empty.",
                                       found - numbers->begin() + 1, column.name));
}

std::vector<std::size_t> complete_rows(const Table& table) {
    std::vector<bool> complete(rows_of(table.outcome), true);
    const auto strike = [&](const TableColumn& column) {
        for (std::size_t row = 0; row < complete.size(); ++row)
            if (missing_at(column, row)) complete[row] = false;
    };
    strike(table.outcome);
    std::ranges::for_each(table.fixed, strike);
    std::ranges::for_each(table.groups, strike);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < complete.size(); ++row)
        if (complete[row]) rows.push_back(row);
    return rows;
}

Levels levels_of(std::string name, const Texts& cells, std::span<const std::size_t> rows) {
    std::unordered_map<std::string_view, std::uint32_t> places;
    for (const std::size_t row : rows) places.try_emplace(cells[row], 0);
    std::vector<std::string_view> names;
    for (const auto& [level, place] : places) names.push_back(level);
    std::ranges::sort(names);
    for (std::size_t i = 0; i < names.size(); ++i) places[names[i]] = static_cast<std::uint32_t>(i);
    Levels out{.name = std::move(name), .levels = {names.begin(), names.end()}, .of_row = {}};
    out.of_row.reserve(rows.size());
    for (const std::size_t row : rows) out.of_row.push_back(places[cells[row]]);
    return out;
}

void add_numbers(ModelRows& out, const std::string& name, const Numbers& cells, std::span<const std::size_t> rows) {
    std::vector<double> kept;
    kept.reserve(rows.size());
    for (const std::size_t row : rows) kept.push_back(cells[row]);
    out.columns.push_back(name);
    out.values.push_back(std::move(kept));
}

Result<void> add_factor(ModelRows& out, const std::string& name, const Texts& cells,
                        std::span<const std::size_t> rows) {
    const Levels factor = levels_of(name, cells, rows);
    if (factor.levels.size() < 2)
        return basics::invalid(
            fmt::format("Column {} has the one level {}; a factor needs two. Leave it out.", name, factor.levels[0]));
    for (std::uint32_t level = 1; level < factor.levels.size(); ++level) {
        std::vector<double> is_it;
        is_it.reserve(rows.size());
        for (const std::uint32_t of_row : factor.of_row) is_it.push_back(of_row == level ? 1 : 0);
        out.columns.push_back(fmt::format("{}={}", name, factor.levels[level]));
        out.values.push_back(std::move(is_it));
    }
    return {};
}

} // namespace

Result<ModelRows> model_rows(const Table& table) {
    TRY(finite(table.outcome));
    for (const TableColumn& column : table.fixed) TRY(finite(column));
    const auto rows = complete_rows(table);
    if (rows.empty())
        return basics::invalid("No row has the outcome, every fixed column and every group: there is nothing to fit.");

    ModelRows out{.columns = {},
                  .values = {},
                  .groups = {},
                  .missing = rows_of(table.outcome) - rows.size(),
                  .at_floor = 0,
                  .at_ceiling = 0};
    for (const TableColumn& column : table.fixed) {
        if (const auto* numbers = std::get_if<Numbers>(&column.cells)) add_numbers(out, column.name, *numbers, rows);
        else TRY(add_factor(out, column.name, std::get<Texts>(column.cells), rows));
    }
    add_numbers(out, table.outcome.name, std::get<Numbers>(table.outcome.cells), rows);
    for (const TableColumn& group : table.groups)
        out.groups.push_back(levels_of(group.name, std::get<Texts>(group.cells), rows));

    const auto& outcome = out.values.back();
    const auto [least, greatest] = std::ranges::minmax(outcome);
    const auto share = [&, all = static_cast<double>(rows.size())](double value) {
        return static_cast<double>(std::ranges::count(outcome, value)) / all;
    };
    out.at_floor = share(least);
    out.at_ceiling = share(greatest);
    return out;
}

Arrangement arrangement(const Levels& inner, const Levels& outer) {
    constexpr auto none = ~std::uint32_t{0};
    std::vector<std::uint32_t> home(inner.levels.size(), none), guest(outer.levels.size(), none);
    bool within = true, around = true;
    for (std::size_t row = 0; row < inner.of_row.size(); ++row) {
        const std::uint32_t in = inner.of_row[row], out = outer.of_row[row];
        if (home[in] == none) home[in] = out;
        if (guest[out] == none) guest[out] = in;
        within = within && home[in] == out;
        around = around && guest[out] == in;
    }
    return within ? (around ? Arrangement::same : Arrangement::nested) : Arrangement::crossed;
}

} // namespace statistics
