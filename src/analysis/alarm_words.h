#pragma once
// What is said and drawn of alarms.
#include "analysis/alarm_table.h"
#include "statistics/alarm_history.h"

namespace analysis {

std::vector<std::string> said(const AlarmTable&, const statistics::AlarmsFound&, const statistics::AlarmChoices&);

// The series of the last alarm, its mean until that began and since; or the first series.
charts::Plot picture(const AlarmTable&, const statistics::AlarmsFound&);

} // namespace analysis
