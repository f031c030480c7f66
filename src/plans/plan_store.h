#pragma once
// Where plans and their parts are kept; whatever changes is journalled in the same transaction.
#include "plans/whole_plan.h"
#include "storage/reader.h"

#include <set>

namespace plans {

// Those that somebody may see, newest first; of one school where it is named.
basics::Result<std::vector<Plan>> plans_seen(storage::Reader&, const permissions::Who&, basics::Date today,
                                             std::optional<basics::Urn> school = {});
// Missing when there is none, or it is not theirs to see.
basics::Result<Plan> plan_seen(storage::Reader&, const permissions::Who&, basics::Date today, const PlanId&);
// With all that it is made of, as this person may see it.
basics::Result<WholePlan> whole_plan(storage::Reader&, const permissions::Who&, basics::Date today, Plan);

// The plans that it goes on from or took the place of, and those that go on from it or took its place.
basics::Result<std::vector<Beside>> plans_beside(storage::Reader&, const PlanId&);

basics::Result<void> add(storage::Writer&, const Plan&);
// A conflict where somebody else changed it since.
basics::Result<void> save(storage::Writer&, const Plan& before, const Plan& after);

basics::Result<std::vector<Area>> areas(storage::Reader&, Framework);
// Every person by name, and of whom it holds that they could own a part of the plan on that day: the others have left.
struct Persons {
    std::map<std::string, std::string, std::less<>> names{};
    std::set<std::string, std::less<>> here{};
};
basics::Result<Persons> persons(storage::Reader&, const PlanId&, basics::Date today);
// Who may own a part of a plan: those with a role at its schools or in the trust. Nobody else is named.
basics::Result<std::vector<Somebody>> who_may_own(storage::Reader&, const PlanId&, basics::Date today);
basics::Result<std::vector<Somebody>> who_may_lead(storage::Reader&, std::optional<basics::Urn>, basics::Date today);

} // namespace plans
