#include "programmes/kind_parts.h"

namespace programmes {
namespace {

using namespace kind;

constexpr State need = "need", options = "options", appointed = "appointed", mandated = "mandated", in_post = "in_post",
                after_30 = "reviewed_30", after_60 = "reviewed_60", after_90 = "reviewed_90", recruiting = "recruiting",
                shortlisted = "shortlisted", head_appointed = "head_appointed", handover = "handover",
                alongside = "alongside", alongside_30 = "alongside_30", alongside_60 = "alongside_60",
                alongside_90 = "alongside_90", over = "ended", debriefed = "debriefed", curtailed = "curtailed",
                became_head = "became_head";

constexpr Demand option{"option",
                        "Say which option was chosen: acting, interim, executive or associate head, or from outside."},
    person{"person", "Say who."},
    mandate{"mandate", "Say the powers, the line to the chief executive, priorities, support."},
    until{"until", "Say until when."}, plan{"plan", "Say what the plan holds: risks, people, promises, days."},
    found{"reason", "Say what was found and agreed."};
constexpr Due options_due{.what = "how the school is led is decided", .within = 5, .days = Due::Days::working},
    mandate_due{.what = "the mandate is written", .within = 5, .days = Due::Days::working},
    review_30{.what = "the 30-day review", .within = 30}, review_60{.what = "the 60-day review", .within = 30},
    review_90{.what = "the 90-day review", .within = 30};

constexpr std::array states{
    stands(need, "waits for a decision on how the school is led"),
    stands(options, "waits for an appointment"),
    stands(appointed, "waits for the mandate"),
    stands(mandated, "waits for the first day in post"),
    stands(in_post, "is in post"),
    stands(after_30, "is in post, reviewed after 30 days"),
    stands(after_60, "is in post, reviewed after 60 days"),
    stands(after_90, "is in post, reviewed after 90 days"),
    stands(recruiting, "goes on while the substantive head is sought"),
    stands(shortlisted, "goes on; a shortlist for the substantive head stands"),
    stands(head_appointed, "goes on until the substantive head starts"),
    stands(handover, "is handed over to the substantive head"),
    stands(alongside, "works alongside the new head"),
    stands(alongside_30, "works alongside the new head, reviewed after 30 days"),
    stands(alongside_60, "works alongside the new head, reviewed after 60 days"),
    stands(alongside_90, "works alongside the new head, reviewed after 90 days"),
    stands(over, "has ended; the debrief is to come"),
    stands(debriefed, "has ended and was debriefed"),
    stands(curtailed, "was curtailed"),
    stands(became_head, "ended as the interim became the substantive head"),
};

constexpr CaseMove step(State from, State verb, State words, State to, Party right, Demand first, Demand second = {},
                        Due due = {}) {
    return {
        .from = from, .verb = verb, .words = words, .to = to, .right = right, .demands = {first, second}, .due = due};
}
constexpr CaseMove recruit(State from) {
    return step(from, "recruit", "Advertise the substantive post", recruiting, Party::lead, a_day);
}
constexpr CaseMove curtail(State from) {
    return step(from, "curtail", "Curtail it", curtailed, Party::chief_executive, a_reason);
}
constexpr CaseMove become(State from) {
    return step(from, "become_head", "Make the interim the substantive head", became_head, Party::chief_executive,
                a_day, a_reason);
}

constexpr std::array moves{
    step(need, "choose", "Decide how the school is led", options, Party::chief_executive, option, a_reason),
    step(options, "appoint", "Appoint", appointed, Party::chief_executive, person, {}, mandate_due),
    step(appointed, "mandate", "Write the mandate", mandated, Party::chief_executive, mandate, until),
    step(mandated, "start", "Record the first day in post", in_post, Party::lead, a_day, {}, review_30),
    step(in_post, "review", "Record the 30-day review", after_30, Party::chief_executive, found, {}, review_60),
    step(after_30, "review", "Record the 60-day review", after_60, Party::chief_executive, found, {}, review_90),
    step(after_60, "review", "Record the 90-day review", after_90, Party::chief_executive, found),
    step(after_90, "extend", "Extend the mandate", in_post, Party::chief_executive, until, a_reason, review_30),
    recruit(in_post),
    recruit(after_30),
    recruit(after_60),
    recruit(after_90),
    step(recruiting, "shortlist", "Record the shortlist", shortlisted, Party::lead, a_day),
    step(shortlisted, "recruit", "Advertise the post again", recruiting, Party::lead, a_day, a_reason),
    step(shortlisted, "appoint_head", "Record the appointment and the start", head_appointed, Party::chief_executive,
         person, a_day),
    step(head_appointed, "hand_over", "Write the handover plan", handover, Party::lead, plan),
    step(handover, "alongside", "Begin alongside the new head", alongside, Party::lead, plan, a_day, review_30),
    step(alongside, "review", "Record the 30-day review", alongside_30, Party::lead, found, {}, review_60),
    step(alongside_30, "review", "Record the 60-day review", alongside_60, Party::lead, found, {}, review_90),
    step(alongside_60, "review", "Record the 90-day review", alongside_90, Party::lead, found),
    step(alongside_90, "end", "End it", over, Party::lead, a_day),
    step(over, "debrief", "Record the debrief", debriefed, Party::lead, found),
    curtail(appointed),
    curtail(mandated),
    curtail(in_post),
    curtail(after_30),
    curtail(after_60),
    curtail(after_90),
    curtail(recruiting),
    curtail(shortlisted),
    become(after_30),
    become(after_60),
    become(after_90),
    become(shortlisted),
};
constexpr CaseLifecycle way{
    .thing = "This interim leadership", .states = states, .moves = moves, .begins = need, .begun = options_due};
static_assert(basics::well_formed(way));

} // namespace

constexpr CaseKindRow interim_kind{.kind = CaseKind::interim,
                                   .name = "interim",
                                   .words = "Interim leadership",
                                   .button = "Begin interim leadership",
                                   .part = Part::leadership,
                                   .way = &way,
                                   .begun_by = Party::lead,
                                   .title_label = for_what,
                                   .title_hint = a_post_or_occasion};

} // namespace programmes
