#include "attendance/attendance_view.h"

namespace attendance {

bool too_early(const AttendanceView& view) {
    return view.to && (!view.first_half_term_ends || *view.to <= *view.first_half_term_ends);
}

} // namespace attendance
