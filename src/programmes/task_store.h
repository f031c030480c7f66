#pragma once
// The tasks of programmes in and out, each change with its entry in the journal.
#include "programmes/happened_store.h"
#include "programmes/school_programme.h"

namespace programmes {

// In the order in which they are due.
basics::Result<std::vector<Task>> tasks_of_placement(storage::Reader&, const permissions::Scope&, const PlacementId&);

// The first list of a placement.
basics::Result<void> copy_tasks(storage::Writer&, const PlacementId&, basics::Urn, std::vector<Task>);
// One that the trust adds.
basics::Result<TaskId> add(storage::Writer&, Task, basics::Date today);
basics::Result<void> save(storage::Writer&, const Task& before, const Task& after, const TaskMove&,
                          std::string_view said, basics::Date today);

basics::Result<HoursSaid> hours_said(storage::Reader&, const permissions::Scope&, const PlacementId&);
basics::Result<void> say_hours(storage::Writer&, const Placement&, basics::Date half_term, std::string_view reason,
                               basics::Date today);

struct HoursLimit {
    double value{};
    std::int64_t version{};
};
basics::Result<HoursLimit> hours_limit(storage::Reader&);
basics::Result<void> save(storage::Writer&, const HoursLimit& before, double value);

} // namespace programmes
