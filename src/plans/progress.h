#pragma once
// What was done or said under an objective, in counts: once there is any of it, the objective is kept.
#include "plans/whole_plan.h"

namespace plans {

struct Progress {
    std::int64_t answers{}, reviews{}, steps{}, evidence{};
};
// Of a plan as it was read: without its evidence, which stands on a page of its own.
Progress progress_in(const WholePlan&, const ObjectiveId&);
// Why it is kept, and what to do instead; empty where it may be taken out.
std::string kept_because(const Progress&);

} // namespace plans
