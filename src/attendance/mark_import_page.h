#pragma once
// A school's file of marks on its way in: which column holds what.
#include "attendance/fields.h"
#include "basics/id.h"
#include "pupils/file_import_page.h"

namespace attendance {

pupils::FileImportPage mark_import_page(basics::Urn, std::string source, std::string as_of);
// A choice for each column.
void add_columns(pupils::FileImportPage&, const std::vector<Column>&);

} // namespace attendance
