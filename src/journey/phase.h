#pragma once
// Where a school is on its journey: its phase, its trend, and whether it gives help or takes it. Proposed by a rule, decided by a person.
#include "permissions/permissions.h"
#include "plans/plan_progress.h"
#include "programmes/placement.h"

namespace journey {

enum class Phase { stabilise, repair, improve, sustain };
enum class Trend { deteriorating, unchanged, improving, cannot_tell };
enum class Capacity { giver, in_balance, taker, cannot_tell };
std::string_view name(Phase);
std::string_view name(Trend);
std::string_view name(Capacity);
std::string_view words(Phase);    // "Repair"
std::string_view question(Phase); // "is the basic teaching right?"
std::string_view words(Trend);    // "cannot tell"
std::string_view words(Capacity); // "gives capacity to others"
std::optional<Phase> phase_named(std::string_view);
std::optional<Trend> trend_named(std::string_view);
std::optional<Capacity> capacity_named(std::string_view);
std::span<const Phase> all_phases();
std::span<const Trend> all_trends();
std::span<const Capacity> all_capacities();

// How a figure moved between its two newest years, by its own direction: better, worse, or by no more than chance.
enum class Movement { better, worse, within_chance, nothing_to_compare };
struct Moved {
    std::string words; // "Attainment 8, 38.0 in 2023/24 and 41.2 in 2024/25"
    Movement movement;
};

// Issues that somebody confirmed and nobody has settled.
struct OpenIssues {
    std::int64_t confirmed{}, planned{}; // in no plan yet; in one
    std::int64_t decided{};              // about how many findings anybody ever decided
};

struct Evidence {
    const programmes::Placement* placement{}; // in force, of which the head was told
    programmes::Proposal inspections{};       // what they propose
    std::vector<Moved> figures{};
    OpenIssues issues{};
    std::optional<plans::PlanProgress> plan{}; // none: no plan is live
    basics::Date today;
};
struct PhaseProposal {
    std::optional<Phase> phase{}; // none: cannot tell
    Trend trend{Trend::cannot_tell};
    Capacity capacity{Capacity::cannot_tell};
    std::vector<std::string> reasons{};
};
PhaseProposal propose(const Evidence&);

struct JourneyStep;
using StepId = basics::Id<JourneyStep>;
struct JourneyStep {
    StepId id;
    basics::Urn school;
    basics::Date from;
    Phase phase;
    Trend trend;
    Capacity capacity;
    std::string reason;
    std::optional<Phase> proposed{};
    std::string proposal{};
    std::string decider{}; // a name; empty: removed
    basics::Date decided_on;
    std::string comment{}, comment_by{};
    std::optional<basics::Date> comment_on{};
    std::int64_t version{1};
};

// The step in force on a day, of a school's steps in any order; none before the first.
const JourneyStep* step_on(std::span<const JourneyStep>, basics::Urn, basics::Date);

} // namespace journey
