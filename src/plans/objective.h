#pragma once
// What a plan means to bring about, and the milestones and actions on the way.
#include "plans/plan.h"

namespace plans {

struct Objective;
struct Milestone;
struct Action;
using ObjectiveId = basics::Id<Objective>;
using MilestoneId = basics::Id<Milestone>;
using ActionId = basics::Id<Action>;

enum class ObjectiveState { open, met, partly, not_met, withdrawn };
enum class MilestoneState { open, met, missed };
enum class ActionState { not_started, in_progress, blocked, complete, cancelled };

// Which figure tells whether it is reached: a code of the catalogue, or register_absence; "" where none does.
constexpr std::string_view register_absence = "register_absence";
struct MeasureAsked {
    std::string code{};
    std::string pupil_group{"all"};
    std::string name{}, unit{}; // as the catalogue has them
    int places{1};
    bool higher_is_better{};
};

// With what the catalogue says of it, or what is known of the register's.
MeasureAsked measure_asked(std::string_view code, std::string_view pupil_group, MeasureAsked of_catalogue);

struct Objective {
    ObjectiveId id;
    PlanId plan;
    std::int64_t position{};
    std::string area, area_words{}, dfe_area{};
    std::string words;
    MeasureAsked measure{};
    std::optional<double> baseline{}; // as the figure was held, never typed
    std::string baseline_of{};        // "2024/25, key stage 4 final"
    std::optional<double> target{};
    basics::Date target_day, moves_from;
    std::string criterion{};
    PersonId owner;
    std::optional<PersonId> supporter{};
    std::optional<ObjectiveId> serves{}; // of a plan above: the trust's, a group's; of a team's plan, its school's
    std::string serves_words{}, serves_plan{};
    std::string issue{}, grounds{}; // of an issue: its id, and what it stood on
    ObjectiveState state{ObjectiveState::open};
    std::string reason{};
    std::int64_t version{1};
};

struct Milestone {
    MilestoneId id;
    ObjectiveId objective;
    std::string words;
    PersonId owner;
    basics::Date due, first_due;
    MilestoneState state{MilestoneState::open};
    std::string reason{};
    std::int64_t version{1};
};

struct Action {
    ActionId id;
    ObjectiveId objective;
    std::string words;
    PersonId owner;
    basics::Date due;
    std::int64_t cost{}; // in pounds
    ActionState state{ActionState::not_started};
    std::string reason{};
    std::string rests_on{}, challenges{}; // of a pupil premium strategy: evidence, and "1, 3"
    std::int64_t version{1};
};

using ObjectiveMove = basics::Move<ObjectiveState, Hand>;
using MilestoneMove = basics::Move<MilestoneState, Hand>;
using ActionMove = basics::Move<ActionState, Hand>;
const basics::Lifecycle<ObjectiveState, Hand>& objective_lifecycle();
const basics::Lifecycle<MilestoneState, Hand>& milestone_lifecycle();
const basics::Lifecycle<ActionState, Hand>& action_lifecycle();

// After a move that was found open and whose demands were said. A day that is none, or not after today, is refused.
basics::Result<Objective> moved(Objective, const ObjectiveMove&, const Said&);
basics::Result<Milestone> moved(Milestone, const MilestoneMove&, const Said&, basics::Date today);
basics::Result<Action> moved(Action, const ActionMove&, const Said&);

bool still_open(const Milestone&);
bool still_open(const Action&);
bool overdue(const Milestone&, basics::Date today);
bool overdue(const Action&, basics::Date today);
// Due today or in the six days that follow, and still open.
bool due_this_week(basics::Date due, basics::Date today);
// Within fourteen days.
bool due_soon(basics::Date due, basics::Date today);

// Who owns a part holds it and what is below it, never what is above.
bool holds(const Rights&, const PersonId&, const Objective&);
bool holds(const Rights&, const PersonId&, const Objective& of, const Milestone&);
bool holds(const Rights&, const PersonId&, const Objective& of, const Action&);
// What a hand on a part may do: its owner's deeds, a writer's, an approver's.
inline auto may_with(const Rights& rights, bool holds) {
    return [rights, holds](Hand hand) {
        switch (hand) {
        case Hand::writer: return rights.writes;
        case Hand::approver: return rights.approves;
        case Hand::owner: return holds;
        }
        return false;
    };
}

} // namespace plans
