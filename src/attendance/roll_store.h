#pragma once
// Whose marks they are: everybody on roll on some day of an academic year, with what holds of them on a day.
#include "attendance/school_year.h"
#include "storage/reader.h"

#include <map>

namespace attendance {

basics::Date first_day(basics::AcademicYear); // 1 September
basics::Date last_day(basics::AcademicYear);  // 31 August
basics::Date year_before(basics::Date);       // 52 weeks earlier: the same day of the same week

// Of a school in that scope; a row a stay.
basics::Result<std::vector<Pupil>> pupils_of(storage::Reader&, const permissions::Scope&, basics::Urn,
                                             basics::AcademicYear, basics::Date);

// The same without what may change while a pupil is on roll: group characteristics are not read.
basics::Result<std::vector<Pupil>> whole_roll_of(storage::Reader&, const permissions::Scope&, basics::Urn,
                                                 basics::AcademicYear);

// That of every school in the scope.
basics::Result<std::map<basics::Urn, std::vector<Pupil>>> whole_rolls(storage::Reader&, const permissions::Scope&,
                                                                      basics::AcademicYear);

// Of all schools in the scope.
basics::Result<std::vector<Pupil>> pupils_of_all(storage::Reader&, const permissions::Scope&, basics::AcademicYear,
                                                 basics::Date);

// The stays that hold on that very day, by school.
basics::Result<std::map<basics::Urn, std::vector<Pupil>>> pupils_on(storage::Reader&, const permissions::Scope&,
                                                                    basics::Date);

// Of every school, for what the program does by itself.
basics::Result<std::vector<Stay>> all_stays(storage::Reader&, basics::AcademicYear, basics::Date);

} // namespace attendance
