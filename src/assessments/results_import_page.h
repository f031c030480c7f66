#pragma once
// A school's file of results on its way in: which column holds what, and what would come of it.
#include "assessments/columns.h"
#include "assessments/taking.h"
#include "pupils/file_import_page.h"

namespace assessments {

pupils::FileImportPage results_import_page(basics::Urn, KeyPointNumber, std::string source);
// A choice for each column: what it holds, among the subjects that the key point asks.
void add_columns(pupils::FileImportPage&, const std::vector<Column>&, const Asked&);

// "result:maths" of such a choice, and back. "" is a column that is not wanted.
std::string choice_of(const std::optional<Meaning>&);
std::optional<Meaning> chosen(std::string_view);

} // namespace assessments
