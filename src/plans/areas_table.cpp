#include "plans/areas_table.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace plans {
namespace {

struct DfeArea {
    std::string_view name, words;
};
constexpr std::array dfe_areas{DfeArea{"quality_of_education", "Quality of education"},
                               DfeArea{"leadership_and_management", "Leadership and management"},
                               DfeArea{"behaviour_and_attitudes", "Behaviour and attitudes"},
                               DfeArea{"attendance", "Attendance"},
                               DfeArea{"personal_development", "Personal development"}};

std::ptrdiff_t place(std::string_view dfe_area) {
    return std::ranges::find(dfe_areas, dfe_area, &DfeArea::name) - dfe_areas.begin();
}

std::string number(const std::optional<double>& value) { return value ? fmt::format("{}", *value) : ""; }

} // namespace

std::string_view dfe_words(std::string_view dfe_area) {
    const auto at = place(dfe_area);
    return at < std::ssize(dfe_areas) ? dfe_areas[static_cast<std::size_t>(at)].words : std::string_view{};
}

std::vector<AreaRow> area_rows(const WholePlan& whole, const std::function<std::string(const PersonId&)>& name_of) {
    auto objectives = whole.objectives;
    std::ranges::stable_sort(objectives, {}, [](const Objective& each) { return place(each.dfe_area); });
    std::vector<AreaRow> out;
    for (const auto& each : objectives) {
        AreaRow row{.area = std::string{dfe_words(each.dfe_area)},
                    .own_area = each.area_words,
                    .objective = each.words,
                    .measure = each.measure.name.empty() ? each.criterion : each.measure.name,
                    .baseline = number(each.baseline),
                    .target = number(each.target),
                    .by = basics::iso(each.target_day),
                    .owner = name_of(each.owner),
                    .delivery = "",
                    .delivery_reason = "",
                    .impact = "",
                    .impact_reason = "",
                    .figure = "",
                    .state = std::string{objective_lifecycle().of(each.state).words},
                    .grounds = each.grounds};
        if (const auto* review = latest_review(whole, each.id)) {
            row.delivery = words(review->delivery), row.delivery_reason = review->delivery_reason;
            row.impact = words(review->impact), row.impact_reason = review->impact_reason;
        }
        if (const auto* standing = latest_standing(whole, each.id)) row.figure = words(standing->verdict);
        for (const auto& step : whole.milestones)
            if (step.objective == each.id) ++row.milestones, row.milestones_met += step.state == MilestoneState::met;
        for (const auto& step : whole.actions)
            if (step.objective == each.id) ++row.actions, row.actions_complete += step.state == ActionState::complete;
        out.push_back(std::move(row));
    }
    return out;
}

} // namespace plans
