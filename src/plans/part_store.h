#pragma once
// Objectives, milestones and actions of a plan that was found in the reader's scope.
#include "plans/serving.h"
#include "plans/whole_plan.h"
#include "storage/reader.h"

namespace plans {

basics::Result<std::vector<Objective>> objectives(storage::Reader&, const PlanId&);
basics::Result<std::vector<Milestone>> milestones(storage::Reader&, const PlanId&);
basics::Result<std::vector<Action>> actions(storage::Reader&, const PlanId&);

// Open objectives of plans above, which an objective of this plan may serve: the trust's and a group's; for a team's plan, its school's.
struct Priority {
    ObjectiveId id;
    std::string words, plan;
};
basics::Result<std::vector<Priority>> priorities(storage::Reader&, const PlanId&);
// What serves the objectives of this plan, in plans of schools that this person may read; by school.
basics::Result<std::vector<Serving>> serving(storage::Reader&, const permissions::Who&, basics::Date today,
                                             const PlanId&);

// The one school whose plan it is, for the journal; none for a group's or the trust's.
std::optional<basics::Urn> school_of(const Plan&);

basics::Result<void> add(storage::Writer&, const Plan&, const Objective&);
basics::Result<void> add(storage::Writer&, const Plan&, const Milestone&);
basics::Result<void> add(storage::Writer&, const Plan&, const Action&);
// A conflict where somebody else changed it since.
basics::Result<void> save(storage::Writer&, const Plan&, const Objective& before, const Objective& after);
basics::Result<void> save(storage::Writer&, const Plan&, const Milestone& before, const Milestone& after);
basics::Result<void> save(storage::Writer&, const Plan&, const Action& before, const Action& after);
// A conflict where any progress was recorded, which says of what kind: then it is withdrawn, never deleted.
basics::Result<void> may_be_removed(storage::Reader&, const Objective&);
// With its milestones and actions, where it may be.
basics::Result<void> remove(storage::Writer&, const Plan&, const Objective&);

} // namespace plans
