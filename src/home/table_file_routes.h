#pragma once
// The table of a page as a file to take away.
#include "sources/table_out.h"
#include "web/request.h"

namespace home {

// `name` without its ending: "trust-5329" becomes trust-5329.csv.
web::Reply csv_file(const sources::TableOut&, std::string_view name);
// A Problem if the table is too large for a sheet.
basics::Result<web::Reply> xlsx_file(const sources::TableOut&, std::string_view name);

} // namespace home
