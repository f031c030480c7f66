#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

// Somebody's days a week, from a day until a day: capacity added, a lead professional alongside, a system leader elsewhere.
constexpr Field giver{"giver", "Who", Of::text, "Say who: a person, or a post and where it comes from."},
    days_a_week{"days_a_week", "Days a week", Of::days_a_week,
                "Give days a week, such as 1.5: more than 0, at most 5."};
constexpr std::array fields{
    inside, giver, need, days_a_week, begins, until, Field{"cost", "Cost", Of::money, "", "In pounds. May be empty."}};
constexpr std::array leader_fields{
    Field{"giver", "Who gives the time, by post", Of::text, "Say who, by post.", name_nobody},
    Field{"academy", "To which academy", Of::academy, "Choose the academy."},
    need,
    days_a_week,
    begins,
    until,
};

constexpr State planned = "planned", serving = "serving", over = "ended", dropped = "dropped";
constexpr std::array states{
    stands(planned, "is planned"),
    stands(serving, "is serving"),
    stands(over, "has ended"),
    stands(dropped, "did not come about"),
};
constexpr Demand done{"reason", "Say what was done with the time, and what goes on without it."};
constexpr std::array moves{
    by(Party::lead, {planned, "start", "Record the first day", serving, {asks(begins)}}),
    by(Party::lead, {planned, "drop", "Record that it does not come about", dropped, {a_reason}}),
    by(Party::lead, {serving, "extend", "Extend it", serving, {asks(until), a_reason}}),
    by(Party::lead, {serving, "end", "End it", over, {asks(until), done}}),
};
constexpr CaseLifecycle way{.thing = "This time", .states = states, .moves = moves, .begins = planned, .begun = {}};
static_assert(basics::well_formed(way));

constexpr std::array dues{FieldDue{planned, "begins", "it begins"},
                          FieldDue{serving, "until", "it ends, or is extended"}};
constexpr Judged here{.kind = StreamKind::leadership, .begins = "begins", .reviewed = "until", .need = "need"};
constexpr Judged there{
    .kind = StreamKind::leadership, .begins = "begins", .reviewed = "until", .need = "need", .elsewhere = true};

} // namespace

constexpr CaseKindRow capacity_kind{.kind = CaseKind::capacity,
                                    .name = "capacity",
                                    .words = "Capacity added",
                                    .button = "Add capacity",
                                    .part = Part::leadership,
                                    .way = &way,
                                    .begun_by = Party::lead,
                                    .title_label = "Post",
                                    .title_hint = "Such as Deputy head for teaching.",
                                    .fields = fields,
                                    .dues = dues,
                                    .judged = here};

constexpr CaseKindRow alongside_kind{.kind = CaseKind::alongside,
                                     .name = "alongside",
                                     .words = "Lead professional alongside",
                                     .button = "Arrange a lead professional alongside",
                                     .part = Part::leadership,
                                     .way = &way,
                                     .begun_by = Party::lead,
                                     .title_label = "Alongside whom, by post",
                                     .title_hint = "Such as The head of mathematics.",
                                     .fields = fields,
                                     .dues = dues,
                                     .judged = here};

constexpr CaseKindRow system_leader_kind{.kind = CaseKind::system_leader,
                                         .name = "system_leader",
                                         .words = "System leadership",
                                         .button = "Agree a system-leadership role",
                                         .part = Part::sustaining,
                                         .way = &way,
                                         .begun_by = Party::lead,
                                         .title_label = "Role",
                                         .title_hint = "Such as Lead for early reading.",
                                         .fields = leader_fields,
                                         .dues = dues,
                                         .judged = there};

} // namespace programmes
