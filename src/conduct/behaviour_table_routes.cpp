#include "conduct/behaviour_table_routes.h"

#include <cmath>
#include <fmt/format.h>

namespace conduct {
namespace {

using sources::OutCell;
using Cells = sources::OutColumn::Kind;

OutCell finite(double value) { return std::isfinite(value) ? OutCell{value} : OutCell{}; }

std::vector<OutCell> row_of(const std::string& group, const Part& part) {
    std::vector<OutCell> row{group, part.name};
    if (part.hidden) {
        row.emplace_back("hidden");
        row.resize(11);
        return row;
    }
    const auto& tally = part.tally;
    for (const auto number : {tally.roll, tally.suspended, tally.suspensions})
        row.emplace_back(static_cast<double>(number));
    row.push_back(tally.roll == 0 ? OutCell{} : OutCell{tally.per_100()});
    row.emplace_back(static_cast<double>(tally.sessions));
    row.emplace_back(part.against);
    if (part.ratio) {
        row.push_back(finite(part.ratio->ratio));
        row.push_back(finite(part.ratio->interval.lower));
        row.push_back(finite(part.ratio->interval.upper));
    }
    row.resize(11);
    return row;
}

} // namespace

sources::TableOut behaviour_table(const BehaviourView& view, basics::Date today) {
    sources::TableOut table{.title = fmt::format("Suspensions at {}", view.name),
                            .columns = {{.name = "Grouped by"},
                                        {.name = "Group"},
                                        {.name = "Pupils on roll", .kind = Cells::number},
                                        {.name = "Pupils suspended", .kind = Cells::number},
                                        {.name = "Suspensions", .kind = Cells::number},
                                        {.name = "Suspensions per 100 pupils", .kind = Cells::number, .places = 1},
                                        {.name = "Sessions lost", .kind = Cells::number},
                                        {.name = "Compared with"},
                                        {.name = "Times as often", .kind = Cells::number, .places = 2},
                                        {.name = "From", .kind = Cells::number, .places = 2},
                                        {.name = "To", .kind = Cells::number, .places = 2}}};
    if (!view.span || !view.suspensions_file) return table;
    table.title += ", " + view.span->year.text();
    table.rows.push_back(row_of("All", {.name = "All pupils", .tally = view.now, .hidden = !shown(view, view.now)}));
    for (const auto& dimension : view.groups)
        for (const auto& part : dimension.parts) table.rows.push_back(row_of(dimension.name, part));
    table.notes = {{"From", basics::spoken(view.span->from)},
                   {"To", basics::spoken(view.span->to)},
                   {"Pupils on roll", "on " + basics::spoken(view.span->roll_day)},
                   {"Hidden", view.by_name ? "nothing: the pupils may be read by name"
                                           : "groups of under six pupils or with one to five suspended, and those by "
                                             "which they could be worked out"},
                   {"From, To of times as often", "95% interval, by docs/methods/rate-ratio.md"},
                   {"Made on", basics::spoken(today)}};
    return table;
}

} // namespace conduct
