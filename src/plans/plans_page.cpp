#include "plans/plans_page.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

constexpr std::size_t most_due = 30;

bool past(PlanState state) {
    return state == PlanState::closed || state == PlanState::carried_forward || state == PlanState::stopped
           || state == PlanState::superseded;
}

PlansRow row_of(const PlanSummary& each) {
    const bool live = each.state == PlanState::live;
    return {.address = each.address(),
            .title = each.title,
            .kind = std::string{words(each.kind)},
            .whose = whose_words(each.whose, each.schools),
            .state = std::string{words(each.state)},
            .until = basics::spoken(each.to),
            .objectives = each.objectives,
            .overdue = live ? each.overdue_actions + each.overdue_milestones : 0,
            .this_week = live ? each.due_this_week : 0,
            .off_track = live ? each.off_track : 0};
}

DueRow row_of(const PlanDue& each, basics::Date today) {
    return {.address = each.address(),
            .words = each.words,
            .plan = each.schools.size() == 1 ? fmt::format("{}, {}", each.plan_title, each.schools.front().name)
                                             : each.plan_title,
            .owner = each.owner_name.empty() ? "somebody who has left" : each.owner_name,
            .due = each.due,
            .late = each.due < today};
}

std::string listed(std::span<const std::string> all) {
    std::string out;
    for (const auto& each : all) out += (out.empty() ? "" : ", ") + each;
    return out;
}

} // namespace

PlansPage plans_page(std::span<const PlanSummary> all, std::span<const PlanDue> due,
                     std::span<const std::string> without, basics::Date today) {
    PlansPage page;
    std::int64_t live = 0, waiting = 0, off_track = 0;
    for (const auto& each : all) {
        (past(each.state) ? page.past : page.open).push_back(row_of(each));
        live += each.state == PlanState::live;
        waiting += each.state == PlanState::submitted;
        if (each.state == PlanState::live) off_track += each.off_track;
    }
    for (const auto& each : due.first(std::min(due.size(), most_due))) page.due.push_back(row_of(each, today));
    const auto late = std::ranges::count_if(due, [&](const PlanDue& each) { return each.due < today; });
    page.sentences.push_back(fmt::format("{}, {}.", basics::counted(live, "plan is live", "plans are live"),
                                         late == 0 ? "and nothing is overdue"
                                                   : basics::counted(late, "step is overdue", "steps are overdue")));
    if (due.size() > most_due)
        page.sentences.push_back(fmt::format("Of {} that are overdue or due this week the first {} are listed.",
                                             basics::counted(std::ssize(due), "step", "steps"), most_due));
    if (waiting > 0)
        page.sentences.push_back(basics::counted(waiting, "plan waits for approval.", "plans wait for approval."));
    if (off_track > 0)
        page.sentences.push_back(
            fmt::format("By the figures {} off track.", basics::counted(off_track, "objective is", "objectives are")));
    if (!without.empty()) page.sentences.push_back(fmt::format("No plan is live for {}.", listed(without)));
    if (all.empty()) page.empty = web::EmptyState{.why = "There is no plan yet that you may see."};
    return page;
}

} // namespace plans
