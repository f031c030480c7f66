#include "programmes/case_kind.h"

#include <array>

namespace programmes {
namespace {

using basics::Demand;
using basics::Due;
using State = std::string_view;
using Words = basics::StateWords<State>;

constexpr State member = "member", left = "left";
constexpr Demand found{"found", "Say what came of it since."};
constexpr Due again{.what = "what came of it is said", .within = 180};

constexpr std::array states{
    Words{member, member, "takes part"},
    Words{left, left, "was left"},
};
constexpr std::array moves{
    CaseMove{.from = member,
             .verb = "review",
             .words = "Say what came of it",
             .to = member,
             .right = Party::school,
             .demands = {found},
             .due = again},
    CaseMove{.from = member,
             .verb = "leave",
             .words = "Leave it",
             .to = left,
             .right = Party::school,
             .demands = {basics::a_reason}},
};
constexpr CaseLifecycle lifecycle{
    .thing = "This network", .states = states, .moves = moves, .begins = member, .begun = again};
static_assert(basics::well_formed(lifecycle));

} // namespace

const CaseLifecycle& network_lifecycle() { return lifecycle; }

} // namespace programmes
