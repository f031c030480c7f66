#pragma once
// seeds/plans.csv, plan_objectives.csv and plan_steps.csv as values.
#include "basics/embedded.h"
#include "demonstration/plan_story.h"

namespace demonstration {

basics::Result<PlanStory> read_plan_story(std::span<const embedded::File>);

} // namespace demonstration
