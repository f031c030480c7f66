#pragma once
// An issue as an objective of a plan that is being written: in one step, with nothing typed again.
#include "diagnosis/issue.h"
#include "plans/whole_plan.h"

namespace diagnosis {

// The plans of the issue's school that this person may write now.
std::vector<plans::Plan> plans_open_to(std::span<const plans::Plan>, const permissions::Who&, basics::Urn,
                                       basics::Date today);

// What an objective that is made of it stands on: its evidence and that of the issues that became part of it.
std::string grounds_of(const Issue&, std::span<const Issue> others);

// The issue's words, on its grounds and those of `others` that became part of it, in the area of the plan's framework that is nearest to its own, owned by who leads the plan until they say otherwise.
// Measure and target are chosen in the plan.
plans::Objective objective_of(const Issue&, std::span<const Issue> others, const plans::Plan&,
                              std::span<const plans::Area>, plans::ObjectiveId, std::int64_t position);

} // namespace diagnosis
