#pragma once
// A school's pack for inspectors as a table: part, what, words.
#include "home/inspection_call.h"
#include "sources/table_out.h"

namespace home {

sources::TableOut call_table(const CallDocument&);

} // namespace home
