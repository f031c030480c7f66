#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

constexpr Field day_of_it{"day", "Day, or the first of several", Of::day, a_first_day},
    attended{"attended", "Places taken", Of::count, "Give a whole number, no more than the places.", "", true},
    follows{"follow_up", "What follows",
            Of::text,    "Say what follows from it in lessons and rooms. Name nobody.",
            name_nobody, true};
constexpr std::array fields{
    Field{"audience", "For whom", Of::audience, "Choose for whom."},
    day_of_it,
    Field{"until", "Last day", Of::day, "", "May be empty."},
    inside,
    Field{"giver", "Who gives it", Of::text, "Say which person or organisation gives it."},
    Field{"places", "Places", Of::count, "Give a whole number of places."},
    Field{"serves", "Which objective or support it serves", Of::serves, "", "May be left open."},
    Field{"follow_up_on", "Follow-up on", Of::day, "Give the day of the follow-up, such as 2026-12-01."},
    attended,
    follows,
};

constexpr State planned = "planned", held = "held", followed = "followed_up", dropped = "dropped";
constexpr std::array states{
    stands(planned, "is planned"),
    stands(held, "was held"),
    stands(followed, "was held and followed up"),
    stands(dropped, "was dropped"),
};
constexpr std::array moves{
    by(Party::school, {planned, "hold", "Record that it was held", held, {asks(attended)}}),
    by(Party::school, {planned, "redate", "Move it to another day", planned, {asks(day_of_it), a_reason}}),
    by(Party::school, {planned, "drop", "Drop it", dropped, {a_reason}}),
    by(Party::school, {held, "follow_up", "Record the follow-up", followed, {asks(follows)}}),
};
constexpr CaseLifecycle way{
    .thing = "This development", .states = states, .moves = moves, .begins = planned, .begun = {}};
static_assert(basics::well_formed(way));

constexpr std::array dues{FieldDue{planned, "day", "it is held"}, FieldDue{held, "follow_up_on", "the follow-up"}};
constexpr Judged by_what{.kind = StreamKind::development, .begins = "day", .reviewed = "follow_up_on", .need = ""};

} // namespace

constexpr CaseKindRow development_kind{.kind = CaseKind::development,
                                       .name = "development",
                                       .words = "Professional development",
                                       .button = "Plan professional development",
                                       .part = Part::staff,
                                       .way = &way,
                                       .begun_by = Party::school,
                                       .title_label = "Topic",
                                       .title_hint = "Such as Explaining in mathematics.",
                                       .fields = fields,
                                       .dues = dues,
                                       .judged = by_what,
                                       .names_no_staff = true};

} // namespace programmes
