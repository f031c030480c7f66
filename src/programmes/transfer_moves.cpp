#include "programmes/case.h"

#include <array>

namespace programmes {
namespace {

using basics::Demand;
using State = std::string_view;
using Words = basics::StateWords<State>;

constexpr State need = "need", consulted = "consulted", consented = "consented", terms = "terms", agreed = "agreed",
                started = "started", reviewed = "reviewed", confirmed = "confirmed", returned = "returned",
                refused = "refused";
constexpr Demand consent{"consent",
                         "Say how and when consent was given, and who was consulted. Name no member of staff."},
    what_terms{"terms", "Say the terms: days, from, to, pay, return."}, found{"reason", "Say what was found."};

constexpr std::array states{
    Words{need, need, "waits for consultation"},
    Words{consulted, consulted, "waits for consent"},
    Words{consented, consented, "waits for terms"},
    Words{terms, terms, "waits for agreement"},
    Words{agreed, agreed, "is agreed and has not started"},
    Words{started, started, "is at work"},
    Words{reviewed, reviewed, "was reviewed"},
    Words{confirmed, confirmed, "is confirmed"},
    Words{returned, returned, "ended with the return to the own school"},
    Words{refused, refused, "did not come about"},
};

constexpr CaseMove step(State from, State verb, State words, State to, Party right, Demand first,
                        basics::Due due = {}) {
    return {.from = from, .verb = verb, .words = words, .to = to, .right = right, .demands = {first}, .due = due};
}
constexpr CaseMove refuse(State from) {
    return step(from, "refuse", "Record that it does not come about", refused, Party::lead, basics::a_reason);
}

constexpr std::array moves{
    step(need, "consult", "Record the consultation", consulted, Party::lead, consent),
    step(consulted, "consent", "Record consent", consented, Party::lead, consent),
    step(consented, "set_terms", "Set the terms", terms, Party::lead, what_terms),
    step(terms, "agree", "Agree it", agreed, Party::decider, basics::a_day),
    step(agreed, "start", "Record its start", started, Party::school, basics::a_day,
         {.what = "the transfer is reviewed", .within = 42}),
    step(started, "review", "Record the review", reviewed, Party::lead, found),
    step(reviewed, "confirm", "Confirm it", confirmed, Party::decider, basics::a_reason),
    step(reviewed, "return", "Record the return", returned, Party::lead, basics::a_day),
    refuse(need),
    refuse(consulted),
    refuse(consented),
    refuse(terms),
};
constexpr CaseLifecycle lifecycle{
    .thing = "This transfer", .states = states, .moves = moves, .begins = need, .begun = {}};
static_assert(basics::well_formed(lifecycle));

} // namespace

const CaseLifecycle& transfer_lifecycle() { return lifecycle; }

} // namespace programmes
