#pragma once
// How the academic year stands at several schools.
#include "attendance/attendance_view.h"
#include "attendance/today_store.h"

namespace attendance {

// The newest year in which something is marked, of each school in that scope and in their order, beside the same weeks of the year before:
// everybody together, without groups of pupils and what else a school's own page says. As many statements for sixty schools as for three.
basics::Result<std::vector<AttendanceView>> attendance_of_several(const storage::Database&, storage::Reader&,
                                                                  const permissions::Scope&, std::span<const Whose>);

} // namespace attendance
