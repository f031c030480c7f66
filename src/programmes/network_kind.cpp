#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

constexpr std::array fields{inside, need, begins, found};

constexpr State member = "member", left = "left";
constexpr std::array states{
    stands(member, "takes part"),
    stands(left, "was left"),
};
constexpr Due again{.what = "what came of it is said", .within = 180};
constexpr std::array moves{
    by(Party::school, {member, "review", "Say what came of it", member, {asks(found)}, again}),
    by(Party::school, {member, "leave", "Leave it", left, {a_reason}}),
};
constexpr CaseLifecycle way{
    .thing = "This network", .states = states, .moves = moves, .begins = member, .begun = again};
static_assert(basics::well_formed(way));

} // namespace

constexpr CaseKindRow network_kind{.kind = CaseKind::network,
                                   .name = "network",
                                   .words = "Network",
                                   .button = "Join a network",
                                   .part = Part::sustaining,
                                   .way = &way,
                                   .begun_by = Party::school,
                                   .title_label = "Network",
                                   .fields = fields,
                                   .names_no_staff = true};

} // namespace programmes
