#pragma once
// The registers of the invented trust's academies: who is off oftener, in which weeks, on which days, with what reason.
#include "attendance/taking.h"
#include "demonstration/school.h"
#include "pupils/roll.h"

namespace demonstration {

// No school on that day: a weekend, or the holidays as most authorities have them.
bool is_holiday(basics::Date);

// The weeks of one stay from its first day on, but no earlier than `from`, to `to`: both included. Some pupils are off much oftener than
// others, disadvantaged pupils more; all more in winter and on Mondays and Fridays, and a day off is seldom half a day.
std::map<attendance::WeekOf, attendance::Week> drawn_weeks(const School&, const pupils::Pupil&,
                                                           const attendance::StayOnRoll&, const attendance::Codes&,
                                                           basics::Date from, basics::Date to, std::uint64_t seed);

} // namespace demonstration
