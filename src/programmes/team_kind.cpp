#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

constexpr State serving = "serving", over = "ended", dropped = "dropped";

constexpr std::array fields{
    Field{"person", "Who of the trust", Of::person, "",
          "None, where it is a post from outside. Teachers and support staff move by a staff transfer."},
    Field{"post", "Or a post from outside", Of::text, "",
          "Such as Consultant for SEND, Example Hub. The post, not the name."},
    Field{"days_a_week", "Days on site", Of::on_site,
          "Give days a week, such as 1.5 (at most 5), or the days: 2026-12-01, 2026-12-08.",
          "Days a week, such as 1.5; or the days themselves, such as 2026-12-01, 2026-12-08."},
    begins,
    until,
    Field{"asked_by", "Who asked for it, by post", Of::text, "Say who asked for it, by post.", name_nobody},
    Field{"serves", "Which objective or support it serves", Of::serves, "",
          "May be left open: then it is judged with the whole programme, by its exit criteria."},
};
constexpr std::array dues{FieldDue{serving, "until", "it ends, or is changed"}};

constexpr Demand days_on_site{"days_a_week", "Say the days on site as they are now."},
    last_day{"until", "Say until which day."}, came{"reason", "Say what was done with the time."};
constexpr std::array states{
    stands(serving, "is on the team"),
    stands(over, "has left the team"),
    stands(dropped, "did not come to the team"),
};
constexpr std::array moves{
    by(Party::lead, {serving, "change", "Change days or end", serving, {days_on_site, last_day, a_reason}}),
    by(Party::lead, {serving, "end", "Record that it ended", over, {last_day, came}}),
    by(Party::lead, {serving, "drop", "Record that it does not come about", dropped, {a_reason}}),
};
constexpr CaseLifecycle way{
    .thing = "This membership", .states = states, .moves = moves, .begins = serving, .begun = {}};
static_assert(basics::well_formed(way));

} // namespace

constexpr CaseKindRow team_kind{.kind = CaseKind::team,
                                .name = "team",
                                .words = "Improvement team",
                                .button = "Add a member",
                                .part = Part::team,
                                .way = &way,
                                .begun_by = Party::lead,
                                .title_label = "Role in the team",
                                .title_hint = "Such as Lead for behaviour.",
                                .fields = fields,
                                .dues = dues,
                                .only = Programme::inadequate,
                                .meets = "team_named",
                                .names_no_staff = true};

} // namespace programmes
