#include "programmes/kind_parts.h"

// What comes from outside: targeted support by RISE in the steps in which the Department for Education keeps it, a category or a notice, and
// a monitoring visit.
namespace programmes {
namespace {

using namespace kind;

constexpr Demand found{"reason", "Say what was found and agreed."}, who{"person", "Say which organisation or adviser."},
    plan{"plan", "Say what the plan holds, and its funding."}, answer{"reason", "Say what was answered or done."};

constexpr CaseMove step(State from, State verb, State words, State to, Demand first, Demand second = {}, Due due = {}) {
    return {.from = from,
            .verb = verb,
            .words = words,
            .to = to,
            .right = Party::lead,
            .demands = {first, second},
            .due = due};
}

constexpr State eligible = "eligible", informed = "informed", met = "met", diagnosed = "diagnosed", matched = "matched",
                approved = "plan_approved", granted = "granted", under_way = "under_way", complete = "complete",
                paused = "paused", stopped = "stopped";
constexpr Due termly{.what = "the termly review with the adviser", .within = 90};
constexpr std::array rise_states{
    stands(eligible, "waits for the trust to be formally informed"),
    stands(informed, "waits for the first meeting with the adviser"),
    stands(met, "waits for the initial diagnosis"),
    stands(diagnosed, "waits for a supporting organisation"),
    stands(matched, "waits for its plan to be approved"),
    stands(approved, "waits for the letter of the improvement grant"),
    stands(granted, "waits for the support to begin"),
    stands(under_way, "is under way, with termly reviews"),
    stands(complete, "is complete"),
    stands(paused, "is paused"),
    stands(stopped, "was stopped"),
};
constexpr CaseMove stop(State from) { return step(from, "stop", "Record that it was stopped", stopped, a_reason); }
constexpr std::array rise_moves{
    step(eligible, "inform", "Record the formal letter", informed, a_day),
    step(informed, "meet", "Record the first meeting", met, a_day, who),
    step(met, "diagnose", "Record the initial diagnosis", diagnosed, found),
    step(diagnosed, "match", "Record the supporting organisation, without a conflict of interest", matched, who),
    step(matched, "approve", "Record that the plan is approved", approved, plan, a_day),
    step(approved, "grant", "Record the letter of the grant", granted, a_day),
    step(granted, "begin", "Record that the support began", under_way, a_day, {}, termly),
    step(under_way, "review", "Record a termly review", under_way, found, {}, termly),
    step(under_way, "complete", "Record that it is complete", complete, found),
    step(under_way, "pause", "Record that it is paused", paused, a_reason),
    step(paused, "resume", "Record that it goes on", under_way, a_day, {}, termly),
    stop(eligible),
    stop(informed),
    stop(met),
    stop(diagnosed),
    stop(matched),
    stop(approved),
    stop(granted),
    stop(under_way),
    stop(paused),
};
constexpr CaseLifecycle rise{
    .thing = "This support by RISE", .states = rise_states, .moves = rise_moves, .begins = eligible, .begun = {}};
static_assert(basics::well_formed(rise));

constexpr State received = "received", answered = "answered", lifted = "lifted";
constexpr std::array notice_states{
    stands(received, "stands and is not answered"),
    stands(answered, "stands and was answered"),
    stands(lifted, "is lifted"),
};
constexpr std::array notice_moves{
    step(received, "answer", "Record the answer", answered, answer, a_day),
    step(answered, "answer", "Record a further answer", answered, answer, a_day),
    step(answered, "lift", "Record that it is lifted", lifted, a_day),
    step(received, "lift", "Record that it is lifted", lifted, a_day),
};
constexpr CaseLifecycle notice{.thing = "This category or notice",
                               .states = notice_states,
                               .moves = notice_moves,
                               .begins = received,
                               .begun = {.what = "the answer to it", .within = 15, .days = Due::Days::working}};
static_assert(basics::well_formed(notice));

constexpr State announced = "announced", visited = "visited", reported = "reported", worked_in = "worked_in";
constexpr std::array visit_states{
    stands(announced, "is announced"),
    stands(visited, "has taken place; the letter is to come"),
    stands(reported, "has its letter"),
    stands(worked_in, "is worked into the plan"),
};
constexpr std::array visit_moves{
    step(announced, "visit", "Record the visit", visited, a_day),
    step(visited, "report", "Record what the letter says", reported, found, a_day,
         {.what = "what it says is in the plan", .within = 10, .days = Due::Days::working}),
    step(reported, "work_in", "Record what changes in the plan", worked_in, plan),
};
constexpr CaseLifecycle monitoring{
    .thing = "This monitoring visit", .states = visit_states, .moves = visit_moves, .begins = announced, .begun = {}};
static_assert(basics::well_formed(monitoring));

} // namespace

constexpr CaseKindRow rise_kind{.kind = CaseKind::rise,
                                .name = "rise",
                                .words = "Targeted support by RISE",
                                .button = "Note support by RISE",
                                .part = Part::outside,
                                .way = &rise,
                                .begun_by = Party::lead,
                                .title_label = for_what,
                                .title_hint = a_post_or_occasion};

constexpr CaseKindRow notice_kind{.kind = CaseKind::notice,
                                  .name = "notice",
                                  .words = "Category or warning notice",
                                  .button = "Note a category or a notice",
                                  .part = Part::outside,
                                  .way = &notice,
                                  .begun_by = Party::lead,
                                  .title_label = for_what,
                                  .title_hint = a_post_or_occasion};

constexpr CaseKindRow monitoring_kind{.kind = CaseKind::monitoring,
                                      .name = "monitoring",
                                      .words = "Monitoring visit by Ofsted",
                                      .button = "Note a monitoring visit",
                                      .part = Part::outside,
                                      .way = &monitoring,
                                      .begun_by = Party::lead,
                                      .title_label = for_what,
                                      .title_hint = a_post_or_occasion};

} // namespace programmes
