#include "plans/whole_plan.h"

#include <algorithm>

namespace plans {
namespace {

template <class T, class Member, class Value>
const T* first(const std::vector<T>& all, Member member, const Value& value) {
    const auto found = std::ranges::find(all, value, member);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const Objective* objective_in(const WholePlan& whole, const ObjectiveId& id) {
    return first(whole.objectives, &Objective::id, id);
}
const Milestone* milestone_in(const WholePlan& whole, const MilestoneId& id) {
    return first(whole.milestones, &Milestone::id, id);
}
const Action* action_in(const WholePlan& whole, const ActionId& id) { return first(whole.actions, &Action::id, id); }
const Review* latest_review(const WholePlan& whole, const ObjectiveId& id) {
    return first(whole.reviews, &Review::objective, id);
}
const Standing* latest_standing(const WholePlan& whole, const ObjectiveId& id) {
    return first(whole.standings, &Standing::objective, id);
}

} // namespace plans
