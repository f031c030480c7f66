#pragma once
// A calendar with what the register suggests.
#include "attendance/calendar_view.h"
#include "storage/database.h"

namespace attendance {

// Of a school in that scope, or of the trust (URN 0): then by the registers of all its schools in the scope together.
basics::Result<CalendarView> calendar_view(const storage::Database&, storage::Reader&, const permissions::Scope&,
                                           basics::Urn, basics::AcademicYear, basics::GroupUid trust);

} // namespace attendance
