#pragma once
// A table on a sheet.
#include "home/sheet_table.h"
#include "web/html.h"

namespace home {

void write(web::Html&, const SheetTable&);

} // namespace home
