#pragma once
// How many false alarms a trust accepts in a year, beside what chance has brought.
#include "basics/date.h"

namespace diagnosis {

// What is accepted over all schools in a year, and what chance brings by a day.
struct AlarmBudget {
    double set, expected; // false alarms
    basics::Date through; // the Monday of the last week that was looked at
};

} // namespace diagnosis
