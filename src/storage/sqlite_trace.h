#pragma once
// For ./bench, never in service: the statements of a run with their values written out, so that another program can run the
// same ones. BEARING_STATEMENTS names the file; without it nothing is written.
struct sqlite3_stmt;

namespace storage {

void trace(sqlite3_stmt*);

} // namespace storage
