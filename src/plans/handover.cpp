#include "plans/handover.h"

#include <algorithm>

namespace plans {
namespace {

// A step counts while its objective is open.
bool under_an_open_one(const WholePlan& whole, const ObjectiveId& id) {
    const auto* of = objective_in(whole, id);
    return of && of->state == ObjectiveState::open;
}
bool is_left(const WholePlan& whole, const Milestone& of) {
    return of.state != MilestoneState::met && under_an_open_one(whole, of.objective);
}
bool is_left(const WholePlan& whole, const Action& of) {
    return still_open(of) && under_an_open_one(whole, of.objective);
}

} // namespace

bool may_be_handed_over(const Plan& plan) {
    using enum PlanState;
    constexpr std::array open{draft, submitted, returned, approved, live, paused};
    return !plan.left && std::ranges::find(open, plan.state) != open.end();
}

Owned owned_by(const WholePlan& whole, const PersonId& person) {
    Owned out{.leads = whole.plan.lead == person};
    for (const auto& each : whole.objectives)
        if (each.state == ObjectiveState::open && (each.owner == person || each.supporter == person))
            out.objectives.push_back(each);
    for (const auto& each : whole.milestones)
        if (each.owner == person && is_left(whole, each)) out.milestones.push_back(each);
    for (const auto& each : whole.actions)
        if (each.owner == person && is_left(whole, each)) out.actions.push_back(each);
    return out;
}

std::vector<PersonId> owners(const WholePlan& whole) {
    std::set<PersonId> out{whole.plan.lead};
    for (const auto& each : whole.objectives) {
        if (each.state != ObjectiveState::open) continue;
        out.insert(each.owner);
        if (each.supporter) out.insert(*each.supporter);
    }
    for (const auto& each : whole.milestones)
        if (is_left(whole, each)) out.insert(each.owner);
    for (const auto& each : whole.actions)
        if (is_left(whole, each)) out.insert(each.owner);
    return {out.begin(), out.end()};
}

std::int64_t parts_of_nobody(const WholePlan& whole, const std::set<std::string, std::less<>>& here) {
    const auto gone = [&](const PersonId& person) { return !here.contains(person.text()); };
    std::int64_t out = gone(whole.plan.lead);
    for (const auto& each : whole.objectives) {
        if (each.state != ObjectiveState::open) continue;
        out += gone(each.owner);
        out += each.supporter && each.supporter != each.owner && gone(*each.supporter);
    }
    for (const auto& each : whole.milestones) out += is_left(whole, each) && gone(each.owner);
    for (const auto& each : whole.actions) out += is_left(whole, each) && gone(each.owner);
    return out;
}

Objective handed_over(Objective of, const PersonId& from, const PersonId& to) {
    if (of.owner == from) of.owner = to;
    if (of.supporter == from) of.supporter = to;
    if (of.supporter == of.owner) of.supporter.reset();
    return of;
}

} // namespace plans
