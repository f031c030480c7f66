#pragma once
// The measures as one table for a spreadsheet: a row a measure, with what it means and the years held.
#include "measures/held.h"
#include "sources/table_out.h"

namespace home {

sources::TableOut measure_list_table(const measures::Catalogue&, std::span<const measures::HeldYears>);

} // namespace home
