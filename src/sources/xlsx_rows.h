#pragma once
// Rows out of the XML of one sheet: a row that is declared and empty costs nothing.
#include "sources/table.h"
#include "sources/xlsx_workbook.h"

namespace sources {

// Gives each row of the sheet that holds something, until a step returns a Problem.
basics::Result<void> each_sheet_row(const Archive&, const Workbook&, const Sheet&, const Limits&, const EachRow&);

} // namespace sources
