#pragma once
// Handing over: all that one person owns of a plan and that is not done, to another, in one step.
#include "plans/whole_plan.h"

#include <set>

namespace plans {

// While it is written, waits, is live or is paused: work that is left is somebody's.
bool may_be_handed_over(const Plan&);

// What they own that is not done: their objectives that are open, milestones that are not met, actions that are not over, and whether they
// lead the plan. Who supports an objective counts too.
struct Owned {
    bool leads{};
    std::vector<Objective> objectives{}; // owned or supported
    std::vector<Milestone> milestones{};
    std::vector<Action> actions{};
    std::int64_t count() const {
        return (leads ? 1 : 0) + std::ssize(objectives) + std::ssize(milestones) + std::ssize(actions);
    }
};
Owned owned_by(const WholePlan&, const PersonId&);

// Everybody who owns anything of it that is not done; in order of their ids.
std::vector<PersonId> owners(const WholePlan&);
// How many parts are owned by persons who are not `here` any more.
std::int64_t parts_of_nobody(const WholePlan&, const std::set<std::string, std::less<>>& here);

// The part with the other person in the place of the one.
Objective handed_over(Objective, const PersonId& from, const PersonId& to);

} // namespace plans
