#pragma once
// A school's days as its calendar, or the trust's, says them.
#include "programmes/school_days.h"
#include "storage/reader.h"

namespace programmes {

// From the half term that is going on that day, as far as anybody has said; closures of the year and the next.
basics::Result<SchoolDays> school_days(storage::Reader&, basics::Urn, basics::Date from);
// Half terms alone, in one statement: for counting by them.
basics::Result<SchoolDays> half_terms_from(storage::Reader&, basics::Urn, basics::Date from);

} // namespace programmes
