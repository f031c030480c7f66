#pragma once
// Who was on the rolls of schools on a day, with what held of them then.
#include "assessments/gathered.h"
#include "storage/reader.h"

#include <span>

namespace assessments {

struct RollDay {
    basics::AcademicYear year; // of which the year groups are
    basics::Date day;
};
// Of all schools in the scope, on one day or on two: as many answers, in one statement. A school without pupils is not there.
basics::Result<std::vector<Rolls>> rolls_on(storage::Reader&, const permissions::Scope&, std::span<const RollDay>);
// Of one school.
basics::Result<RollOnDay> roll_on_day(storage::Reader&, const permissions::Scope&, basics::Urn, basics::AcademicYear,
                                      basics::Date);

} // namespace assessments
