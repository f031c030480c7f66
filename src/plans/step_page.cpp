#include "plans/objective_page.h"

namespace plans {

StepPage step_page(const PlanView& view, const Objective& of, const StepRow& row) {
    StepPage page{.plan = address_of(view.whole.plan),
                  .plan_title = view.whole.plan.title,
                  .objective = address_of(of),
                  .objective_words = of.words};
    const auto add = [&](std::string key, std::string value) {
        if (!value.empty()) page.facts.rows.push_back({.key = std::move(key), .value = std::move(value)});
    };
    add("Owner", row.owner);
    add("Due", basics::spoken(row.due));
    add("Before", row.was_due);
    add("Where it stands", row.state.words);
    add("Why", row.reason);
    add("Cost", row.cost);
    return page;
}

} // namespace plans
