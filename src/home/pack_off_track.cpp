#include "home/pack_parts.h"

#include "basics/text.h"
#include "home/behind.h"

#include <algorithm>
#include <fmt/format.h>

namespace home {
namespace {

void add_behind(SheetTable& to, const Behind& each, basics::Date today) {
    const auto& placed = each.placed;
    const auto& reading = *placed.reading;
    const auto shown = measures::shown(*reading.measure, reading.held->figure);
    const auto interval = reading.interval
                              ? fmt::format("{} to {}", measures::shown(*reading.measure, reading.interval->lower),
                                            measures::shown(*reading.measure, reading.interval->upper))
                              : "";
    to.rows.push_back({each.academy->school.facts.name, reading.measure->name, shown, interval,
                       fmt::format("{}: {}", placed.beside, measures::shown(*reading.measure, *placed.reference)),
                       reading.held->period.text() + (is_old(reading, today) ? ", old" : "")});
}

} // namespace

PackPart off_track_part(const PackView& view) {
    PackPart part{.title = "What is off track"};
    const auto today = today_of(view);
    SheetTable table{.caption = "Headline results and absence beyond what chance explains",
                     .heading = {"School", "Measure", "Figure", "Interval", "Set beside", "Year"}};
    for (const auto& each : behind(view.standing)) add_behind(table, each, today);
    part.sentences.push_back(
        table.rows.empty()
            ? "No headline result and no absence stands so far from England’s that chance would not explain it."
            : fmt::format("{} from England’s than chance explains; schools by name.",
                          basics::counted(std::ssize(table.rows), "figure stands further", "figures stand further")));
    std::int64_t slow = 0;
    for (const auto& each : view.plans) slow += each.off_track + each.overdue;
    if (!view.plans.empty())
        part.sentences.push_back(
            fmt::format("Of plans, {} off track or overdue.", none_or(slow, "part is", "parts are", "no part is")));
    if (view.last) {
        const auto late = std::ranges::count_if(
            view.last->lines, [&](const committees::Line& each) { return committees::overdue(each, today); });
        part.sentences.push_back(
            fmt::format("Of the last meeting’s actions {} overdue.", none_or(late, "is", "are", "none is")));
    }
    if (!table.rows.empty()) part.tables.push_back(std::move(table));
    return part;
}

} // namespace home
