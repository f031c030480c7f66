#include "home/pack_parts.h"

#include "basics/text.h"
#include "diagnosis/alarm_words.h"
#include "home/trust_sentences.h"

#include <algorithm>
#include <fmt/format.h>

namespace home {
namespace {

SheetTable plans_table(const PackView& view, bool of_the_trust) {
    SheetTable table{.caption = of_the_trust ? "Plans of the trust" : "Plans of schools",
                     .heading = {"Whose", "Plan", "How it stands", "Objectives", "Off track", "Steps overdue"}};
    for (const auto& each : view.plans)
        if (each.of_the_trust == of_the_trust)
            table.rows.push_back({each.whose, each.title, each.state, std::to_string(each.objectives),
                                  std::to_string(each.off_track), std::to_string(each.overdue)});
    return table;
}

} // namespace

PackPart alarms_part(const PackView& view) {
    PackPart part{.title = "Alarms"};
    const auto nothing = std::ranges::count_if(
        view.alarms, [](const diagnosis::Alarm& each) { return each.outcome == diagnosis::Outcome::nothing; });
    part.sentences.push_back(fmt::format("{} this academic year that the trust may see; {} judged to be nothing.",
                                         basics::counted(std::ssize(view.alarms), "alarm came", "alarms came"),
                                         none_or(nothing, "was", "were", "none was")));
    if (view.budget)
        part.sentences.push_back(fmt::format(
            "{} false alarms a year were set to be accepted; to the week of {} chance alone brings about {}.",
            basics::decimals(view.budget->set, 0), basics::spoken(view.budget->through),
            basics::decimals(view.budget->expected, 1)));
    else part.sentences.emplace_back("The registers have not been looked at this year, so that none could ring.");
    part.sentences.emplace_back(
        "A school has two working days to itself: what it has not answered by then stands here from the day after.");
    SheetTable table{.caption = "Alarms of this academic year",
                     .heading = {"What", "Since the week of", "Size", "How it stands"}};
    for (const auto& each : view.alarms)
        table.rows.push_back({diagnosis::what_words(each), basics::spoken(each.began), diagnosis::size_words(each),
                              diagnosis::state_words(each, today_of(view))});
    if (!table.rows.empty()) part.tables.push_back(std::move(table));
    return part;
}

PackPart placements_part(const PackView& view) {
    PackPart part{.title = "Placements in the trust’s programmes"};
    if (view.programmes.nothing()) {
        part.sentences.emplace_back("Programmes are not yours to see.");
        return part;
    }
    part.sentences.push_back(
        view.placements.empty()
            ? "No placement of which the head was told is held."
            : fmt::format("{} in force. A placement stands here once the head was told.",
                          basics::counted(std::ssize(view.placements), "placement is", "placements are")));
    SheetTable table{.caption = "Placements", .heading = {"School", "Programme", "Since", "Why"}};
    for (const auto& each : view.placements)
        table.rows.push_back({each.school, each.programme, each.since, each.reason});
    if (!table.rows.empty()) part.tables.push_back(std::move(table));
    part.sentences.push_back("To decide: "
                             + sentences(view.standing, view.programmes, today_of(view), view.decided).decision);
    return part;
}

PackPart plans_part(const PackView& view) {
    PackPart part{.title = "Trust priorities and progress of plans"};
    const auto trust = plans_table(view, true), schools = plans_table(view, false);
    part.sentences.push_back(
        trust.rows.empty() ? "No plan of the trust is held: its priorities stand in the minutes of the trustees alone."
                           : "The trust’s priorities are the objectives of its own plan.");
    part.sentences.push_back(
        schools.rows.empty()
            ? "No plan of a school is held that you may read."
            : fmt::format("{} of schools.", basics::counted(std::ssize(schools.rows), "plan", "plans")));
    for (const auto& table : {trust, schools})
        if (!table.rows.empty()) part.tables.push_back(table);
    return part;
}

} // namespace home
