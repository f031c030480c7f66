#pragma once
// What hangs beneath an objective: objectives of schools' and teams' plans that serve it.
#include "plans/standing.h"

namespace plans {

struct Serving {
    ObjectiveId above, id;
    PlanId plan;
    std::string words;
    ObjectiveState state;
    std::string plan_title;
    basics::Urn school;
    std::string school_name{};
    std::optional<Verdict> verdict{}; // none: nothing was noted that this person may see
};

// "2 of 3 academies have an objective for it: on track 1, cannot tell 1." `schools`: of how many; none where teams of one school serve it:
// "Teams have 2 objectives for it: …". An objective that no figure tells of counts as one of which nobody can tell; one that was met or
// not, as that.
std::string beneath_words(std::span<const Serving> of_one_objective, std::optional<std::size_t> schools);
// "On track", "Met": what the sentence counts it as.
std::string counted_as(const Serving&);

} // namespace plans
