#include "diagnosis/drivers_table_routes.h"

#include "basics/text.h"

#include <cmath>

namespace diagnosis {
namespace {

using sources::OutCell;
using Kind = sources::OutColumn::Kind;

// As the page shows it: to a tenth of a point.
OutCell rounded(double rate) {
    if (!std::isfinite(rate)) return {};
    return std::round(1000 * rate) / 10 + 0.0;
}

} // namespace

sources::TableOut drivers_table(std::string title, std::string_view share_of, const std::optional<SchoolGap>& gap,
                                const std::optional<statistics::Drivers>& found, basics::Date today) {
    sources::TableOut table{.title = std::move(title),
                            .columns = {{.name = "By"},
                                        {.name = "Part"},
                                        {.name = "Pupils", .kind = Kind::number},
                                        {.name = "Then", .kind = Kind::percent, .places = 1},
                                        {.name = "Now", .kind = Kind::percent, .places = 1},
                                        {.name = "Mix, points", .kind = Kind::number, .places = 1},
                                        {.name = "Rate, points", .kind = Kind::number, .places = 1},
                                        {.name = "Adds, points", .kind = Kind::number, .places = 1}}};
    if (!found) return table;
    const auto& names = gap->names;
    for (const auto& part : found->parts)
        table.rows.push_back(
            {"Parts", statistics::part_named(names, *found, part),
             statistics::within_pupils(*found, part) ? OutCell{} : OutCell{static_cast<double>(part.pupils.size())},
             rounded(part.gap.then), rounded(part.gap.now), rounded(part.mix), rounded(part.rate),
             rounded(part.adds())});
    for (std::size_t d = 0; d < found->dimensions.size(); ++d) {
        const auto& each = found->dimensions[d];
        for (std::size_t i = 0; i < each.levels.size(); ++i) {
            const auto& level = each.split.levels[i];
            table.rows.push_back({gap->headings[d], statistics::level_named(names, each.levels[i]),
                                  static_cast<double>(each.pupils[i]), rounded(level.rate_then),
                                  rounded(level.rate_now), rounded(level.mix), rounded(level.rate),
                                  rounded(level.adds())});
        }
    }
    table.notes = {{"A share of", std::string{share_of}},
                   {"Then", names.then},
                   {"Now", names.now},
                   {"Not shown apart", "groups of under six pupils, and those by which they could be worked out"},
                   {"Made on", basics::spoken(today)}};
    return table;
}

sources::TableOut drivers_table(const DriversView& view, basics::Date today) {
    return drivers_table(fmt::format("{} at {}: what a gap is made of", words(view.asked.measure), view.name),
                         share_of(view.asked.measure), view.gap, view.found, today);
}

} // namespace diagnosis
