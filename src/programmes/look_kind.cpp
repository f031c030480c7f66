#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

constexpr Field seen{"seen", "What was seen", Of::text, "Say in brief what was seen. Name nobody.", name_nobody, true},
    next{"next", "What comes next", Of::text, "Say what comes next.", name_nobody, true};
constexpr std::array fields{subject, Field{"step", "Step", Of::step, "Choose the step."}, day, who_looks, seen, next};

constexpr State planned = "planned", done = "seen", dropped = "dropped";
constexpr std::array states{
    stands(planned, "is planned"),
    stands(done, "is done"),
    stands(dropped, "was dropped"),
};
constexpr std::array moves{
    by(Party::lead, {planned, "note", "Note what was seen", done, {asks(seen), asks(next)}}),
    by(Party::lead, {planned, "redate", "Move it to another day", planned, {asks(day), a_reason}}),
    by(Party::lead, {planned, "drop", "Drop it", dropped, {a_reason}}),
    by(Party::lead, {done, "amend", "Change the note", done, {asks(seen), asks(next), a_reason}}),
};
constexpr CaseLifecycle way{.thing = "This look", .states = states, .moves = moves, .begins = planned, .begun = {}};
static_assert(basics::well_formed(way));

constexpr std::array dues{FieldDue{planned, "day", "the look"}};

} // namespace

constexpr CaseKindRow look_kind{.kind = CaseKind::look,
                                .name = "look",
                                .words = "Monitoring by subject",
                                .button = "Plan a look at a subject",
                                .part = Part::curriculum,
                                .way = &way,
                                .begun_by = Party::lead,
                                .fields = fields,
                                .dues = dues,
                                .names_no_staff = true};

} // namespace programmes
