#pragma once
// The days on which a school's register says anything.
#include "attendance/school_year.h"

namespace attendance {

// On which one of these pupils is marked as attending or absent; in order.
std::vector<basics::Date> marked_days(const Register&, std::span<const Pupil>);

} // namespace attendance
