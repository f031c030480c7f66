#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

// Reviews of a curriculum, and of what keeps a school good.
constexpr Field adjustments{
    "adjustments", "What is adjusted", Of::text, "Say what is adjusted, and by whom, by post.", name_nobody, true},
    in_place{"by", "In place by", Of::day, "Give the day by which it is in place, such as 2026-12-01.", "", true},
    outcome{"outcome", "What came of it", Of::text, "Say what came of it.", name_nobody, true};
constexpr std::array fields{subject, day, who_looks, found, adjustments, in_place, outcome};

constexpr State planned = "planned", reviewed = "reviewed", adjusting = "adjusting", adjusted = "adjusted",
                checked = "checked", closed = "closed", dropped = "dropped";
constexpr std::array states{
    stands(planned, "is planned"),
    stands(reviewed, "is held; what follows is open"),
    stands(adjusting, "is held, and adjustments are under way"),
    stands(adjusted, "is held, and adjustments are in place"),
    stands(checked, "is held, and what came of it is known"),
    stands(closed, "is held, and nothing was to be adjusted"),
    stands(dropped, "was dropped"),
};
constexpr Due follows{.what = "what follows is agreed", .within = 14},
    looked_at{.what = "what came of it is looked at", .within = 90};
constexpr Demands what_by_when{asks(adjustments), asks(in_place)};
constexpr std::array moves{
    by(Party::lead, {planned, "review", "Record what was found", reviewed, {asks(found)}, follows}),
    by(Party::lead, {planned, "redate", "Move it to another day", planned, {asks(day), a_reason}}),
    by(Party::lead, {planned, "drop", "Drop it", dropped, {a_reason}}),
    by(Party::lead, {reviewed, "adjust", "Agree what is adjusted", adjusting, what_by_when}),
    by(Party::lead, {reviewed, "close", "Close it: nothing is to be adjusted", closed, {a_reason}}),
    by(Party::lead, {adjusting, "adjust", "Change what is adjusted", adjusting, what_by_when}),
    by(Party::lead, {adjusting, "put_in_place", "Record that it is in place", adjusted, {a_day}, looked_at}),
    by(Party::lead, {adjusted, "check", "Record what came of it", checked, {asks(outcome)}}),
};
constexpr CaseLifecycle way{.thing = "This review", .states = states, .moves = moves, .begins = planned, .begun = {}};
static_assert(basics::well_formed(way));

constexpr std::array dues{FieldDue{planned, "day", "the review"},
                          FieldDue{adjusting, "by", "what is adjusted is in place"}};

} // namespace

constexpr CaseKindRow curriculum_kind{.kind = CaseKind::curriculum,
                                      .name = "curriculum",
                                      .words = "Curriculum review",
                                      .button = "Plan a curriculum review",
                                      .part = Part::curriculum,
                                      .way = &way,
                                      .begun_by = Party::lead,
                                      .fields = fields,
                                      .dues = dues,
                                      .names_no_staff = true};

constexpr CaseKindRow sustainability_kind{.kind = CaseKind::sustainability,
                                          .name = "sustainability",
                                          .words = "Sustainability review",
                                          .button = "Plan a sustainability review",
                                          .part = Part::sustaining,
                                          .way = &way,
                                          .begun_by = Party::lead,
                                          .title_label = "What is looked at",
                                          .title_hint = "Such as What keeps the school good, and what could undo it.",
                                          .fields = std::span{fields}.subspan(1), // of no subject
                                          .dues = dues,
                                          .names_no_staff = true};

} // namespace programmes
