#pragma once
// What persons and figures say of a plan's objectives.
#include "plans/whole_plan.h"
#include "storage/reader.h"

namespace plans {

basics::Result<std::vector<Review>> reviews(storage::Reader&, const PlanId&);
basics::Result<void> add(storage::Writer&, const Plan&, const Review&);

// Newest first. The owner of an objective sees what its figure says at once, others once the owner has answered or has had the days.
basics::Result<std::vector<Standing>> standings(storage::Reader&, const PlanId&, const PersonId&, basics::Date today);
// Notes what the figure says, where that is not what was noted last; gives whether it did.
basics::Result<bool> note(storage::Writer&, const Objective&, const std::optional<FigureHeld>&, basics::Date today);
basics::Result<void> answer(storage::Writer&, const Plan&, const Standing&, const std::string& answer);

} // namespace plans
