#pragma once
// A placement: a school in a programme from a day on, as a person decided it; and its way from decided to closed.
#include "programmes/task.h"

namespace programmes {

enum class PlacementState {
    decided,
    told,
    delivering,
    concern,
    more_support,
    required,
    powers_withdrawn,
    leadership_change,
    consolidating,
    exit_met,
    watched,
    closed,
    replaced,
    withdrawn,
};

// What was decided on the first day, and stays as it was.
struct Decision {
    Programme programme;
    basics::Date from;
    std::string reason, exit_criteria, de_escalation;
    permissions::PersonId lead;
    basics::Date review_on;
    std::optional<basics::Date> watch_until{}; // of the placement that it steps down from
};

struct PlacementRecord {
    PlacementId id;
    basics::Urn school;
    std::string school_name{};
    Decision decision;
    Programme proposed; // by Bearing, on that day
    std::string proposal{};
    permissions::PersonId decided_by;
    basics::Date decided_on;
    std::optional<basics::Date> until{}; // the last day
    permissions::PersonId lead;          // at present
    std::string lead_name{};             // empty: whoever it was is removed
    bool lead_ended{};                   // holds no role any more
    std::string decider_name{};
    basics::Date review_on;
    std::optional<basics::Date> head_told{}, watch_until{};
    PlacementState state{PlacementState::decided};
    std::string comment{}; // the head's, which travels with it
    std::string comment_by{};
    std::optional<basics::Date> comment_on{};
    std::optional<permissions::PersonId> commented{};
    std::int64_t version{1};
    std::int64_t template_version{}; // of the list of tasks with which it began
};
using Placement = PlacementRecord;

// In force: its last day has not been said. Watched ones are not, though they are looked at.
bool in_force(const Placement&);
// "Hari Figment", "Hari Figment, who holds no role here any more", "a person who was removed"
std::string lead_words(const Placement&);
bool led_by_nobody(const Placement&); // the lead has left or is removed

using PlacementMove = basics::Move<PlacementState, Party>;
using PlacementLifecycle = basics::Lifecycle<PlacementState, Party>;
const PlacementLifecycle& placement_lifecycle();
// A step of the escalation that is left out: the trustees are told the same day.
bool skips(const PlacementMove&);
// Those that are made by deciding anew and have no form of their own.
bool by_decision(const PlacementMove&);
// The steps of an escalation, in their order.
std::span<const PlacementState> escalation();

// The placement after a move that was found open and whose demands were said.
basics::Result<Placement> moved(Placement, const PlacementMove&, const Said&, basics::Date today);
// What was said with it, in a sentence for those who read the history.
std::string said_words(const PlacementMove&, const Said&);

} // namespace programmes
