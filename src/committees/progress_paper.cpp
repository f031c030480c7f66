#include "committees/progress_paper.h"

#include "basics/text.h"
#include "committees/paper_rows.h"
#include "programmes/for_others.h"

#include <algorithm>
#include <fmt/format.h>

namespace committees {
namespace {

using basics::Date;
using plans::ObjectiveSummary;
using plans::PlanState;
using plans::PlanSummary;

bool stands(const PlanSummary& plan) {
    return plan.state == PlanState::approved || plan.state == PlanState::live || plan.state == PlanState::paused;
}

std::string whose(const PlanSummary& plan) {
    std::string out;
    for (const auto& each : plan.schools) out += (out.empty() ? "" : ", ") + each.name;
    return out.empty() ? "The trust" : out;
}

std::string_view said(const std::optional<plans::Rag>& colour) { return colour ? words(*colour) : "not reviewed"; }

// A plan whole: an objective a row.
void add_objectives(std::string& to, const PlanSummary& plan, std::span<const ObjectiveSummary> all) {
    to += fmt::format("{}, {} to {}: it {}.\n", plan.title, basics::spoken(plan.from), basics::spoken(plan.to),
                      words(plan.state));
    if (plan.objectives == 0) return;
    add_row(to, {"Objective", "Delivery", "Impact", "What the figure says", "Steps"});
    for (const auto& each : all)
        if (each.plan == plan.id)
            add_row(to, {each.words, said(each.delivery), said(each.impact),
                         each.figure ? words(*each.figure) : "not said yet", words(each.steps)});
    to += '\n';
}

// Of one plan among many: counts over its open objectives.
void add_plan(std::string& to, const PlanSummary& plan) {
    add_row(to, {whose(plan), plan.title, fmt::format("it {}", words(plan.state)), std::to_string(plan.objectives),
                 std::to_string(plan.off_track), std::to_string(plan.overdue_actions + plan.overdue_milestones)});
}

} // namespace

std::string placements_paper(std::span<const programmes::Placement> all, bool of_one_school, Date today) {
    const auto told = programmes::told({all.begin(), all.end()}, today);
    if (told.empty())
        return of_one_school ? "The school is in no programme of which its head was told.\n"
                             : "No school is in a programme of which its head was told.\n";
    auto out = fmt::format("{} of which the head was told.\n",
                           basics::counted(std::ssize(told), "placement is in force", "placements are in force"));
    add_row(out, {"School", "Programme", "Since", "How it stands", "Review on"});
    for (const auto& each : told)
        add_row(out,
                {each.school_name,
                 fmt::format("{} ({})", screen_word(each.decision.programme), trust_words(each.decision.programme)),
                 basics::spoken(each.decision.from), fmt::format("it {}", programmes::state_words(each)),
                 basics::spoken(each.review_on)});
    out += '\n';
    add_row(out, {"School", "Why", "It ends when", "The head says"});
    for (const auto& each : told)
        add_row(out, {each.school_name, each.decision.reason, each.decision.exit_criteria,
                      each.comment.empty() ? "nothing yet" : each.comment});
    return out;
}

std::string plans_paper(std::span<const PlanSummary> all, std::span<const ObjectiveSummary> objectives,
                        bool of_one_school) {
    std::vector<const PlanSummary*> own, others;
    for (const auto& each : all)
        if (stands(each)) (of_one_school || each.whose == plans::Whose::trust ? own : others).push_back(&each);
    std::string out;
    if (own.empty())
        out += of_one_school ? "No plan of the school is approved.\n" : "No plan of the trust is approved.\n";
    for (const auto* each : own) add_objectives(out, *each, objectives);
    if (!others.empty()) {
        std::ranges::stable_sort(others, {}, [](const PlanSummary* each) { return whose(*each); });
        out += "Plans of schools and groups, by name.\n";
        add_row(out, {"Whose", "Plan", "How it stands", "Objectives", "Off track", "Steps overdue"});
        for (const auto* each : others) add_plan(out, *each);
        out += '\n';
    }
    return out
           + "A colour is a person’s judgement, with a reason in the plan; off track is what the figure says, by its "
             "interval.\n";
}

} // namespace committees
