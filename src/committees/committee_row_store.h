#pragma once
// Rows of committees, their members and lines of minutes as values.
#include "committees/agenda.h"
#include "storage/reader.h"

namespace committees {

// From this column on: id, kind, urn, school, name, since, number, percent, version.
Committee committee_of(const storage::Row&, int first = 0);
// From the first column on: id, committee, person, name, office, since, until, reason, version.
Member member_of(const storage::Row&);
// id, item, kind, words, answer, owner, name, due, done, what was done, matters, version.
Line line_of(const storage::Row&, Part);

} // namespace committees
