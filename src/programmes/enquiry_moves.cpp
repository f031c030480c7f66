#include "programmes/case_kind.h"

#include <array>

namespace programmes {
namespace {

using basics::Demand;
using basics::Due;
using State = std::string_view;
using Words = basics::StateWords<State>;

constexpr State asked = "asked", answered = "answered", shared = "shared", dropped = "dropped";
constexpr Demand found{"found", "Say what was found, and what cannot be told. Name nobody."},
    whom{"taken_by", "Say with whom it was shared."};
constexpr Due share{.what = "it is written up for others", .within = 60};

constexpr std::array states{
    Words{asked, asked, "is under way"},
    Words{answered, answered, "has an answer"},
    Words{shared, shared, "has an answer that was shared"},
    Words{dropped, dropped, "was dropped"},
};
constexpr CaseMove step(State from, State verb, State words, State to, Demand first, Demand second = {}, Due due = {}) {
    return {.from = from,
            .verb = verb,
            .words = words,
            .to = to,
            .right = Party::school,
            .demands = {first, second},
            .due = due};
}
constexpr std::array moves{
    step(asked, "answer", "Record what was found", answered, found, {}, share),
    step(asked, "drop", "Drop it", dropped, basics::a_reason),
    step(answered, "share", "Record with whom it was shared", shared, whom, basics::a_day),
};
constexpr CaseLifecycle lifecycle{
    .thing = "This enquiry", .states = states, .moves = moves, .begins = asked, .begun = {}};
static_assert(basics::well_formed(lifecycle));

} // namespace

const CaseLifecycle& enquiry_lifecycle() { return lifecycle; }

} // namespace programmes
