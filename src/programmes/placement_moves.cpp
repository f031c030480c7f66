#include "programmes/placement.h"

#include <algorithm>
#include <array>

namespace programmes {
namespace {

using basics::Demand;
using State = PlacementState;

constexpr Demand plan{"plan", "Say which improvement plan it works to, and until when."},
    found{"reason", "Say what was found, in a sentence."}, support{"reason", "Say what support is added."},
    requirement{"reason", "Say what is required, in writing, and by when."},
    next_review{"review_on", "Say when the next review is."},
    told_trustees{"told", "Say on which day the trustees were told."},
    shown{"reason", "Say what shows that each exit criterion is met."};

constexpr std::array states{
    basics::StateWords<State>{State::decided, "decided", "is decided; the head has not been told"},
    basics::StateWords<State>{State::told, "told", "is known to the head; the work has not begun"},
    basics::StateWords<State>{State::delivering, "delivering", "is at work"},
    basics::StateWords<State>{State::concern, "concern", "is escalated: a concern was raised"},
    basics::StateWords<State>{State::more_support, "more_support", "is escalated: more support was given"},
    basics::StateWords<State>{State::required, "required", "is escalated: a written requirement stands"},
    basics::StateWords<State>{State::powers_withdrawn, "powers_withdrawn",
                              "is escalated: delegated powers are withdrawn"},
    basics::StateWords<State>{State::leadership_change, "leadership_change", "is escalated: the leadership changes"},
    basics::StateWords<State>{State::consolidating, "consolidating", "is consolidating"},
    basics::StateWords<State>{State::exit_met, "exit_met", "has met its exit criteria"},
    basics::StateWords<State>{State::watched, "watched", "was stepped down and is watched"},
    basics::StateWords<State>{State::closed, "closed", "is closed"},
    basics::StateWords<State>{State::replaced, "replaced", "was followed by another placement"},
    basics::StateWords<State>{State::withdrawn, "withdrawn", "was withdrawn as mistaken"},
};

constexpr PlacementMove step(State from, std::string_view verb, std::string_view words, State to, Party right,
                             Demand first, Demand second = {}) {
    return {.from = from, .verb = verb, .words = words, .to = to, .right = right, .demands = {first, second}};
}
constexpr PlacementMove skip(State from, std::string_view verb, std::string_view words, State to) {
    return step(from, verb, words, to, Party::chief_executive, basics::a_reason, told_trustees);
}
constexpr PlacementMove replace(State from) {
    return step(from, "replace", "Place it in a stronger programme", State::replaced, Party::decider, basics::a_reason);
}
constexpr PlacementMove review(State at) {
    return step(at, "review", "Record a review", at, Party::lead, found, next_review);
}
constexpr PlacementMove ease(State from, Party right) {
    return step(from, "ease", "Take the escalation back", State::delivering, right, basics::a_reason);
}

constexpr std::string_view skip_support = "skip_to_more_support", skip_required = "skip_to_required",
                           skip_powers = "skip_to_powers_withdrawn", skip_leadership = "skip_to_leadership_change";
constexpr std::string_view to_support = "Skip to more support", to_required = "Skip to a written requirement",
                           to_powers = "Skip to withdrawing delegated powers",
                           to_leadership = "Skip to a change of leadership";

constexpr std::array moves{
    step(State::decided, "tell_head", "Record that the head was told", State::told, Party::decider, basics::a_day),
    step(State::decided, "withdraw", "Withdraw it as mistaken", State::withdrawn, Party::chief_executive,
         basics::a_reason),
    step(State::told, "withdraw", "Withdraw it as mistaken", State::withdrawn, Party::chief_executive,
         basics::a_reason),
    step(State::told, "begin", "Begin the work", State::delivering, Party::lead, plan),
    review(State::delivering),
    step(State::delivering, "raise_concern", "Raise a concern", State::concern, Party::lead, basics::a_reason),
    step(State::concern, "add_support", "Add more support", State::more_support, Party::lead, support),
    step(State::more_support, "require", "Require it in writing", State::required, Party::chief_executive, requirement),
    step(State::required, "withdraw_powers", "Withdraw delegated powers", State::powers_withdrawn,
         Party::chief_executive, basics::a_reason),
    step(State::powers_withdrawn, "change_leadership", "Change the leadership, under the staffing policy",
         State::leadership_change, Party::chief_executive, basics::a_reason),
    skip(State::delivering, skip_support, to_support, State::more_support),
    skip(State::delivering, skip_required, to_required, State::required),
    skip(State::delivering, skip_powers, to_powers, State::powers_withdrawn),
    skip(State::delivering, skip_leadership, to_leadership, State::leadership_change),
    skip(State::concern, skip_required, to_required, State::required),
    skip(State::concern, skip_powers, to_powers, State::powers_withdrawn),
    skip(State::concern, skip_leadership, to_leadership, State::leadership_change),
    skip(State::more_support, skip_powers, to_powers, State::powers_withdrawn),
    skip(State::more_support, skip_leadership, to_leadership, State::leadership_change),
    skip(State::required, skip_leadership, to_leadership, State::leadership_change),
    review(State::concern),
    review(State::more_support),
    review(State::required),
    review(State::powers_withdrawn),
    review(State::leadership_change),
    ease(State::concern, Party::lead),
    ease(State::more_support, Party::lead),
    ease(State::required, Party::chief_executive),
    ease(State::powers_withdrawn, Party::chief_executive),
    ease(State::leadership_change, Party::chief_executive),
    step(State::delivering, "consolidate", "Say that it is consolidating", State::consolidating, Party::lead,
         basics::a_reason),
    review(State::consolidating),
    step(State::consolidating, "slip", "Say that it has slipped", State::delivering, Party::lead, basics::a_reason),
    step(State::consolidating, "meet_exit", "Say that its exit criteria are met", State::exit_met, Party::decider,
         shown),
    step(State::exit_met, "slip", "Say that it has slipped", State::delivering, Party::lead, basics::a_reason),
    step(State::exit_met, "step_down", "Step down to the next programme", State::watched, Party::decider,
         basics::a_reason, Demand{"watch_until", "Say until when it is watched."}),
    step(State::watched, "close", "Close the watch", State::closed, Party::decider, basics::a_reason),
    step(State::watched, "return", "Place it in a stronger programme again", State::closed, Party::decider,
         basics::a_reason),
    replace(State::decided),
    replace(State::told),
    replace(State::delivering),
    replace(State::concern),
    replace(State::more_support),
    replace(State::required),
    replace(State::powers_withdrawn),
    replace(State::leadership_change),
    replace(State::consolidating),
    replace(State::exit_met),
};
constexpr PlacementLifecycle lifecycle{
    .thing = "This placement", .states = states, .moves = moves, .begins = State::decided, .begun = {}};
static_assert(basics::well_formed(lifecycle));

} // namespace

const PlacementLifecycle& placement_lifecycle() { return lifecycle; }

bool skips(const PlacementMove& move) { return move.verb.starts_with("skip_to_"); }

bool by_decision(const PlacementMove& move) {
    return move.verb == "replace" || move.verb == "step_down" || move.verb == "return";
}

std::span<const PlacementState> escalation() {
    static constexpr std::array steps{State::concern, State::more_support, State::required, State::powers_withdrawn,
                                      State::leadership_change};
    return steps;
}

} // namespace programmes
