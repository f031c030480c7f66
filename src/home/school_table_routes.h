#pragma once
// Everything held of a school as one table for a spreadsheet: a row a figure.
#include "home/school_view.h"
#include "sources/table_out.h"

namespace home {

sources::TableOut school_table(const SchoolView&);

} // namespace home
