#include "programmes/placement_part_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::spoken;

void add_facts(PlacementPartPage& page, const Placement& each) {
    const auto add = [&](std::string key, std::string value) {
        if (!value.empty()) page.facts.rows.push_back({.key = std::move(key), .value = std::move(value)});
    };
    add("Programme", fmt::format("{}, since {}", programme_words(each.decision.programme), spoken(each.decision.from)));
    add("Led by", lead_words(each));
    add("Why", each.decision.reason);
    add("Decided by", fmt::format("{}, {}", each.decider_name.empty() ? "a person who was removed" : each.decider_name,
                                  spoken(each.decided_on)));
    add("Proposed by Bearing that day", fmt::format("{}: {}", programme_words(each.proposed), each.proposal));
    add("It ends when", each.decision.exit_criteria);
    add("Support becomes less when", each.decision.de_escalation);
    add("Head told", each.head_told ? spoken(*each.head_told)
                                    : "not yet: until then committee, trustees and the school see nothing of this");
    add("Next review", spoken(each.review_on));
}

// What of the escalation was gone through since the work was last without one.
void add_steps(PlacementPartPage& page, const SchoolProgramme& view, const Placement& current) {
    const auto steps = escalation();
    if (std::ranges::find(steps, current.state) == steps.end()) return;
    for (const auto step : steps) {
        const auto& words = placement_lifecycle().of(step);
        StepLine line{.step = std::string{words.words.substr(words.words.find(": ") + 2)}, .words = "not taken"};
        for (const auto& each : view.happened) {
            if (each.subject != current.id.text()) continue;
            if (each.verb == "ease") break;
            if (each.to != words.name || each.from == each.to) continue;
            line.made = true;
            line.words = fmt::format("{}, {}. {}", spoken(each.on), each.by, each.said);
            break;
        }
        page.steps.push_back(std::move(line));
    }
}

void add_before(PlacementPartPage& page, const SchoolProgramme& view) {
    for (const auto& each : view.placements) {
        if (in_force(each)) continue;
        page.before.lines.push_back(
            {.day = fmt::format("{} to {}", spoken(each.decision.from), spoken(*each.until)),
             .what = programme_words(each.decision.programme),
             .who = each.decider_name,
             .said = fmt::format("{} It {}.", each.decision.reason, placement_lifecycle().of(each.state).words)});
    }
}

} // namespace

PlacementPartPage placement_part_page(const SchoolProgramme& view) {
    PlacementPartPage page;
    if (const auto* current = view.current()) {
        add_facts(page, *current);
        add_steps(page, view, *current);
        page.comment = current->comment;
        if (current->comment_on)
            page.comment_by = fmt::format("{}, {}", current->comment_by, spoken(*current->comment_on));
    }
    add_before(page, view);
    return page;
}

} // namespace programmes
