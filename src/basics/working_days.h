#pragma once
// The days on which people in England are at work.
#include "basics/date.h"

namespace basics {

// Those that return each year (https://www.gov.uk/bank-holidays). One that is proclaimed once, such as for a coronation, is not among them.
bool bank_holiday(Date);
bool working_day(Date); // no Saturday, Sunday or bank holiday
Date working_day_before(Date);
Date working_day_after(Date);

} // namespace basics
