#include "analysis/staggered.h"

#include "basics/text.h"

namespace analysis {
namespace {

using basics::Result;
constexpr auto never = statistics::StaggeredPanel::never;

// Of each unit, what its rows say in the column; "" where it is empty or 0.
Result<std::vector<std::string>> first_written(const Question& asked, const Panel& panel) {
    const auto column = TRY(asked.texts("first-treated"));
    std::vector<std::string> out;
    for (std::size_t unit = 0; unit < panel.units.size(); ++unit) {
        std::optional<std::string> own;
        for (const auto row : panel.at[unit]) {
            if (row == Panel::none) continue;
            const auto number = basics::real_number(column[row]);
            const std::string written{number && *number == 0 ? std::string_view{} : column[row]};
            if (own && *own != written)
                return basics::invalid(
                    fmt::format("Row {}: “{}” begins at “{}” here and at “{}” in another row; a unit begins "
                                "once, and stays treated.",
                                asked.frame.lines[row], basics::shortened(panel.units[unit], 40),
                                basics::shortened(written, 20), basics::shortened(*own, 20)));
            own = written;
        }
        out.push_back(own.value_or(""));
    }
    return out;
}

// The first time of the panel from which a unit that began then is treated.
Result<std::size_t> place_of_first(const Panel& panel, const std::string& written) {
    if (written.empty()) return never;
    const auto number = basics::real_number(written);
    if (panel.numbered && !number)
        return basics::invalid(
            fmt::format("--first-treated: “{}” is no time of column “time”, which holds numbers; 0 or empty "
                        "means never.",
                        basics::shortened(written, 40)));
    for (std::size_t t = 0; t < panel.times.size(); ++t)
        if (panel.numbered ? *basics::real_number(panel.times[t]) >= *number : panel.times[t] >= written) return t;
    return never;
}

bool whole(const std::vector<double>& row) {
    return std::ranges::none_of(row, [](double each) { return std::isnan(each); });
}

struct Columns {
    std::vector<std::vector<double>> outcome;
    std::vector<double> size{}; // a unit: the mean of its rows; NaN where it has none; empty where it was not asked for
    std::vector<statistics::StaggeredPanel::Covariate> covariates{};
};

Result<std::vector<double>> sizes_of(const Question& asked, const Panel& panel) {
    std::vector<double> out;
    for (const auto& row : by_unit(panel, TRY(asked.numbers("size")))) {
        double n = 0, sum = 0;
        for (const double each : row) {
            if (each <= 0)
                return basics::invalid(fmt::format("--size: {} is no number of pupils; it must be above 0.", each));
            if (!std::isnan(each)) n += 1, sum += each;
        }
        out.push_back(sum / n);
    }
    return out;
}

Result<Columns> columns_of(const Question& asked, const Panel& panel) {
    Columns out{.outcome = by_unit(panel, TRY(asked.numbers("outcome")))};
    for (const auto& name : asked.list("covariates"))
        out.covariates.push_back({.name = name, .values = by_unit(panel, TRY(numbers(asked.frame, name)))});
    if (asked.has("size")) out.size = TRY(sizes_of(asked, panel));
    return out;
}

void keep(Staggered& out, const Columns& columns, std::size_t unit, std::size_t first) {
    const bool all = whole(columns.outcome[unit]) && std::ranges::all_of(columns.covariates, [&](const auto& each) {
                         return whole(each.values[unit]);
                     });
    if (!all || (!columns.size.empty() && std::isnan(columns.size[unit]))) {
        ++out.left_out;
        return;
    }
    if (first == 0) {
        ++out.from_first;
        return;
    }
    out.panel.outcome.push_back(columns.outcome[unit]);
    out.panel.first.push_back(first);
    if (!columns.size.empty()) out.panel.size.push_back(columns.size[unit]);
    for (std::size_t k = 0; k < columns.covariates.size(); ++k)
        out.panel.covariates[k].values.push_back(columns.covariates[k].values[unit]);
}

} // namespace

Result<Staggered> staggered(const Question& asked) {
    const auto panel = TRY(panel_of(asked));
    const auto columns = TRY(columns_of(asked, panel));
    const auto first = TRY(first_written(asked, panel));
    Staggered out{.times = panel.times};
    for (const auto& each : columns.covariates) out.panel.covariates.push_back({.name = each.name, .values = {}});
    for (std::size_t unit = 0; unit < panel.units.size(); ++unit)
        keep(out, columns, unit, TRY(place_of_first(panel, first[unit])));
    if (out.panel.first.empty())
        return basics::invalid("No unit has an outcome at every time and a time before it was treated.");
    if (std::ranges::all_of(out.panel.first, [](std::size_t each) { return each == never; }))
        return basics::invalid(
            "No unit that can be followed is treated within these times, so there is no effect to tell.");
    return out;
}

Result<statistics::StaggeredChoices> staggered_choices(const Question& asked, const Staggered& of) {
    constexpr std::array<std::string_view, 2> controls{"never", "not-yet"}, bases{"varying", "universal"};
    statistics::StaggeredChoices out;
    if (TRY(asked.choice("control", controls)) == "not-yet") out.comparison = statistics::Comparison::not_yet_treated;
    if (TRY(asked.choice("base", bases)) == "universal") out.base = statistics::BaseTime::universal;
    const double anticipation = TRY(asked.number("anticipation", 0));
    if (anticipation < 0 || anticipation != std::floor(anticipation) || anticipation > 1000)
        return basics::invalid("--anticipation is a whole number of times, 0 or more.");
    out.anticipation = static_cast<std::size_t>(anticipation);
    if (!asked.has("selected-on")) return out;
    const auto option = asked.option("selected-on");
    const auto at = std::ranges::find(of.times, option);
    if (at == of.times.end())
        return basics::invalid(fmt::format("--selected-on {}: no row is of that time; they go from {} to {}.",
                                           basics::shortened(option, 40), of.times.front(), of.times.back()));
    out.selected_on = static_cast<std::size_t>(at - of.times.begin());
    if (*out.selected_on == 0)
        return basics::invalid(
            fmt::format("--selected-on {} is the first time; one before it is needed to compare with.", option));
    return out;
}

Result<statistics::Draws> draws_of(const Question& asked) {
    const double number = TRY(asked.number("draws", 1000)), seed = TRY(asked.number("seed", 1));
    if (number < 99 || number > 1'000'000) return basics::invalid("--draws is between 99 and 1000000.");
    if (seed < 0 || seed > 9e15) return basics::invalid("--seed is a whole number, 0 or more.");
    return statistics::Draws{.number = static_cast<std::size_t>(number), .seed = static_cast<std::uint64_t>(seed)};
}

} // namespace analysis
