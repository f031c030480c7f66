#pragma once
// What a school's results at a key point come from.
#include "diagnosis/drivers_page.h"
#include "diagnosis/result_drivers.h"

namespace diagnosis {

DriversPage drivers_page(const ResultDriversView&);

} // namespace diagnosis
