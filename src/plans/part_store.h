#pragma once
// Objectives, milestones and actions of a plan that was found in the reader's scope.
#include "plans/whole_plan.h"
#include "storage/reader.h"

namespace plans {

basics::Result<std::vector<Objective>> objectives(storage::Reader&, const PlanId&);
basics::Result<std::vector<Milestone>> milestones(storage::Reader&, const PlanId&);
basics::Result<std::vector<Action>> actions(storage::Reader&, const PlanId&);

// Objectives of the trust's priorities, which a school's objective may serve.
struct Priority {
    ObjectiveId id;
    std::string words;
};
basics::Result<std::vector<Priority>> priorities(storage::Reader&);

// The one school whose plan it is, for the journal; none for a group's or the trust's.
std::optional<basics::Urn> school_of(const Plan&);

basics::Result<void> add(storage::Writer&, const Plan&, const Objective&);
basics::Result<void> add(storage::Writer&, const Plan&, const Milestone&);
basics::Result<void> add(storage::Writer&, const Plan&, const Action&);
// A conflict where somebody else changed it since.
basics::Result<void> save(storage::Writer&, const Plan&, const Objective& before, const Objective& after);
basics::Result<void> save(storage::Writer&, const Plan&, const Milestone& before, const Milestone& after);
basics::Result<void> save(storage::Writer&, const Plan&, const Action& before, const Action& after);
// With its milestones and actions. A conflict where any progress was recorded: then it is withdrawn, never deleted.
basics::Result<void> remove(storage::Writer&, const Plan&, const Objective&);

} // namespace plans
