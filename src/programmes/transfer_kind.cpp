#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

constexpr std::array fields{
    Field{"serves", "Which support it is part of", Of::support,
          "Choose the support that it is part of; under Support agree that first.",
          "It is judged as a part of that, by the school’s figures; no member of staff is."},
};

constexpr State wanted = "need", consulted = "consulted", consented = "consented", terms = "terms", agreed = "agreed",
                started = "started", reviewed = "reviewed", confirmed = "confirmed", returned = "returned",
                refused = "refused";
constexpr std::array states{
    stands(wanted, "waits for consultation"),
    stands(consulted, "waits for consent"),
    stands(consented, "waits for terms"),
    stands(terms, "waits for agreement"),
    stands(agreed, "is agreed and has not started"),
    stands(started, "is at work"),
    stands(reviewed, "was reviewed"),
    stands(confirmed, "is confirmed"),
    stands(returned, "ended with the return to the own school"),
    stands(refused, "did not come about"),
};
constexpr Demand consent{"consent",
                         "Say how and when consent was given, and who was consulted. Name no member of staff."},
    what_terms{"terms", "Say the terms: days, from, to, pay, return."}, what_found{"reason", "Say what was found."};
constexpr Due review{.what = "the transfer is reviewed", .within = 42};
constexpr CaseMove refuse(State from) {
    return by(Party::lead, {from, "refuse", "Record that it does not come about", refused, {a_reason}});
}
constexpr std::array moves{
    by(Party::lead, {wanted, "consult", "Record the consultation", consulted, {consent}}),
    by(Party::lead, {consulted, "consent", "Record consent", consented, {consent}}),
    by(Party::lead, {consented, "set_terms", "Set the terms", terms, {what_terms}}),
    by(Party::decider, {terms, "agree", "Agree it", agreed, {a_day}}),
    by(Party::school, {agreed, "start", "Record its start", started, {a_day}, review}),
    by(Party::lead, {started, "review", "Record the review", reviewed, {what_found}}),
    by(Party::decider, {reviewed, "confirm", "Confirm it", confirmed, {a_reason}}),
    by(Party::lead, {reviewed, "return", "Record the return", returned, {a_day}}),
    refuse(wanted),
    refuse(consulted),
    refuse(consented),
    refuse(terms),
};
constexpr CaseLifecycle way{.thing = "This transfer", .states = states, .moves = moves, .begins = wanted, .begun = {}};
static_assert(basics::well_formed(way));

} // namespace

constexpr CaseKindRow transfer_kind{.kind = CaseKind::transfer,
                                    .name = "transfer",
                                    .words = "Staff transfer",
                                    .button = "Begin a staff transfer",
                                    .part = Part::staff,
                                    .way = &way,
                                    .begun_by = Party::lead,
                                    .title_label = for_what,
                                    .title_hint = a_post_or_occasion,
                                    .fields = fields,
                                    .names_no_staff = true};

} // namespace programmes
