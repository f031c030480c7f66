#include "attendance/attendance_view.h"

namespace attendance {

bool too_early(const AttendanceView& view) {
    return view.to && (!view.first_half_term_ends || *view.to <= *view.first_half_term_ends);
}

Part everybody_of(const AttendanceView& view) {
    const auto& all = view.held->all;
    const auto smallest = pupils::smallest_shown(view.reads);
    return {.name = "All pupils",
            .tally = all,
            .persistent_hidden = too_few(all.persistent, smallest),
            .severe_hidden = too_few(all.severe, smallest)};
}

} // namespace attendance
