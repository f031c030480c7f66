#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

constexpr Field shared_with{"taken_by", "Shared with", Of::text, "Say with whom it was shared.", name_nobody, true};
constexpr std::array fields{Field{"who", "Which staff, by post", Of::text, "Say which staff, by post.", name_nobody},
                            begins, until, found, shared_with};

constexpr State asked = "asked", answered = "answered", shared = "shared", dropped = "dropped";
constexpr std::array states{
    stands(asked, "is under way"),
    stands(answered, "has an answer"),
    stands(shared, "has an answer that was shared"),
    stands(dropped, "was dropped"),
};
constexpr Due share{.what = "it is written up for others", .within = 60};
constexpr std::array moves{
    by(Party::school, {asked, "answer", "Record what was found", answered, {asks(found)}, share}),
    by(Party::school, {asked, "drop", "Drop it", dropped, {a_reason}}),
    by(Party::school, {answered, "share", "Record with whom it was shared", shared, {asks(shared_with), a_day}}),
};
constexpr CaseLifecycle way{.thing = "This enquiry", .states = states, .moves = moves, .begins = asked, .begun = {}};
static_assert(basics::well_formed(way));

constexpr std::array dues{FieldDue{asked, "until", "it has an answer"}};

} // namespace

constexpr CaseKindRow enquiry_kind{.kind = CaseKind::enquiry,
                                   .name = "enquiry",
                                   .words = "Enquiry",
                                   .button = "Begin an enquiry",
                                   .part = Part::sustaining,
                                   .way = &way,
                                   .begun_by = Party::school,
                                   .title_label = "Question",
                                   .title_hint = "Such as Do shorter explanations help pupils to begin?",
                                   .fields = fields,
                                   .dues = dues,
                                   .names_no_staff = true};

} // namespace programmes
