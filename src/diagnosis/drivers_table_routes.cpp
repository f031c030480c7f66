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

sources::TableOut drivers_table(const DriversView& view, basics::Date today) {
    sources::TableOut table{.title =
                                fmt::format("{} at {}: what a gap is made of", words(view.asked.measure), view.name),
                            .columns = {{.name = "By"},
                                        {.name = "Part"},
                                        {.name = "Pupils", .kind = Kind::number},
                                        {.name = "Then", .kind = Kind::percent, .places = 1},
                                        {.name = "Now", .kind = Kind::percent, .places = 1},
                                        {.name = "Mix, points", .kind = Kind::number, .places = 1},
                                        {.name = "Rate, points", .kind = Kind::number, .places = 1},
                                        {.name = "Adds, points", .kind = Kind::number, .places = 1}}};
    if (!view.found) return table;
    const auto& names = view.gap->names;
    for (const auto& part : view.found->parts)
        table.rows.push_back({"Parts", statistics::part_named(names, *view.found, part),
                              statistics::within_pupils(*view.found, part)
                                  ? OutCell{}
                                  : OutCell{static_cast<double>(part.pupils.size())},
                              rounded(part.gap.then), rounded(part.gap.now), rounded(part.mix), rounded(part.rate),
                              rounded(part.adds())});
    for (std::size_t d = 0; d < view.found->dimensions.size(); ++d) {
        const auto& each = view.found->dimensions[d];
        for (std::size_t i = 0; i < each.levels.size(); ++i) {
            const auto& level = each.split.levels[i];
            table.rows.push_back({view.gap->headings[d], statistics::level_named(names, each.levels[i]),
                                  static_cast<double>(each.pupils[i]), rounded(level.rate_then),
                                  rounded(level.rate_now), rounded(level.mix), rounded(level.rate),
                                  rounded(level.adds())});
        }
    }
    table.notes = {{"A share of", std::string{share_of(view.asked.measure)}},
                   {"Then", names.then},
                   {"Now", names.now},
                   {"Not shown apart", "groups of under six pupils, and those by which they could be worked out"},
                   {"Made on", basics::spoken(today)}};
    return table;
}

} // namespace diagnosis
