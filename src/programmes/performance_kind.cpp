#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

// Counts of a school and year alone: nothing of a person is kept.
constexpr Field staff{"staff", "Staff in the cycle", Of::count, "Give a whole number of staff."},
    set{"set", "With objectives", Of::count, "Say how many of them have objectives.", "", true},
    mid{"mid", "Had their mid-year review", Of::count, "Say how many had their mid-year review.", "", true},
    end{"end", "Had their review at the end", Of::count, "Say how many had their review at the end.", "", true};
constexpr std::array fields{Field{"year", "School year", Of::year, "Choose the year."}, staff, set, mid, end};

constexpr State begun = "begun", objectives = "set", midway = "mid_year", over = "ended";
constexpr std::array states{
    stands(begun, "has begun"),
    stands(objectives, "has its objectives set"),
    stands(midway, "is past its middle"),
    stands(over, "has ended"),
};
constexpr Due set_due{.what = "objectives are set", .within = 42},
    mid_due{.what = "mid-year reviews are counted", .within = 150},
    end_due{.what = "reviews at the end are counted", .within = 150};
constexpr std::array moves{
    by(Party::school, {begun, "set", "Count objectives set", objectives, {asks(set)}, mid_due}),
    by(Party::school, {objectives, "recount", "Count again", objectives, {asks(staff), asks(set)}, mid_due}),
    by(Party::school, {objectives, "mid_year", "Count mid-year reviews", midway, {asks(mid)}, end_due}),
    by(Party::school, {midway, "recount", "Count again", midway, {asks(staff), asks(set), asks(mid)}, end_due}),
    by(Party::school, {midway, "end", "Count reviews at the end", over, {asks(end)}}),
};
constexpr CaseLifecycle way{.thing = "This cycle", .states = states, .moves = moves, .begins = begun, .begun = set_due};
static_assert(basics::well_formed(way));

} // namespace

constexpr CaseKindRow performance_kind{.kind = CaseKind::performance,
                                       .name = "performance",
                                       .words = "Performance management",
                                       .button = "Begin the year’s cycle",
                                       .part = Part::staff,
                                       .way = &way,
                                       .begun_by = Party::school,
                                       .fields = fields};

} // namespace programmes
