#pragma once
// The sheets of an XLSX workbook as tables.
#include "sources/table.h"

namespace sources {

// Sheets without a table (covers, notes, charts) are left out; a workbook of only such is a Problem.
basics::Result<std::vector<std::unique_ptr<Table>>> open_xlsx(const std::string& path, const std::string& name,
                                                              const Limits&);

} // namespace sources
