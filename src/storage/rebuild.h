#pragma once
// SQLite cannot change a table's checks or columns' types: the table is made anew beside the old one, filled and renamed
// (https://www.sqlite.org/lang_altertable.html#otheralter), with foreign keys off.
#include "storage/dialect.h"

namespace storage {

// Runs a step that creates step.rebuild anew: rows of the columns that both have are kept, new columns take their
// defaults, its indexes are made again, and tables that refer to it go on referring to it.
basics::Result<void> rebuild(Connection&, const Step&);

} // namespace storage
