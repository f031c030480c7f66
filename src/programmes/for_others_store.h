#pragma once
// Programmes for others' pages (the committees' pack, my work): of every school that somebody may know of, a statement each.
#include "programmes/for_others.h"
#include "programmes/placement_store.h"

namespace programmes {

// In force today, by the schools' names.
basics::Result<std::vector<Placement>> placements_in_force(storage::Reader&, const permissions::Who&,
                                                           basics::Date today);

// Open tasks, due by a day or overdue, the first due first; and programmes without a lead.
struct TasksDue {
    std::vector<DueTask> tasks{};
    std::vector<WithoutLead> without_lead{};
};
basics::Result<TasksDue> tasks_due(storage::Reader&, const permissions::Who&, basics::Date today, basics::Date by);
// What happened to placements since a day, oldest first: decided, escalated, stepped down, …
basics::Result<std::vector<PlacementChange>> changes_since(storage::Reader&, const permissions::Who&,
                                                           basics::Date today, basics::Date since);

} // namespace programmes
