#include "analysis/driver_table.h"

#include "analysis/groups.h"

#include "basics/text.h"

#include <algorithm>
#include <cmath>

namespace analysis {
namespace {

using basics::Result;
using statistics::GapOf;

struct Periods {
    std::string then, now;
};

// The two words of the column, the later one by number or in byte order being now; or those that the options name.
Result<Periods> periods_of(const Question& asked, std::span<const std::string_view> cells) {
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
    Periods out{.then = std::string{asked.option("then", names.front())},
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

// The level of a pupil, by the row that said so.
struct Levels {
    std::vector<std::uint32_t> of;
    std::vector<bool> said_now, said; // by a row of now; by any
};

Result<void> take_level(const Question& asked, Levels& levels, std::size_t pupil, std::uint32_t level, bool now,
                        std::size_t row, std::string_view name) {
    const bool sure = now ? levels.said_now[pupil] : levels.said[pupil] && !levels.said_now[pupil];
    if (sure && levels.of[pupil] != level)
        return basics::invalid(
            fmt::format("Row {}, column “{}”: this one has another value in a row of the same period. "
                        "Of what differs within a pupil no part of the school can be made.",
                        asked.frame.lines[row], name));
    if (now || !levels.said_now[pupil]) levels.of[pupil] = level;
    levels.said[pupil] = true;
    if (now) levels.said_now[pupil] = true;
    return {};
}

struct Rows {
    Grouping units;
    std::vector<std::string_view> period;
    std::vector<double> numerator, denominator;
    Periods periods;
    bool taken(std::size_t row) const {
        return units.of_row[row] != Grouping::none && !std::isnan(numerator[row]) && !std::isnan(denominator[row])
               && (period[row] == periods.then || period[row] == periods.now);
    }
};

Result<Rows> rows_of(const Question& asked) {
    Rows out{.units = grouping(TRY(asked.texts("unit"))),
             .period = TRY(asked.texts("period")),
             .numerator = TRY(asked.numbers("numerator")),
             .denominator = TRY(asked.numbers("denominator")),
             .periods = {}};
    if (out.units.names.empty() || std::ranges::all_of(out.numerator, [](double each) { return std::isnan(each); })
        || std::ranges::all_of(out.denominator, [](double each) { return std::isnan(each); }))
        return basics::invalid("No row has all of the values asked for, so there is nothing to say.");
    out.periods = TRY(periods_of(asked, out.period));
    return out;
}

Result<void> add_dimension(const Question& asked, DriverTable& to, const Rows& rows, const std::string& name) {
    auto cells = texts(asked.frame, name);
    for (auto& cell : cells)
        if (cell.empty()) cell = "not recorded";
    auto groups = grouping(cells);
    const auto number = rows.units.names.size();
    Levels levels{.of = std::vector<std::uint32_t>(number),
                  .said_now = std::vector<bool>(number),
                  .said = std::vector<bool>(number)};
    for (std::size_t row = 0; row < cells.size(); ++row)
        if (rows.taken(row))
            TRY(take_level(asked, levels, rows.units.of_row[row], groups.of_row[row],
                           rows.period[row] == rows.periods.now, row, name));
    to.pupils.dimensions.push_back(statistics::gap_dimension(std::move(levels.of), groups.names.size()));
    to.dimensions.push_back(name);
    to.levels.push_back(std::move(groups.names));
    return {};
}

Result<GapOf> kind_of(const Question& asked, statistics::GapPupils pupils) {
    constexpr std::array<std::string_view, 2> kinds{"same", "different"};
    pupils.kind = GapOf::same_pupils;
    const auto both = statistics::compared(pupils).size();
    if (asked.has("pupils"))
        return TRY(asked.choice("pupils", kinds)) == "same" ? GapOf::same_pupils : GapOf::different_pupils;
    pupils.kind = GapOf::different_pupils;
    return 2 * both >= statistics::compared(pupils).size() ? GapOf::same_pupils : GapOf::different_pupils;
}

Result<void> comparable(const DriverTable& of) {
    bool then = false, now = false;
    for (std::size_t i = 0; i < of.pupils.size(); ++i) {
        then |= of.pupils.then[i].denominator > 0;
        now |= of.pupils.now[i].denominator > 0;
    }
    if (!then || !now)
        return basics::invalid(
            fmt::format("Nothing was possible in “{}”, so there is no gap to it.", then ? of.now : of.then));
    if (statistics::compared(of.pupils).empty())
        return basics::invalid("Nobody was there both times. Compare --pupils different, or check that a pupil has one "
                               "name in both periods.");
    return {};
}

} // namespace

Result<DriverTable> driver_table(const Question& asked) {
    const auto rows = TRY(rows_of(asked));
    const auto number = rows.units.names.size();
    DriverTable out{.pupils = {.kind = GapOf::same_pupils,
                               .then = std::vector<statistics::GapCount>(number, {0, 0}),
                               .now = std::vector<statistics::GapCount>(number, {0, 0}),
                               .dimensions = {}},
                    .dimensions = {},
                    .levels = {},
                    .then = rows.periods.then,
                    .now = rows.periods.now,
                    .left_out = 0};
    for (std::size_t row = 0; row < rows.period.size(); ++row) {
        if (!rows.taken(row)) {
            ++out.left_out;
            continue;
        }
        TRY(countable(asked, row, rows.numerator[row], rows.denominator[row]));
        auto& to = (rows.period[row] == out.now ? out.pupils.now : out.pupils.then)[rows.units.of_row[row]];
        to.numerator += rows.numerator[row], to.denominator += rows.denominator[row];
    }
    for (const auto& name : asked.list("dimension")) TRY(add_dimension(asked, out, rows, name));
    out.pupils.kind = TRY(kind_of(asked, out.pupils));
    TRY(comparable(out));
    return out;
}

} // namespace analysis
