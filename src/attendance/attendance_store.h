#pragma once
// What a school's register and roll say, for its page.
#include "attendance/attendance_view.h"
#include "storage/database.h"

namespace attendance {

// The year's attendance of a school in that scope; the newest year in which something is marked where none is asked for. Groups
// of pupils are those of the last day that is marked. Small parts are hidden from who reads figures only.
basics::Result<AttendanceView> attendance_of(const storage::Database&, storage::Reader&, const permissions::Scope&,
                                             basics::Urn, std::optional<basics::AcademicYear>,
                                             pupils::Reads = pupils::Reads::figures_only);

} // namespace attendance
