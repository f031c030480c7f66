#include "programmes/case_kind.h"

#include <array>

namespace programmes {
namespace {

using basics::Demand;
using basics::Due;
using State = std::string_view;
using Words = basics::StateWords<State>;

constexpr State planned = "planned", reviewed = "reviewed", adjusting = "adjusting", adjusted = "adjusted",
                checked = "checked", closed = "closed", dropped = "dropped";
constexpr Demand found{"found", "Say in brief what was found. Name nobody."},
    adjustments{"adjustments", "Say what is adjusted, and by whom, by post."}, by{"by", "Say by which day."},
    outcome{"outcome", "Say what came of it."}, day{"day", "Give the day, such as 2026-12-01."};

constexpr std::array states{
    Words{planned, planned, "is planned"},
    Words{reviewed, reviewed, "is held; what follows is open"},
    Words{adjusting, adjusting, "is held, and adjustments are under way"},
    Words{adjusted, adjusted, "is held, and adjustments are in place"},
    Words{checked, checked, "is held, and what came of it is known"},
    Words{closed, closed, "is held, and nothing was to be adjusted"},
    Words{dropped, dropped, "was dropped"},
};
constexpr CaseMove step(State from, State verb, State words, State to, Demand first, Demand second = {}, Due due = {}) {
    return {.from = from,
            .verb = verb,
            .words = words,
            .to = to,
            .right = Party::lead,
            .demands = {first, second},
            .due = due};
}
constexpr Due follows{.what = "what follows is agreed", .within = 14},
    looked_at{.what = "what came of it is looked at", .within = 90};
constexpr std::array moves{
    step(planned, "review", "Record what was found", reviewed, found, {}, follows),
    step(planned, "redate", "Move it to another day", planned, day, basics::a_reason),
    step(planned, "drop", "Drop it", dropped, basics::a_reason),
    step(reviewed, "adjust", "Agree what is adjusted", adjusting, adjustments, by),
    step(reviewed, "close", "Close it: nothing is to be adjusted", closed, basics::a_reason),
    step(adjusting, "adjust", "Change what is adjusted", adjusting, adjustments, by),
    step(adjusting, "put_in_place", "Record that it is in place", adjusted, basics::a_day, {}, looked_at),
    step(adjusted, "check", "Record what came of it", checked, outcome),
};
constexpr CaseLifecycle lifecycle{
    .thing = "This review", .states = states, .moves = moves, .begins = planned, .begun = {}};
static_assert(basics::well_formed(lifecycle));

} // namespace

const CaseLifecycle& review_lifecycle() { return lifecycle; }

} // namespace programmes
