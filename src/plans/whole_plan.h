#pragma once
// A plan with all that it is made of.
#include "people/handing_over.h"
#include "plans/review.h"

#include <map>

namespace plans {

struct Area {
    std::string name, words, dfe;
};
using people::Somebody;

// Another plan before or after one: how it stands to it.
struct Beside {
    enum class How { went_before, goes_on, gave_way, took_its_place };
    PlanId id;
    std::string title;
    How how;
};

struct WholePlan {
    Plan plan;
    std::vector<Objective> objectives{};
    std::vector<Milestone> milestones{}; // by day
    std::vector<Action> actions{};
    std::vector<Review> reviews{};     // newest first
    std::vector<Standing> standings{}; // newest first, those that the reader may see
};

// Of one objective; the newest, or none.
const Objective* objective_in(const WholePlan&, const ObjectiveId&);
const Milestone* milestone_in(const WholePlan&, const MilestoneId&);
const Action* action_in(const WholePlan&, const ActionId&);
const Review* latest_review(const WholePlan&, const ObjectiveId&);
const Standing* latest_standing(const WholePlan&, const ObjectiveId&);

} // namespace plans
