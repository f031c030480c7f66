#pragma once
// Rows of committees and their members as values.
#include "committees/committee.h"
#include "storage/reader.h"

namespace committees {

// From this column on: id, kind, urn, school, name, since, number, percent, version.
Committee committee_of(const storage::Row&, int first = 0);
// From the first column on: id, committee, person, name, office, since, until, reason, version.
Member member_of(const storage::Row&);

template <class T>
T known(const std::optional<T>& read, std::string_view why) {
    basics::demand(read.has_value(), why);
    return *read;
}

} // namespace committees
