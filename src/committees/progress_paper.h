#pragma once
// Papers of what is being done: the programmes of schools and the progress of plans, in words with tables as rows of cells between tabs.
#include "plans/plan_summary.h"
#include "programmes/placement.h"

namespace committees {

// Placements in force of which the head was told, a row each with the head's comment; `school`: of one school's committee.
std::string placements_paper(std::span<const programmes::Placement>, bool of_one_school, basics::Date today);

// Plans that are approved or worked at. Those of the committee's own reach (the trust's, or its school's) by objective, with what
// people say and what the figure says once others than its owner may see that; the rest a row each.
std::string plans_paper(std::span<const plans::PlanSummary>, std::span<const plans::ObjectiveSummary>,
                        bool of_one_school);

} // namespace committees
