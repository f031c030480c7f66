#pragma once
// Papers that are made from what is held: their words, with tables as rows of cells between tabs.
#include "attendance/attendance_view.h"
#include "committees/contents.h"
#include "diagnosis/alarm.h"
#include "diagnosis/alarm_budget.h"

namespace committees {

// One school: how the year stands, beside the same weeks of the year before, and by year group; small parts stay hidden.
std::string attendance_paper(const attendance::AttendanceView&);
// Several, a row a school by name.
std::string attendance_paper(std::span<const attendance::AttendanceView>);

// Those of the academic year that the trust may see by then; how many there are, and how many chance alone brings.
std::string alarms_paper(std::span<const diagnosis::Alarm>, const std::optional<diagnosis::AlarmBudget>&,
                         basics::Date today);
// What local advisory committees asked and decided since a day.
std::string reports_paper(std::span<const Reported>, basics::Date since);

} // namespace committees
