#pragma once
// The invented plans of the story, in a demonstration, once its people are there.
#include "demonstration/plan_story.h"
#include "storage/database.h"

namespace demonstration {

// A plan whose school, lead or owners are not there (few academies were asked for) is left out. Baselines are the figures that are
// held; what a figure says of an objective is noted as of a week ago, so that everybody sees it.
basics::Result<std::int64_t> fill_plans(storage::Writer&, const storage::Database&, const PlanStory&);

} // namespace demonstration
