#pragma once
// Rows of files that speak of inspections, as inspections.
#include "inspections/inspection.h"
#include "sources/file_kind.h"

#include <vector>

namespace inspections {

// None, one or several inspections of the row's school. Roles:
//   overall with inspected_on and category     the latest grade; without a date it stands on the file's
//   area:CODE with inspected_on                a report card; its category is `category`
//   oeif_overall, oeif:CODE, oeif_inspected_on the latest graded inspection under the framework before
//   oeif:CODE beside overall                   areas of that same inspection
//   ungraded_outcome, ungraded_inspected_on    an ungraded one, in Ofsted's words
// A cell that cannot be read is noted in `cells` and left out; a Problem refuses the row.
basics::Result<std::vector<Inspection>> inspections_of(const sources::Fields&, basics::Date file_date,
                                                       std::vector<sources::Refusal>& cells);

} // namespace inspections
