#pragma once
// How far the milestones and actions of an objective are.
#include "plans/whole_plan.h"

namespace plans {

struct Steps {
    std::int64_t all{}, done{}, overdue{}; // without actions that were cancelled
};
Steps steps_of(const WholePlan&, const ObjectiveId&, basics::Date today);
std::string words(const Steps&); // "4 of 7 steps done, 1 overdue"

} // namespace plans
