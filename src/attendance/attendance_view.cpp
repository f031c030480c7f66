#include "attendance/attendance_view.h"

namespace attendance {

bool too_early(const AttendanceView& view) {
    return view.to && (!view.first_half_term_ends || *view.to <= *view.first_half_term_ends);
}

Part everybody_of(const Tally& all) {
    return {.name = "All pupils",
            .tally = all,
            .persistent_hidden = too_few(all.persistent, smallest_part),
            .severe_hidden = too_few(all.severe, smallest_part)};
}

} // namespace attendance
