#include "analysis/driver_table.h"

#include "analysis/driver_rows.h"

#include <algorithm>
#include <cmath>

namespace analysis {
namespace {

using basics::Result;
using statistics::GapOf;

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

Result<void> add_dimension(const Question& asked, DriverTable& to, const DriverRows& rows, const std::string& name) {
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
            TRY(take_level(asked, levels, rows.units.of_row[row], groups.of_row[row], rows.now(row), row, name));
    to.pupils.dimensions.push_back(statistics::gap_dimension(std::move(levels.of), groups.names.size()));
    to.names.dimensions.push_back(name);
    to.names.levels.push_back(std::move(groups.names));
    return {};
}

using Counts = std::vector<statistics::GapCount>;

statistics::GapWithin nothing_yet(statistics::GapWithin::Of of, std::size_t kinds, std::size_t pupils) {
    const std::vector<Counts> none(kinds, Counts(pupils, {0, 0}));
    statistics::GapWithin out{.of = of, .then = none, .now = none, .kinds = {}};
    for (std::uint32_t kind = 0; kind < kinds; ++kind) out.kinds.push_back({kind});
    return out;
}

void add_sessions(const Question& asked, DriverTable& to, const DriverRows& rows, const std::string& name) {
    auto cells = texts(asked.frame, name);
    for (auto& cell : cells)
        if (cell.empty()) cell = "not recorded";
    auto groups = grouping(cells);
    auto& within = to.pupils.within.emplace_back(
        nothing_yet(statistics::GapWithin::Of::sessions, groups.names.size(), rows.units.names.size()));
    for (std::size_t row = 0; row < cells.size(); ++row) {
        if (!rows.taken(row)) continue;
        auto& count = (rows.now(row) ? within.now : within.then)[groups.of_row[row]][rows.units.of_row[row]];
        count.numerator += rows.numerator[row], count.denominator += rows.denominator[row];
    }
    to.names.dimensions.push_back(name);
    to.names.levels.push_back(std::move(groups.names));
}

void add_kinds(const Question& asked, DriverTable& to, const DriverRows& rows) {
    if (rows.numerators.size() < 2) return;
    auto& within = to.pupils.within.emplace_back(
        nothing_yet(statistics::GapWithin::Of::done, rows.numerators.size(), rows.units.names.size()));
    for (std::size_t kind = 0; kind < rows.numerators.size(); ++kind) {
        for (std::size_t row = 0; row < rows.period.size(); ++row)
            if (rows.taken(row))
                (rows.now(row) ? within.now : within.then)[kind][rows.units.of_row[row]].numerator +=
                    rows.numerators[kind][row];
        for (std::size_t i = 0; i < to.pupils.size(); ++i) {
            within.then[kind][i].denominator = to.pupils.then[i].denominator;
            within.now[kind][i].denominator = to.pupils.now[i].denominator;
        }
    }
    to.names.dimensions.emplace_back();
    to.names.levels.push_back(asked.list("numerator"));
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
        return basics::invalid(fmt::format("Nothing was possible in “{}”, so there is no gap to it.",
                                           then ? of.names.now : of.names.then));
    if (statistics::compared(of.pupils).empty())
        return basics::invalid("Nobody was there both times. Compare --pupils different, or check that a pupil has one "
                               "name in both periods.");
    return {};
}

} // namespace

Result<DriverTable> driver_table(const Question& asked) {
    const auto rows = TRY(driver_rows(asked));
    const auto number = rows.units.names.size();
    DriverTable out{.pupils = {.kind = GapOf::same_pupils,
                               .then = std::vector<statistics::GapCount>(number, {0, 0}),
                               .now = std::vector<statistics::GapCount>(number, {0, 0}),
                               .dimensions = {}},
                    .names = {.dimensions = {}, .levels = {}, .then = rows.periods.then, .now = rows.periods.now},
                    .left_out = 0};
    for (std::size_t row = 0; row < rows.period.size(); ++row) {
        if (!rows.taken(row)) {
            ++out.left_out;
            continue;
        }
        auto& to = (rows.now(row) ? out.pupils.now : out.pupils.then)[rows.units.of_row[row]];
        to.numerator += rows.numerator[row], to.denominator += rows.denominator[row];
    }
    for (const auto& name : asked.list("dimension")) TRY(add_dimension(asked, out, rows, name));
    for (const auto& name : asked.list("within")) add_sessions(asked, out, rows, name);
    add_kinds(asked, out, rows);
    out.pupils.kind = TRY(kind_of(asked, out.pupils));
    TRY(comparable(out));
    return out;
}

} // namespace analysis
