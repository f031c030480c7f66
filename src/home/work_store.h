#pragma once
// A person's own work, gathered from the subjects.
#include "home/work.h"
#include "permissions/permissions.h"
#include "schools/school.h"
#include "storage/reader.h"

namespace home {

// Of alarms, key points, issues, visits, plans, tasks of programmes and committees that this person has a part in, at our schools; sorted. As
// many statements whatever the trust's size. Tasks of programmes until the end of this week, or until `tasks_by`.
basics::Result<std::vector<WorkLine>> work_of(storage::Reader&, const permissions::Who&,
                                              std::span<const schools::School> ours, basics::Date today,
                                              std::optional<basics::Date> tasks_by = {});

} // namespace home
