#pragma once
// Reports as they are stored: written by json() and stored_report(), read back here for the pages.
#include "imports/import.h"

namespace imports {

std::string reports_text(const std::vector<Report>&);
std::vector<Report> reports_of(std::string_view); // "" is none; what is no report of ours is a bug
// The counts of an import that is stored: cells by token, records, unknown headers. The rest stands in its row.
Report report_of(std::string_view stored);

} // namespace imports
