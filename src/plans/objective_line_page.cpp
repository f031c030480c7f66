// An objective in short, as its plan lists it.
#include "plans/plan_page.h"
#include "plans/steps.h"

#include <fmt/format.h>

namespace plans {

ObjectiveLine objective_line(const PlanView& view, const Objective& of) {
    ObjectiveLine line{.id = std::string{of.id.text()},
                       .address = address_of(of),
                       .words = of.words,
                       .aim = aim_words(of),
                       .steps = fmt::format("{}. Owner: {}.", words(steps_of(view.whole, of.id, view.today)),
                                            owner_in(view, of.owner))};
    const auto add = [&](std::string label, web::Tag tag) {
        line.judgements.push_back({.label = std::move(label), .tag = std::move(tag), .why = {}});
    };
    if (of.state != ObjectiveState::open) add("It", {.words = std::string{objective_lifecycle().of(of.state).words}});
    if (const auto* review = latest_review(view.whole, of.id)) {
        add("Delivery", tag_of(review->delivery));
        add("Impact", tag_of(review->impact));
    }
    if (const auto* standing = latest_standing(view.whole, of.id)) add("Figure", tag_of(standing->verdict));
    if (line.aim.empty()) line.aim = of.criterion;
    return line;
}

} // namespace plans
