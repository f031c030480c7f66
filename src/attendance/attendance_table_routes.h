#pragma once
// The table of a school's attendance to take away, under the same control of disclosure as its page.
#include "attendance/attendance_view.h"
#include "sources/table_out.h"

namespace attendance {

sources::TableOut attendance_table(const AttendanceView&, basics::Date today);

} // namespace attendance
