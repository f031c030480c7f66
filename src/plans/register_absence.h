#pragma once
// A school's absence as its own register has it of late, with the interval that pupils' differing makes.
#include "attendance/school_year.h"
#include "plans/standing.h"

namespace plans {

// The six weeks until the last day that is marked, in percent of possible sessions, of everybody who counts. The interval is that of a
// ratio over pupils (Cochran, Sampling Techniques, 1977, 6.4), for sessions of one pupil are not independent. Nothing where no day is
// marked, or fewer than six pupils are.
std::optional<FigureHeld> recent_absence(const attendance::Register&, std::span<const attendance::Pupil>);

} // namespace plans
