#include "plans/objective.h"

#include "basics/text.h"

namespace plans {
namespace {

using basics::Date;
using basics::Result;
using basics::StateWords;
using namespace std::chrono;

constexpr basics::Demands why{basics::a_reason};

constexpr std::array objective_states{
    StateWords<ObjectiveState>{ObjectiveState::open, "open", "is being worked at"},
    StateWords<ObjectiveState>{ObjectiveState::met, "met", "is met"},
    StateWords<ObjectiveState>{ObjectiveState::partly, "partly", "is partly met"},
    StateWords<ObjectiveState>{ObjectiveState::not_met, "not_met", "is not met"},
    StateWords<ObjectiveState>{ObjectiveState::withdrawn, "withdrawn", "was withdrawn"},
};
constexpr ObjectiveMove judge(std::string_view verb, std::string_view words, ObjectiveState to) {
    return {
        .from = ObjectiveState::open, .verb = verb, .words = words, .to = to, .right = Hand::writer, .demands = why};
}
constexpr std::array objective_moves{
    judge("met", "Say that it is met", ObjectiveState::met),
    judge("partly", "Say that it is partly met", ObjectiveState::partly),
    judge("not_met", "Say that it is not met", ObjectiveState::not_met),
    judge("withdraw", "Withdraw it", ObjectiveState::withdrawn),
};
constexpr basics::Lifecycle<ObjectiveState, Hand> of_objective{
    .thing = "This objective", .states = objective_states, .moves = objective_moves, .begins = ObjectiveState::open};
static_assert(basics::well_formed(of_objective));

constexpr std::array milestone_states{
    StateWords<MilestoneState>{MilestoneState::open, "open", "is not reached yet"},
    StateWords<MilestoneState>{MilestoneState::met, "met", "is met"},
    StateWords<MilestoneState>{MilestoneState::missed, "missed", "was missed"},
};
constexpr std::array milestone_moves{
    MilestoneMove{.from = MilestoneState::open,
                  .verb = "meet",
                  .words = "It is met",
                  .to = MilestoneState::met,
                  .right = Hand::owner},
    MilestoneMove{.from = MilestoneState::open,
                  .verb = "miss",
                  .words = "It was missed",
                  .to = MilestoneState::missed,
                  .right = Hand::owner,
                  .demands = why},
    MilestoneMove{.from = MilestoneState::missed,
                  .verb = "redate",
                  .words = "Give it another day",
                  .to = MilestoneState::open,
                  .right = Hand::owner,
                  .demands = {basics::a_day, basics::a_reason}},
};
constexpr basics::Lifecycle<MilestoneState, Hand> of_milestone{
    .thing = "This milestone", .states = milestone_states, .moves = milestone_moves, .begins = MilestoneState::open};
static_assert(basics::well_formed(of_milestone));

constexpr std::array action_states{
    StateWords<ActionState>{ActionState::not_started, "not_started", "is not started"},
    StateWords<ActionState>{ActionState::in_progress, "in_progress", "is in progress"},
    StateWords<ActionState>{ActionState::blocked, "blocked", "is blocked"},
    StateWords<ActionState>{ActionState::complete, "complete", "is complete"},
    StateWords<ActionState>{ActionState::cancelled, "cancelled", "was cancelled"},
};
constexpr ActionMove step(ActionState from, std::string_view verb, std::string_view words, ActionState to,
                          basics::Demands demands = {}) {
    return {.from = from, .verb = verb, .words = words, .to = to, .right = Hand::owner, .demands = demands};
}
using A = ActionState;
constexpr std::array action_moves{
    step(A::not_started, "start", "Start it", A::in_progress),
    step(A::not_started, "complete", "It is complete", A::complete),
    step(A::in_progress, "complete", "It is complete", A::complete),
    step(A::not_started, "block", "It is blocked", A::blocked, why),
    step(A::in_progress, "block", "It is blocked", A::blocked, why),
    step(A::blocked, "start", "Go on with it", A::in_progress),
    step(A::complete, "reopen", "Open it again", A::in_progress, why),
    step(A::not_started, "cancel", "Cancel it", A::cancelled, why),
    step(A::in_progress, "cancel", "Cancel it", A::cancelled, why),
    step(A::blocked, "cancel", "Cancel it", A::cancelled, why),
};
constexpr basics::Lifecycle<ActionState, Hand> of_action{
    .thing = "This action", .states = action_states, .moves = action_moves, .begins = ActionState::not_started};
static_assert(basics::well_formed(of_action));

} // namespace

const basics::Lifecycle<ObjectiveState, Hand>& objective_lifecycle() { return of_objective; }
const basics::Lifecycle<MilestoneState, Hand>& milestone_lifecycle() { return of_milestone; }
const basics::Lifecycle<ActionState, Hand>& action_lifecycle() { return of_action; }

MeasureAsked measure_asked(std::string_view code, std::string_view pupil_group, MeasureAsked of_catalogue) {
    of_catalogue.code = code;
    of_catalogue.pupil_group = pupil_group;
    if (code == register_absence)
        of_catalogue.name = "Absence in the register", of_catalogue.unit = "percent", of_catalogue.places = 1,
        of_catalogue.higher_is_better = false;
    return of_catalogue;
}

Result<Objective> moved(Objective objective, const ObjectiveMove& move, const Said& said) {
    objective.reason = taken(said(basics::a_reason.field));
    objective.state = move.to;
    return objective;
}

Result<Milestone> moved(Milestone milestone, const MilestoneMove& move, const Said& said, Date today) {
    for (const auto& demand : move.wants()) {
        if (demand.field == basics::a_reason.field) milestone.reason = taken(said(demand.field));
        if (demand.field == basics::a_day.field) {
            const auto day = basics::parse_iso_date(said(demand.field));
            if (!day || day.value() <= today) return basics::invalid("Give a day after today.");
            milestone.due = day.value();
        }
    }
    milestone.state = move.to;
    return milestone;
}

Result<Action> moved(Action action, const ActionMove& move, const Said& said) {
    action.reason = move.wants().empty() ? "" : taken(said(basics::a_reason.field));
    action.state = move.to;
    return action;
}

bool still_open(const Milestone& each) { return each.state == MilestoneState::open; }
bool still_open(const Action& each) {
    return each.state != ActionState::complete && each.state != ActionState::cancelled;
}
bool overdue(const Milestone& each, Date today) { return still_open(each) && each.due < today; }
bool overdue(const Action& each, Date today) { return still_open(each) && each.due < today; }
bool due_this_week(Date due, Date today) { return today <= due && sys_days{due} < sys_days{today} + days{7}; }
bool due_soon(Date due, Date today) { return today <= due && sys_days{due} <= sys_days{today} + days{14}; }

bool holds(const Rights& rights, const PersonId& person, const Objective& objective) {
    return rights.sees && (rights.writes || objective.owner == person);
}
bool holds(const Rights& rights, const PersonId& person, const Objective& of, const Milestone& milestone) {
    return rights.sees && (holds(rights, person, of) || milestone.owner == person);
}
bool holds(const Rights& rights, const PersonId& person, const Objective& of, const Action& action) {
    return rights.sees && (holds(rights, person, of) || action.owner == person);
}

} // namespace plans
