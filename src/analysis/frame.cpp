#include "analysis/frame.h"

#include "basics/nearest.h"
#include "basics/text.h"
#include "sources/table.h"

#include <fmt/format.h>
#include <limits>

namespace analysis {
namespace {

using basics::Result;

Result<std::unique_ptr<sources::Table>> only_table(const std::string& path) {
    auto tables = TRY(sources::open_tables(path));
    if (tables.size() != 1)
        return basics::invalid(fmt::format("{} holds {} tables, and a method reads one: give a file with one table.",
                                           path, tables.size()));
    return std::move(tables.front());
}

Result<std::size_t> place(const sources::Table& table, const std::string& column) {
    const auto& headers = table.headers();
    const auto found = std::ranges::find(headers, column);
    if (found == headers.end()) {
        const std::vector<std::string_view> known(headers.begin(), headers.end());
        const auto meant = basics::nearest(column, known);
        return basics::invalid(fmt::format("{} has no column “{}”.{}", table.name(), basics::shortened(column, 60),
                                           meant ? fmt::format(" Did you mean “{}”?", *meant)
                                                 : " Its columns are named in its first row."));
    }
    return static_cast<std::size_t>(found - headers.begin());
}

bool is_missing(std::string_view cell, std::span<const std::string> missing) {
    if (cell.empty() || cell == "NA" || cell == "NaN" || cell == ".") return true;
    return std::ranges::find(missing, cell) != missing.end();
}

} // namespace

Result<Frame> read_frame(const std::string& path, std::span<const std::string> columns,
                         std::span<const std::string> missing) {
    const auto table = TRY(only_table(path));
    Frame frame;
    std::vector<std::size_t> places;
    for (const auto& name : columns) {
        places.push_back(TRY(place(*table, name)));
        frame.columns.emplace_back(name);
    }
    TRY(table->each([&](const sources::RowView& row) -> Result<void> {
        frame.lines.push_back(static_cast<std::uint32_t>(row.line));
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto cell = places[i] < row.cells.size() ? basics::trimmed(row.cells[places[i]]) : std::string_view{};
            frame.columns[i].add(is_missing(cell, missing) ? std::string_view{} : cell);
        }
        return {};
    }));
    if (frame.lines.empty()) return basics::invalid(fmt::format("{} has a header and no row under it.", path));
    return frame;
}

const Column& column(const Frame& frame, std::string_view name) {
    const auto found = std::ranges::find_if(frame.columns, [&](const Column& each) { return each.name() == name; });
    basics::demand(found != frame.columns.end(), "a column that was not read");
    return *found;
}

bool is_number(const Column& column) {
    for (std::size_t row = 0; row < column.size(); ++row)
        if (!column[row].empty() && !basics::real_number(column[row])) return false;
    return true;
}

Result<std::vector<double>> numbers(const Frame& frame, std::string_view name) {
    const auto& from = column(frame, name);
    std::vector<double> out(from.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t row = 0; row < from.size(); ++row) {
        if (from[row].empty()) continue;
        const auto number = basics::real_number(from[row]);
        if (!number || !std::isfinite(*number))
            return basics::invalid(fmt::format(
                "Row {}, column “{}”: “{}” is no number. If it stands for a missing value, say --missing \"{}\".",
                frame.lines[row], name, basics::shortened(from[row], 40), basics::shortened(from[row], 40)));
        out[row] = *number;
    }
    return out;
}

std::vector<std::string_view> texts(const Frame& frame, std::string_view name) {
    const auto& from = column(frame, name);
    std::vector<std::string_view> out(from.size());
    for (std::size_t row = 0; row < from.size(); ++row) out[row] = from[row];
    return out;
}

} // namespace analysis
