#pragma once
// A school's list of pupils on its way in: which column holds what, what would come of it, and what a person has to say.
#include "pupils/batch.h"
#include "pupils/columns.h"
#include "pupils/file_import_page.h"

namespace pupils {

FileImportPage pupil_import_page(basics::Urn, std::string source, std::string as_of);
// A choice for each column, with how it was come to.
void add_columns(FileImportPage&, const std::vector<Column>&);
// What a report says, and a question for each row that asks.
void add_report(FileImportPage&, const Report&);

} // namespace pupils
