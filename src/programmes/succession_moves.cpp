#include "programmes/case_kind.h"

#include <array>

namespace programmes {
namespace {

using basics::Demand;
using basics::Due;
using State = std::string_view;
using Words = basics::StateWords<State>;

// How many posts of a kind have somebody who could follow: counts, and nobody’s appraisal.
constexpr State standing = "standing", retired = "retired";
constexpr Demand posts{"posts", "Say how many such posts there are."},
    ready{"ready_now", "Say for how many somebody is ready now."},
    within{"within_year", "Say for how many somebody is ready within a year."},
    none{"none", "Say for how many there is nobody."};
constexpr Due again{.what = "it is gone through again", .within = 365};

constexpr std::array states{
    Words{standing, standing, "stands"},
    Words{retired, retired, "is not followed any more"},
};
constexpr std::array moves{
    CaseMove{.from = standing,
             .verb = "review",
             .words = "Go through it again",
             .to = standing,
             .right = Party::school,
             .demands = {posts, ready, within, none},
             .due = again},
    CaseMove{.from = standing,
             .verb = "retire",
             .words = "Follow it no more",
             .to = retired,
             .right = Party::school,
             .demands = {basics::a_reason}},
};
constexpr CaseLifecycle lifecycle{
    .thing = "This succession", .states = states, .moves = moves, .begins = standing, .begun = again};
static_assert(basics::well_formed(lifecycle));

} // namespace

const CaseLifecycle& succession_lifecycle() { return lifecycle; }

} // namespace programmes
