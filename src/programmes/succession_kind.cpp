#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

// How many posts of a kind have somebody who could follow: counts, and nobody’s appraisal.
constexpr std::array fields{
    Field{"posts", "How many such posts", Of::count, "Say how many such posts there are, in all."},
    Field{"ready_now", "Somebody is ready now", Of::count, "Say for how many posts somebody is ready now; 0 if none."},
    Field{"within_year", "Somebody is ready within a year", Of::count,
          "Say for how many posts somebody is ready within a year; 0 if none."},
    Field{"none", "Nobody yet", Of::count, "Say for how many posts there is nobody yet; 0 if none."},
};

constexpr State standing = "standing", retired = "retired";
constexpr std::array states{
    stands(standing, "stands"),
    stands(retired, "is not followed any more"),
};
constexpr Due again{.what = "it is gone through again", .within = 365};
constexpr std::array moves{
    by(Party::school, {standing,
                       "review",
                       "Go through it again",
                       standing,
                       {asks(fields[0]), asks(fields[1]), asks(fields[2]), asks(fields[3])},
                       again}),
    by(Party::school, {standing, "retire", "Follow it no more", retired, {a_reason}}),
};
constexpr CaseLifecycle way{
    .thing = "This succession", .states = states, .moves = moves, .begins = standing, .begun = again};
static_assert(basics::well_formed(way));

} // namespace

constexpr CaseKindRow succession_kind{.kind = CaseKind::succession,
                                      .name = "succession",
                                      .words = "Succession",
                                      .button = "Add a post to succession",
                                      .part = Part::sustaining,
                                      .way = &way,
                                      .begun_by = Party::school,
                                      .title_label = "Post",
                                      .title_hint = "Such as Head of a department. Name nobody.",
                                      .fields = fields,
                                      .walled = true,
                                      .names_no_staff = true};

} // namespace programmes
