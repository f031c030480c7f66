#include "home/pack_parts.h"

#include "basics/text.h"
#include "home/trust_changes.h"

#include <algorithm>
#include <fmt/format.h>

namespace home {
namespace {

using basics::Date;
using committees::LineKind;

SheetTable actions_of(const LastMeeting& last, Date today) {
    SheetTable table{.caption = "Actions of the last meeting", .heading = {"Action", "Who", "By", "How it stands"}};
    for (const auto& line : last.lines) {
        if (line.kind != LineKind::action || !line.due) continue;
        table.rows.push_back({line.words, line.owner_name, basics::spoken(*line.due),
                              line.done                          ? "Done. " + line.done_words
                              : committees::overdue(line, today) ? "Overdue"
                                                                 : "Open"});
    }
    return table;
}

// Inspections that began since, of our own schools, in Ofsted's words.
SheetTable inspected_since(const PackView& view, Date since) {
    SheetTable table{.caption = "Inspections since the last meeting", .heading = {"School", "On", "Outcome"}};
    for (const auto& academy : view.standing.view.academies)
        for (const auto& each : academy.inspections)
            if (each.on && *each.on > since)
                table.rows.push_back({academy.school.facts.name, basics::spoken(*each.on), inspections::summary(each)});
    return table;
}

void add_since(PackPart& part, const PackView& view, Date since) {
    const auto begun = std::ranges::count_if(
        view.plans, [&](const PackPlan& each) { return each.from > since && each.from <= today_of(view); });
    if (begun > 0)
        part.sentences.push_back(fmt::format("{} since then.", basics::counted(begun, "plan began", "plans began")));
    auto inspected = inspected_since(view, since);
    part.sentences.push_back(fmt::format("{} since then, as far as Ofsted has published.",
                                         none_or(std::ssize(inspected.rows), "inspection began", "inspections began",
                                                 "No inspection of our schools began")));
    if (!inspected.rows.empty()) part.tables.push_back(std::move(inspected));
}

} // namespace

PackPart changes_part(const PackView& view) {
    PackPart part{.title = "What changed since the last meeting"};
    const auto today = today_of(view);
    if (!view.last) part.sentences.emplace_back("No earlier meeting of this committee is held here.");
    else {
        part.sentences.push_back(fmt::format("The last meeting was on {}.", basics::spoken(view.last->meeting.on)));
        const auto fresh = std::ranges::count_if(
            view.alarms, [&](const diagnosis::Alarm& each) { return each.raised > view.last->meeting.on; });
        part.sentences.push_back(fmt::format(
            "{} since then.", none_or(fresh, "alarm was raised", "alarms were raised", "No alarm was raised")));
        const auto moved = std::ranges::count_if(view.placements, &PackPlacement::changed);
        if (moved > 0)
            part.sentences.push_back(fmt::format(
                "{} since then.", basics::counted(moved, "programme was decided", "programmes were decided")));
        add_since(part, view, view.last->meeting.on);
    }
    part.sentences.push_back("Headline results, newest year against the one before: "
                             + changed_sentence(view.standing));
    if (!view.last) return part;
    SheetTable decisions{.caption = "Decisions of the last meeting", .heading = {"Decision"}};
    for (const auto& line : view.last->lines)
        if (line.kind == LineKind::decision) decisions.rows.push_back({line.words});
    for (auto& table : {decisions, actions_of(*view.last, today)})
        if (!table.rows.empty()) part.tables.push_back(table);
    return part;
}

} // namespace home
