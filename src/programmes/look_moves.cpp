#include "programmes/case_kind.h"

#include <array>

namespace programmes {
namespace {

using basics::Demand;
using basics::Due;
using State = std::string_view;
using Words = basics::StateWords<State>;

constexpr State planned = "planned", seen = "seen", dropped = "dropped";
constexpr Demand what{"seen", "Say in brief what was seen. Name nobody."}, next{"next", "Say what comes next."},
    day{"day", "Give the day, such as 2026-12-01."};

constexpr std::array states{
    Words{planned, planned, "is planned"},
    Words{seen, seen, "is done"},
    Words{dropped, dropped, "was dropped"},
};
constexpr CaseMove step(State from, State verb, State words, State to, Demand first, Demand second = {},
                        Demand third = {}) {
    return {
        .from = from, .verb = verb, .words = words, .to = to, .right = Party::lead, .demands = {first, second, third}};
}
constexpr std::array moves{
    step(planned, "note", "Note what was seen", seen, what, next),
    step(planned, "redate", "Move it to another day", planned, day, basics::a_reason),
    step(planned, "drop", "Drop it", dropped, basics::a_reason),
    step(seen, "amend", "Change the note", seen, what, next, basics::a_reason),
};
constexpr CaseLifecycle lifecycle{
    .thing = "This look", .states = states, .moves = moves, .begins = planned, .begun = {}};
static_assert(basics::well_formed(lifecycle));

} // namespace

const CaseLifecycle& look_lifecycle() { return lifecycle; }

} // namespace programmes
