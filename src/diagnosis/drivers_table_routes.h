#pragma once
// The drivers of a gap to take away, under the same control of disclosure as the page, and no more exact.
#include "diagnosis/drivers_view.h"
#include "sources/table_out.h"

namespace diagnosis {

sources::TableOut drivers_table(const DriversView&, basics::Date today);

} // namespace diagnosis
