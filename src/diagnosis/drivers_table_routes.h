#pragma once
// The drivers of a gap to take away, under the same control of disclosure as the page, and no more exact.
#include "diagnosis/drivers_view.h"
#include "sources/table_out.h"

namespace diagnosis {

// What was found of a gap; without an answer the headings alone.
sources::TableOut drivers_table(std::string title, std::string_view share_of, const std::optional<SchoolGap>&,
                                const std::optional<statistics::Drivers>&, basics::Date today);
sources::TableOut drivers_table(const DriversView&, basics::Date today);

} // namespace diagnosis
