#include "plans/plan.h"

#include "basics/text.h"

#include <algorithm>

namespace plans {
namespace {

using basics::Demand;
using permissions::Verb;
using permissions::Who;
using State = PlanState;

constexpr Demand an_authority{"authority",
                              "Say by whose authority: the trustees and their meeting, or a person in a post."},
    an_outcome{"outcome", "Choose what came of it."},
    an_evaluation{"evaluation", "Say in a few sentences what it brought about, and how you know."},
    a_successor{"successor", "Choose which plan takes its place."};

constexpr std::array states{
    basics::StateWords<State>{State::draft, "draft", "is a draft"},
    basics::StateWords<State>{State::submitted, "submitted", "waits for approval"},
    basics::StateWords<State>{State::returned, "returned", "was returned for changes"},
    basics::StateWords<State>{State::approved, "approved", "is approved"},
    basics::StateWords<State>{State::live, "live", "is live"},
    basics::StateWords<State>{State::paused, "paused", "is paused"},
    basics::StateWords<State>{State::closed, "closed", "is closed"},
    basics::StateWords<State>{State::carried_forward, "carried_forward", "was carried forward"},
    basics::StateWords<State>{State::stopped, "stopped", "was stopped"},
    basics::StateWords<State>{State::superseded, "superseded", "was superseded"},
};

constexpr PlanMove a_move(State from, std::string_view verb, std::string_view words, State to, Hand right,
                          basics::Demands demands = {}, basics::Due due = {}) {
    return {.from = from, .verb = verb, .words = words, .to = to, .right = right, .demands = demands, .due = due};
}
constexpr basics::Due an_answer{.what = "approve it or return it", .within = 10, .days = basics::Due::Days::working};
constexpr PlanMove submit(State from) {
    return a_move(from, "submit", "Submit it for approval", State::submitted, Hand::writer, {}, an_answer);
}
constexpr PlanMove give_back(State from) {
    return a_move(from, "return", "Return it for changes", State::returned, Hand::approver, {basics::a_reason});
}
constexpr PlanMove stop(State from, Hand right) {
    return a_move(from, "stop", "Stop it for good", State::stopped, right, {basics::a_reason});
}
constexpr PlanMove supersede(State from) {
    return a_move(from, "supersede", "Set another plan in its place", State::superseded, Hand::approver,
                  {a_successor, basics::a_reason});
}
constexpr std::array moves{
    submit(State::draft),
    submit(State::returned),
    a_move(State::submitted, "approve", "Approve it", State::approved, Hand::approver, {an_authority}),
    give_back(State::submitted),
    give_back(State::approved),
    give_back(State::live),
    a_move(State::approved, "begin", "Begin it", State::live, Hand::writer),
    a_move(State::live, "pause", "Pause it", State::paused, Hand::approver, {basics::a_reason}),
    a_move(State::paused, "resume", "Go on with it", State::live, Hand::approver, {basics::a_reason}),
    a_move(State::live, "evaluate", "Write its final evaluation", State::live, Hand::writer,
           {an_outcome, an_evaluation}),
    a_move(State::live, "close", "Close it", State::closed, Hand::approver),
    a_move(State::closed, "carry", "Carry it forward", State::carried_forward, Hand::writer,
           {Demand{"to", "Say until which day the next plan goes."}}),
    stop(State::draft, Hand::writer),
    stop(State::submitted, Hand::writer),
    stop(State::returned, Hand::writer),
    stop(State::approved, Hand::approver),
    stop(State::live, Hand::approver),
    stop(State::paused, Hand::approver),
    supersede(State::approved),
    supersede(State::live),
    supersede(State::paused),
};
constexpr PlanLifecycle lifecycle{.thing = "This plan", .states = states, .moves = moves, .begins = State::draft};
static_assert(basics::well_formed(lifecycle));

// Of a verb: over every school of the plan, or over the whole trust where it has none.
bool over_all(const Who& who, Verb verb, std::span<const basics::Urn> schools, basics::Date today) {
    if (schools.empty()) return permissions::scope(who, verb, today).everything;
    return std::ranges::all_of(schools, [&](basics::Urn urn) { return permissions::may(who, verb, urn, today); });
}

// A team's plan is approved by the head of its school too, who answers for it and sees its programme; not one that they lead themselves.
bool heads_the_team(const Who& who, const Plan& plan, basics::Date today) {
    if (plan.kind != Kind::team || plan.whose != Whose::school || plan.lead == who.id) return false;
    const auto may = [&](Verb verb) { return permissions::may(who, verb, plan.schools.front().urn, today); };
    return may(Verb::answer_for_school) && may(Verb::see_programmes);
}

std::vector<basics::Urn> urns(const Plan& plan) {
    std::vector<basics::Urn> out;
    for (const auto& each : plan.schools) out.push_back(each.urn);
    return out;
}

} // namespace

const PlanLifecycle& plan_lifecycle() { return lifecycle; }
std::string_view words(PlanState state) { return lifecycle.of(state).words; }

std::string_view words(Hand hand) {
    switch (hand) {
    case Hand::writer: return "write plans, or who leads it";
    case Hand::approver: return "approve plans; of a team’s plan, the head";
    case Hand::owner: return "its owner, or whose branch it is part of";
    }
    return "";
}

bool may_open(const Who& who, const Plan& plan, basics::Date today) {
    if (plan.whose == Whose::trust) return permissions::may(who, Verb::see_plans, today);
    return std::ranges::any_of(
        plan.schools, [&](const PlanSchool& each) { return permissions::may(who, Verb::see_plans, each.urn, today); });
}

Rights rights_of(const Who& who, const Plan& plan, basics::Date today) {
    if (!may_open(who, plan, today)) return {};
    const auto all = urns(plan);
    return {.sees = true,
            .writes = plan.lead == who.id || over_all(who, Verb::write_plans, all, today),
            .approves = over_all(who, Verb::approve_plans, all, today) || heads_the_team(who, plan, today)};
}

bool may_begin(const Who& who, Whose whose, std::span<const basics::Urn> schools, basics::Date today) {
    if ((whose == Whose::trust) != schools.empty()) return false;
    return over_all(who, Verb::write_plans, schools, today);
}

bool may_follow(const Plan& before, const Plan& after) {
    using enum PlanState;
    constexpr std::array standing{draft, submitted, returned, approved, live};
    return before.id != after.id && before.whose == after.whose && urns(before) == urns(after)
           && std::ranges::find(standing, after.state) != standing.end();
}

bool being_written(const Plan& plan) {
    return !plan.left && (plan.state == State::draft || plan.state == State::returned);
}
bool being_worked_at(const Plan& plan) { return !plan.left && plan.state == State::live; }

std::string taken(std::string_view said) { return basics::shortened(basics::collapsed(said), longest_text); }

basics::Result<Plan> moved(Plan plan, const PlanMove& move, const Said& said, std::size_t objectives) {
    if (move.to == State::submitted && objectives == 0)
        return basics::conflict("A plan without an objective cannot be submitted: write one first.");
    if (move.to == State::closed && plan.evaluation.empty())
        return basics::conflict("A plan is closed once its final evaluation stands in it: write that first.");
    for (const auto& demand : move.wants()) {
        const auto text = taken(said(demand.field));
        if (demand.field == an_authority.field) plan.authority = text;
        else if (demand.field == an_evaluation.field) plan.evaluation = text;
        else if (demand.field == basics::a_reason.field) plan.reason = text;
        else if (demand.field == a_successor.field) plan.superseded_by = PlanId{text};
        else if (demand.field == an_outcome.field) {
            plan.outcome = outcome_named(text);
            if (!plan.outcome) return basics::invalid(std::string{an_outcome.sentence});
        }
    }
    if (move.to == State::returned) plan.authority.clear(); // what is changed is approved anew
    plan.state = move.to;
    return plan;
}

} // namespace plans
