#include "programmes/case_kind.h"

#include <array>

namespace programmes {
namespace {

using basics::Demand;
using basics::Due;
using State = std::string_view;
using Words = basics::StateWords<State>;

// Counts of a school and year alone: nothing of a person is kept.
constexpr State begun = "begun", objectives = "set", midway = "mid_year", over = "ended";
constexpr Demand staff{"staff", "Say how many staff are in the cycle."},
    set{"set", "Say how many of them have objectives."}, mid{"mid", "Say how many had their mid-year review."},
    end{"end", "Say how many had their review at the end."};
constexpr Due set_due{.what = "objectives are set", .within = 42},
    mid_due{.what = "mid-year reviews are counted", .within = 150},
    end_due{.what = "reviews at the end are counted", .within = 150};

constexpr std::array states{
    Words{begun, begun, "has begun"},
    Words{objectives, objectives, "has its objectives set"},
    Words{midway, midway, "is past its middle"},
    Words{over, over, "has ended"},
};
constexpr CaseMove step(State from, State verb, State words, State to, Demand first, Demand second = {},
                        Demand third = {}, Due due = {}) {
    return {.from = from,
            .verb = verb,
            .words = words,
            .to = to,
            .right = Party::school,
            .demands = {first, second, third},
            .due = due};
}
constexpr std::array moves{
    step(begun, "set", "Count objectives set", objectives, set, {}, {}, mid_due),
    step(objectives, "recount", "Count again", objectives, staff, set, {}, mid_due),
    step(objectives, "mid_year", "Count mid-year reviews", midway, mid, {}, {}, end_due),
    step(midway, "recount", "Count again", midway, staff, set, mid, end_due),
    step(midway, "end", "Count reviews at the end", over, end),
};
constexpr CaseLifecycle lifecycle{
    .thing = "This cycle", .states = states, .moves = moves, .begins = begun, .begun = set_due};
static_assert(basics::well_formed(lifecycle));

} // namespace

const CaseLifecycle& performance_lifecycle() { return lifecycle; }

} // namespace programmes
