#pragma once
// Precisely which issue: what a school's results at a key point say that a gap comes from.
#include "diagnosis/result_drivers.h"
#include "schools/school.h"
#include "storage/reader.h"

namespace diagnosis {

// Of a school in that scope. What was worked out is remembered until the program ends, by the numbers that it was worked out from.
basics::Result<ResultDriversView> result_drivers_of(storage::Reader&, const permissions::Scope&, const schools::School&,
                                                    const ResultDriversAsked&, basics::Date today);

} // namespace diagnosis
