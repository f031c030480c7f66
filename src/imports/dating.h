#pragma once
// Which year and day a table is of, where its rows do not say.
#include "imports/table_import.h"

namespace imports {

// The report to fill, with the year and the date of the table and whence they are: as asked, else from its name, else the
// latest date of the column that its kind says dates it, else today. A Problem is the file's.
basics::Result<Report> dated_report(const Session&, const Candidate&);

} // namespace imports
