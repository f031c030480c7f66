#include "plans/steps.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace plans {
namespace {

bool is_done(const Milestone& each) { return each.state == MilestoneState::met; }
bool is_done(const Action& each) { return each.state == ActionState::complete; }
bool counts(const Milestone&) { return true; }
bool counts(const Action& each) { return each.state != ActionState::cancelled; }

} // namespace

Steps steps_of(const WholePlan& whole, const ObjectiveId& objective, basics::Date today) {
    Steps steps;
    const auto count = [&](const auto& all) {
        for (const auto& each : all) {
            if (each.objective != objective || !counts(each)) continue;
            ++steps.all;
            steps.done += is_done(each);
            steps.overdue += overdue(each, today);
        }
    };
    count(whole.milestones);
    count(whole.actions);
    return steps;
}

std::string words(const Steps& steps) {
    if (steps.all == 0) return "No step is written yet";
    auto out = fmt::format("{} of {} done", steps.done, basics::counted(steps.all, "step", "steps"));
    if (steps.overdue > 0) out += fmt::format(", {} overdue", steps.overdue);
    return out;
}

} // namespace plans
