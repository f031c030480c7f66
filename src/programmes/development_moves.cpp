#include "programmes/case_kind.h"

#include <array>

namespace programmes {
namespace {

using basics::Demand;
using basics::Due;
using State = std::string_view;
using Words = basics::StateWords<State>;

constexpr State planned = "planned", held = "held", followed = "followed_up", dropped = "dropped";
constexpr Demand attended{"attended", "Say how many of the places were taken."},
    seen{"follow_up", "Say what follows from it in lessons and rooms. Name nobody."},
    day{"day", "Give the day, such as 2026-12-01."};

constexpr std::array states{
    Words{planned, planned, "is planned"},
    Words{held, held, "was held"},
    Words{followed, followed, "was held and followed up"},
    Words{dropped, dropped, "was dropped"},
};
constexpr CaseMove step(State from, State verb, State words, State to, Demand first, Demand second = {}) {
    return {.from = from, .verb = verb, .words = words, .to = to, .right = Party::school, .demands = {first, second}};
}
constexpr std::array moves{
    step(planned, "hold", "Record that it was held", held, attended),
    step(planned, "redate", "Move it to another day", planned, day, basics::a_reason),
    step(planned, "drop", "Drop it", dropped, basics::a_reason),
    step(held, "follow_up", "Record the follow-up", followed, seen),
};
constexpr CaseLifecycle lifecycle{
    .thing = "This development", .states = states, .moves = moves, .begins = planned, .begun = {}};
static_assert(basics::well_formed(lifecycle));

} // namespace

const CaseLifecycle& development_lifecycle() { return lifecycle; }

} // namespace programmes
