#pragma once
// What a school reached at a key point, from its roll and its results. Small numbers are hidden.
#include "assessments/reached.h"
#include "storage/reader.h"

namespace assessments {

basics::Result<RollOnDay> roll_on_day(storage::Reader&, const permissions::Scope&, basics::Urn, basics::AcademicYear,
                                      basics::Date);

basics::Result<Results> results_at(storage::Reader&, const permissions::Scope&, KeyPointNumber, basics::Urn);

basics::Result<SchoolReached> school_reached(storage::Reader&, const permissions::Scope&, basics::Urn, KeyPointNumber,
                                             basics::Date today);

} // namespace assessments
