#include "diagnosis/issue_objective.h"

#include <algorithm>

namespace diagnosis {
namespace {

using inspections::Theme;

// What frameworks call it, the nearest first.
std::vector<std::string_view> area_names(Theme theme) {
    switch (theme) {
    case Theme::safeguarding: return {"safeguarding", "leadership_and_management"};
    case Theme::achievement: return {"achievement", "quality_of_education", "teaching"};
    case Theme::teaching: return {"curriculum_and_teaching", "quality_of_education", "teaching"};
    case Theme::attendance_and_behaviour: return {"attendance", "wider_strategies"};
    case Theme::inclusion: return {"inclusion", "quality_of_education", "targeted_support"};
    case Theme::personal_development:
        return {"personal_development_and_wellbeing", "personal_development", "wider_strategies"};
    case Theme::leadership: return {"leadership_and_governance", "leadership_and_management"};
    case Theme::early_years: return {"early_years", "quality_of_education"};
    case Theme::post_16: return {"post_16", "sixth_form", "quality_of_education"};
    }
    throw basics::Bug{"a theme without an area"};
}

} // namespace

std::string grounds_of(const Issue& issue, std::span<const Issue> others) {
    auto out = issue.evidence;
    for (const auto& each : others)
        if (each.into == issue.id) out += "; " + each.evidence;
    return plans::taken(out);
}

std::vector<plans::Plan> plans_open_to(std::span<const plans::Plan> all, const permissions::Who& who,
                                       basics::Urn school, basics::Date today) {
    std::vector<plans::Plan> out;
    for (const auto& plan : all)
        if (plans::being_written(plan) && plans::rights_of(who, plan, today).writes
            && std::ranges::find(plan.schools, school, &plans::PlanSchool::urn) != plan.schools.end())
            out.push_back(plan);
    return out;
}

plans::Objective objective_of(const Issue& issue, std::span<const Issue> others, const plans::Plan& plan,
                              std::span<const plans::Area> areas, plans::ObjectiveId id, std::int64_t position) {
    basics::demand(!areas.empty(), "a framework without areas");
    auto area = areas.begin();
    for (const auto name : area_names(issue.area))
        if (const auto found = std::ranges::find(areas, name, &plans::Area::name); found != areas.end()) {
            area = found;
            break;
        }
    return {.id = std::move(id),
            .plan = plan.id,
            .position = position,
            .area = area->name,
            .words = issue.words,
            .target_day = plan.to,
            .moves_from = plan.from,
            .owner = plan.lead,
            .issue = std::string{issue.id.text()},
            .grounds = grounds_of(issue, others)};
}

} // namespace diagnosis
