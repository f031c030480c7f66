#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

constexpr State triggered = "triggered", commissioned = "commissioned", started = "started", documents = "documents",
                interviews = "interviews", self_review = "self_review", draft = "draft", checked = "checked",
                reported = "reported", powers = "powers_decided", planned = "planned", followed_up = "followed_up",
                closed = "closed";
constexpr Demand directors{"person", "Name the trust directors who lead it, or who does it from outside."},
    found{"reason", "Say what was done and found."},
    decision{"decision", "Say what the trustees decided on the delegated powers."},
    plan{"plan", "Say what is to be done, and who sees to it."};
constexpr Due begin_within{.what = "the review begins", .within = 10, .days = Due::Days::working};

constexpr std::array states{
    stands(triggered, "waits for its directors to be named"),
    stands(commissioned, "waits for the first talk with chair and head"),
    stands(started, "has begun"),
    stands(documents, "has its documents"),
    stands(interviews, "has heard and seen those concerned"),
    stands(self_review, "has the committee’s own review"),
    stands(draft, "has draft findings"),
    stands(checked, "has findings that were checked for accuracy"),
    stands(reported, "waits for the trustees’ decision on the delegated powers"),
    stands(powers, "has the trustees’ decision on the delegated powers"),
    stands(planned, "has a plan of action"),
    stands(followed_up, "was followed up"),
    stands(closed, "is closed"),
};

constexpr CaseMove step(State from, State verb, State words, State to, Demand first, Demand second = {}, Due due = {}) {
    return {.from = from,
            .verb = verb,
            .words = words,
            .to = to,
            .right = Party::decider,
            .demands = {first, second},
            .due = due};
}

constexpr std::array moves{
    step(triggered, "commission", "Name the directors", commissioned, directors, {}, begin_within),
    step(commissioned, "begin", "Record the first talk with chair and head", started, a_day),
    step(started, "gather", "Record that the documents are gathered", documents, found),
    step(documents, "hear", "Record interviews and what was observed", interviews, found),
    step(interviews, "self_review", "Record the committee’s own review", self_review, found),
    step(self_review, "draft", "Record the draft findings", draft, found),
    step(draft, "check", "Record the check for accuracy", checked, found),
    step(checked, "draft", "Take the findings back to a draft", draft, a_reason),
    step(checked, "report", "Record the report to the trustees", reported, a_day),
    step(reported, "decide", "Record the trustees’ decision", powers, decision, a_day),
    step(powers, "plan", "Record the plan of action", planned, plan, {},
         {.what = "the follow-up review", .within = 180}),
    step(planned, "follow_up", "Record the follow-up review", followed_up, found),
    step(followed_up, "close", "Close it", closed, a_reason),
};
constexpr CaseLifecycle way{
    .thing = "This review", .states = states, .moves = moves, .begins = triggered, .begun = begin_within};
static_assert(basics::well_formed(way));

} // namespace

constexpr CaseKindRow governance_kind{.kind = CaseKind::governance,
                                      .name = "governance",
                                      .words = "Governance review",
                                      .button = "Begin a governance review",
                                      .part = Part::governance,
                                      .way = &way,
                                      .begun_by = Party::lead,
                                      .title_label = for_what,
                                      .title_hint = a_post_or_occasion};

} // namespace programmes
