#pragma once
// Half terms and known days in and out, each change with its entry in the journal.
#include "attendance/calendar.h"
#include "storage/reader.h"

#include <map>

namespace attendance {

// What was said of the school, and of the trust (URN 0: of the trust alone), in one statement.
basics::Result<Calendars> calendars(storage::Reader&, basics::Urn, basics::AcademicYear);
basics::Result<Calendar> own_calendar(storage::Reader&, basics::Urn, basics::AcademicYear);
basics::Result<Calendar> calendar_in_force(storage::Reader&, basics::Urn, basics::AcademicYear);
// What holds for each of several schools, in one statement.
basics::Result<std::map<basics::Urn, Calendar>> calendars_in_force(storage::Reader&, std::span<const basics::Urn>,
                                                                   basics::AcademicYear);
// What holds for the school from the half term that is going on that day, year by year its own or the trust's, in one statement.
basics::Result<std::vector<HalfTerm>> half_terms_since(storage::Reader&, basics::Urn, basics::Date);
// The half terms in the place of those before; a conflict when somebody changed them since this version was read.
basics::Result<void> save(storage::Writer&, const Calendar& before, const std::vector<HalfTerm>&);

// Of the school and of the whole trust, in a time.
basics::Result<std::vector<KnownDay>> known_days(storage::Reader&, basics::Urn, basics::Date from, basics::Date to);
basics::Result<void> add(storage::Writer&, const KnownDay&);
// Missing when it is none of the school's (or the trust's) own.
basics::Result<void> remove(storage::Writer&, const KnownDay&);

} // namespace attendance
