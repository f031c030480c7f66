#pragma once
// The table of the schools like an academy, to take away.
#include "home/alike_view.h"
#include "sources/table_out.h"

namespace home {

sources::TableOut alike_table(const AlikeView&, basics::Date today);

} // namespace home
