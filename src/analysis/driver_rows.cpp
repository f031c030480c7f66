#include "analysis/driver_rows.h"

#include "basics/text.h"

#include <algorithm>
#include <cmath>

namespace analysis {
namespace {

using basics::Result;

// The two words of the column, the later one by number or in byte order being now; or those that the options name.
Result<DriverPeriods> periods_of(const Question& asked, std::span<const std::string_view> cells) {
    auto names = grouping(cells).names;
    std::ranges::sort(names);
    if (is_number(column(asked.frame, asked.option("period"))))
        std::ranges::stable_sort(names, {}, [](const auto& each) { return basics::real_number(each).value_or(0); });
    for (const std::string option : {"then", "now"})
        if (asked.has(option) && !std::ranges::count(names, asked.option(option)))
            return basics::invalid(fmt::format("--{} {}: no row has that period. There are: {}.", option,
                                               basics::shortened(asked.option(option), 40), fmt::join(names, ", ")));
    if (names.size() != 2 && !(asked.has("then") && asked.has("now")))
        return basics::invalid(fmt::format("A gap lies between two periods, and column “{}” has {}. Name two with "
                                           "--then and --now.",
                                           asked.option("period"), names.size()));
    DriverPeriods out{.then = std::string{asked.option("then", names.front())},
                      .now = std::string{asked.option("now", names.back())}};
    if (names.size() == 2 && out.then == out.now) (asked.has("then") ? out.now : out.then) = names[out.now == names[0]];
    if (out.then == out.now) return basics::invalid("--then and --now are the same period, so there is no gap.");
    return out;
}

Result<void> countable(const Question& asked, std::size_t row, double numerator, double denominator) {
    if (numerator >= 0 && denominator >= 0 && numerator <= denominator) return {};
    return basics::invalid(fmt::format("Row {}: {} of {} is no share of what was possible.", asked.frame.lines[row],
                                       numerator, denominator));
}

Result<void> all_countable(const Question& asked, const DriverRows& rows) {
    for (std::size_t row = 0; row < rows.period.size(); ++row) {
        if (!rows.taken(row)) continue;
        for (const auto& numerator : rows.numerators) TRY(countable(asked, row, numerator[row], rows.denominator[row]));
        TRY(countable(asked, row, rows.numerator[row], rows.denominator[row]));
    }
    return {};
}

} // namespace

Result<DriverRows> driver_rows(const Question& asked) {
    DriverRows out{.units = grouping(TRY(asked.texts("unit"))),
                   .period = TRY(asked.texts("period")),
                   .numerators = {},
                   .numerator = {},
                   .denominator = TRY(asked.numbers("denominator")),
                   .periods = {}};
    TRY(asked.needed("numerator"));
    out.numerator.resize(out.period.size());
    for (const auto& name : asked.list("numerator")) {
        out.numerators.push_back(TRY(numbers(asked.frame, name)));
        for (std::size_t row = 0; row < out.numerator.size(); ++row) out.numerator[row] += out.numerators.back()[row];
    }
    if (out.units.names.empty() || std::ranges::all_of(out.numerator, [](double each) { return std::isnan(each); })
        || std::ranges::all_of(out.denominator, [](double each) { return std::isnan(each); }))
        return basics::invalid("No row has all of the values asked for, so there is nothing to say.");
    out.periods = TRY(periods_of(asked, out.period));
    TRY(all_countable(asked, out));
    return out;
}

} // namespace analysis
