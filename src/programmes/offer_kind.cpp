#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

constexpr Field taken_by{
    "taken_by", "Taken up last by", Of::text, "Say which school or network took it up.", name_nobody, true};
constexpr std::array fields{Field{"need", "What others get", Of::text, "Say what others get.", name_nobody}, begins,
                            taken_by};

constexpr State offered = "offered", taken = "taken_up", withdrawn = "withdrawn";
constexpr std::array states{
    stands(offered, "is offered; nobody has taken it up yet"),
    stands(taken, "is offered and taken up"),
    stands(withdrawn, "is offered no more"),
};
constexpr std::array moves{
    by(Party::school, {offered, "take_up", "Record who takes it up", taken, {asks(taken_by), a_day}}),
    by(Party::school, {taken, "take_up", "Record who else takes it up", taken, {asks(taken_by), a_day}}),
    by(Party::school, {offered, "withdraw", "Offer it no more", withdrawn, {a_reason}}),
    by(Party::school, {taken, "withdraw", "Offer it no more", withdrawn, {a_reason}}),
};
constexpr CaseLifecycle way{.thing = "This offer", .states = states, .moves = moves, .begins = offered, .begun = {}};
static_assert(basics::well_formed(way));

} // namespace

constexpr CaseKindRow offer_kind{.kind = CaseKind::offer,
                                 .name = "offer",
                                 .words = "Sharing offer",
                                 .button = "Offer something to others",
                                 .part = Part::sustaining,
                                 .way = &way,
                                 .begun_by = Party::school,
                                 .title_label = "What is offered",
                                 .title_hint = "Such as A day in our reading lessons.",
                                 .fields = fields,
                                 .names_no_staff = true};

} // namespace programmes
