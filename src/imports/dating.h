#pragma once
// The date of a file that neither a person nor its name dates: the latest of a column of dates.
#include "basics/date.h"
#include "sources/file_kind.h"
#include "sources/table.h"

namespace imports {

struct DatedBy {
    basics::Date on;
    std::string header; // as written
};

// By the column whose role is `dated_by` (LastChangedDate of a school's record). Nothing
// where there is no such column, or no date in it that is neither later than today nor a "not known" such as
// 1900-01-01. Reads the whole table; a Problem is the file's.
basics::Result<std::optional<DatedBy>> dated_by_column(sources::Table&, const sources::Recognised&, basics::Date today);

} // namespace imports
