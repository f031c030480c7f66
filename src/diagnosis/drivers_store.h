#pragma once
// Precisely which issue: what a school's registers say that a gap comes from.
#include "diagnosis/drivers_view.h"
#include "schools/school.h"
#include "storage/database.h"

namespace diagnosis {

// Of a school in that scope, in the newest year in which something is marked, or that of the weeks asked for. What was worked out is
// remembered until the program ends, by the numbers that it was worked out from.
basics::Result<DriversView> drivers_of(const storage::Database&, storage::Reader&, const permissions::Scope&,
                                       basics::Urn, const DriversAsked&, Reasons);

// The open schools of its trust and phase that somebody of that scope may see, itself left out.
basics::Result<std::vector<basics::Urn>> other_schools(storage::Reader&, const permissions::Scope&,
                                                       const schools::School&);

} // namespace diagnosis
