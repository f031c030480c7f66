#pragma once
// An improvement plan: whose it is, of what kind, where it stands, and the way from draft to closed.
#include "basics/lifecycle.h"
#include "basics/said.h"
#include "permissions/permissions.h"

namespace plans {

using basics::Said;
using basics::Wrong;

struct Plan;
using PlanId = basics::Id<Plan>;
using permissions::PersonId;

enum class Whose { trust, group, school };
enum class Kind { trust, school, rapid, attendance, pupil_premium, post_inspection, team };
enum class Framework { report_card, eif, rise, pupil_premium };
enum class PlanState {
    draft,
    submitted,
    returned,
    approved,
    live,
    paused,
    closed,
    carried_forward,
    stopped,
    superseded
};
enum class Outcome { met, partly, not_met };

std::string_view name(Whose);
std::string_view name(Kind);
std::string_view name(Framework);
std::string_view name(Outcome);
std::string_view words(Kind);      // "Rapid plan"
std::string_view words(Framework); // "Ofsted’s report card (from November 2025)"
std::string_view words(Outcome);   // "Partly met"
std::optional<Whose> whose_named(std::string_view);
std::optional<Kind> kind_named(std::string_view);
std::optional<Framework> framework_named(std::string_view);
std::optional<Outcome> outcome_named(std::string_view);
std::span<const Kind> all_kinds();
std::span<const Framework> all_frameworks();
std::span<const Outcome> all_outcomes();

struct PlanSchool {
    basics::Urn urn;
    std::string name{};
};

struct Plan {
    PlanId id;
    Whose whose;
    Kind kind;
    std::string title;
    Framework framework; // which it keeps, whatever comes after
    PersonId lead;
    basics::Date from, to;
    std::vector<PlanSchool> schools{}; // none: the trust's
    PlanState state{PlanState::draft};
    std::string authority{}, reason{};
    std::optional<Outcome> outcome{};
    std::string evaluation{};
    std::optional<PlanId> carried_from{}, superseded_by{};
    bool left{}; // no school of it is the trust's any more: it is read, and nothing new is written
    std::int64_t version{1};
};

// What somebody may do with a plan and its parts. Who leads a plan, or owns a part, holds that branch whatever their role.
enum class Hand { writer, approver, owner };
std::string_view words(Hand); // as the diagrams say it

struct Rights {
    bool sees{}, writes{}, approves{};
};
Rights rights_of(const permissions::Who&, const Plan&, basics::Date today);
// Whether they may write for every school of a plan still to be made, or for the trust where there is none.
bool may_begin(const permissions::Who&, Whose, std::span<const basics::Urn>, basics::Date today);
// By whom a plan of the trust is read, and those of schools: a scope for each.
bool may_open(const permissions::Who&, const Plan&, basics::Date today);

using PlanLifecycle = basics::Lifecycle<PlanState, Hand>;
using PlanMove = basics::Move<PlanState, Hand>;
const PlanLifecycle& plan_lifecycle();
std::string_view words(PlanState); // "is live"

// Whether a plan may take another's place: another of just the same schools, which is not over itself.
bool may_follow(const Plan& before, const Plan& after);

// In draft or returned: its objectives may be written. Live: they may be worked at. Else, and of an academy that has left, it is read alone.
bool being_written(const Plan&);
bool being_worked_at(const Plan&);

// The plan after a move that was found open and whose demands were said; `objectives`: how many stand in it.
basics::Result<Plan> moved(Plan, const PlanMove&, const Said&, std::size_t objectives);

constexpr std::size_t longest_text = 1000;
// White space made single, and no longer than that.
std::string taken(std::string_view);

} // namespace plans
