// An objective in short, as its plan lists it.
#include "basics/text.h"
#include "plans/plan_page.h"

#include <fmt/format.h>

namespace plans {
namespace {

// Of milestones and actions together.
struct Steps {
    std::int64_t all{}, done{}, overdue{};
};

bool is_done(const Milestone& each) { return each.state == MilestoneState::met; }
bool is_done(const Action& each) { return each.state == ActionState::complete; }
bool counts(const Milestone&) { return true; }
bool counts(const Action& each) { return each.state != ActionState::cancelled; }

Steps steps_of(const PlanView& view, const ObjectiveId& objective) {
    Steps steps;
    const auto count = [&](const auto& all) {
        for (const auto& each : all) {
            if (each.objective != objective || !counts(each)) continue;
            ++steps.all;
            steps.done += is_done(each);
            steps.overdue += overdue(each, view.today);
        }
    };
    count(view.whole.milestones);
    count(view.whole.actions);
    return steps;
}

std::string words(const Steps& steps) {
    if (steps.all == 0) return "No step is written yet";
    auto out = fmt::format("{} of {} done", steps.done, basics::counted(steps.all, "step", "steps"));
    if (steps.overdue > 0) out += fmt::format(", {} overdue", steps.overdue);
    return out;
}

} // namespace

ObjectiveLine objective_line(const PlanView& view, const Objective& of) {
    ObjectiveLine line{.id = std::string{of.id.text()},
                       .address = address_of(of),
                       .words = of.words,
                       .aim = aim_words(of),
                       .steps = fmt::format("{}. Owner: {}.", words(steps_of(view, of.id)), owner_in(view, of.owner))};
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
