#include "programmes/case_kind.h"

#include <array>

namespace programmes {
namespace {

using basics::Demand;
using basics::Due;
using State = std::string_view;
using Words = basics::StateWords<State>;

constexpr State planned = "planned", serving = "serving", over = "ended", dropped = "dropped";
constexpr Demand begins{"begins", "Say from which day."}, until{"until", "Say until which day."},
    found{"reason", "Say what was done with the time, and what goes on without it."};

constexpr std::array states{
    Words{planned, planned, "is planned"},
    Words{serving, serving, "is serving"},
    Words{over, over, "has ended"},
    Words{dropped, dropped, "did not come about"},
};
constexpr CaseMove step(State from, State verb, State words, State to, Demand first, Demand second = {}) {
    return {.from = from, .verb = verb, .words = words, .to = to, .right = Party::lead, .demands = {first, second}};
}
constexpr std::array moves{
    step(planned, "start", "Record the first day", serving, begins),
    step(planned, "drop", "Record that it does not come about", dropped, basics::a_reason),
    step(serving, "extend", "Extend it", serving, until, basics::a_reason),
    step(serving, "end", "End it", over, until, found),
};
constexpr CaseLifecycle lifecycle{
    .thing = "This time", .states = states, .moves = moves, .begins = planned, .begun = {}};
static_assert(basics::well_formed(lifecycle));

} // namespace

const CaseLifecycle& time_lifecycle() { return lifecycle; }

} // namespace programmes
