#pragma once
// A plan as a table, laid out by the Department's areas: what its targeted support asks of a plan.
#include "plans/whole_plan.h"

namespace plans {

// "Quality of education", of quality_of_education.
std::string_view dfe_words(std::string_view dfe_area);

struct AreaRow {
    std::string area, own_area, objective, measure, baseline, target, by, owner, delivery, delivery_reason, impact,
        impact_reason, figure, state, grounds;
    std::int64_t milestones{}, milestones_met{}, actions{}, actions_complete{};
};
// In the Department's order, within each area in the plan's. `name_of` gives a person's name.
std::vector<AreaRow> area_rows(const WholePlan&, const std::function<std::string(const PersonId&)>& name_of);

} // namespace plans
