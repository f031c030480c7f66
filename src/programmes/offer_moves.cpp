#include "programmes/case_kind.h"

#include <array>

namespace programmes {
namespace {

using basics::Demand;
using basics::Due;
using State = std::string_view;
using Words = basics::StateWords<State>;

constexpr State offered = "offered", taken = "taken_up", withdrawn = "withdrawn";
constexpr Demand who{"taken_by", "Say which school or network took it up."};

constexpr std::array states{
    Words{offered, offered, "is offered; nobody has taken it up yet"},
    Words{taken, taken, "is offered and taken up"},
    Words{withdrawn, withdrawn, "is offered no more"},
};
constexpr CaseMove step(State from, State verb, State words, State to, Demand first, Demand second = {}) {
    return {.from = from, .verb = verb, .words = words, .to = to, .right = Party::school, .demands = {first, second}};
}
constexpr std::array moves{
    step(offered, "take_up", "Record who takes it up", taken, who, basics::a_day),
    step(taken, "take_up", "Record who else takes it up", taken, who, basics::a_day),
    step(offered, "withdraw", "Offer it no more", withdrawn, basics::a_reason),
    step(taken, "withdraw", "Offer it no more", withdrawn, basics::a_reason),
};
constexpr CaseLifecycle lifecycle{
    .thing = "This offer", .states = states, .moves = moves, .begins = offered, .begun = {}};
static_assert(basics::well_formed(lifecycle));

} // namespace

const CaseLifecycle& offer_lifecycle() { return lifecycle; }

} // namespace programmes
