#include "analysis/panel.h"

#include "analysis/groups.h"
#include "basics/text.h"

#include <limits>

namespace analysis {
namespace {

using basics::Result;

std::vector<std::string> in_order(std::vector<std::string> times, bool numbered) {
    if (numbered) std::ranges::sort(times, {}, [](const std::string& each) { return *basics::real_number(each); });
    else std::ranges::sort(times);
    return times;
}

} // namespace

Result<Panel> panel_of(const Question& asked) {
    const auto units = grouping(TRY(asked.texts("unit"))), times = grouping(TRY(asked.texts("time")));
    const bool numbered = is_number(column(asked.frame, asked.option("time")));
    Panel out{.units = units.names, .times = in_order(times.names, numbered), .numbered = numbered, .at = {}};
    if (out.units.empty() || out.times.empty())
        return basics::invalid("No row has both a unit and a time, so there is nothing to compare.");
    std::map<std::string_view, std::size_t> place;
    for (std::size_t i = 0; i < out.times.size(); ++i) place[out.times[i]] = i;
    out.at.assign(out.units.size(), std::vector<std::size_t>(out.times.size(), Panel::none));
    for (std::size_t row = 0; row < units.of_row.size(); ++row) {
        if (units.of_row[row] == Grouping::none || times.of_row[row] == Grouping::none) continue;
        auto& there = out.at[units.of_row[row]][place.at(times.names[times.of_row[row]])];
        if (there != Panel::none)
            return basics::invalid(fmt::format("Rows {} and {} are both “{}” at {}; a unit has one row a time.",
                                               asked.frame.lines[there], asked.frame.lines[row],
                                               basics::shortened(out.units[units.of_row[row]], 40),
                                               basics::shortened(times.names[times.of_row[row]], 20)));
        there = row;
    }
    return out;
}

Result<std::size_t> place_of_time(const Panel& panel, std::string_view time, std::string_view option) {
    const auto wanted = panel.numbered ? basics::real_number(time) : std::nullopt;
    for (std::size_t i = 0; i < panel.times.size(); ++i)
        if (panel.times[i] == time || (wanted && *basics::real_number(panel.times[i]) == *wanted)) return i;
    return basics::invalid(fmt::format("--{} {}: no row is of that time; they go from {} to {}.", option,
                                       basics::shortened(time, 40), panel.times.front(), panel.times.back()));
}

std::vector<std::vector<double>> by_unit(const Panel& panel, const std::vector<double>& column) {
    std::vector<std::vector<double>> out;
    for (const auto& rows : panel.at) {
        auto& unit = out.emplace_back();
        for (const auto row : rows)
            unit.push_back(row == Panel::none ? std::numeric_limits<double>::quiet_NaN() : column[row]);
    }
    return out;
}

} // namespace analysis
