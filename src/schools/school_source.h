#pragma once
// Rows of files about schools as records. Roles are the columns of the tables (each_school_field). A Problem refuses the
// row; a cell that cannot be read is noted in `cells` and left out.
#include "schools/school.h"
#include "sources/file_kind.h"

#include <vector>

namespace schools {

// Roles: urn, and any field of SchoolRecord. Also: kind may be a code (or its own role kind_code); la_code or la with
// establishment or estab give the LAESTAB; primary, secondary and post_16 hold 1 for yes where the file has no phase.
basics::Result<SchoolRecord> school_record(const sources::Fields&, std::vector<sources::Refusal>& cells);

// What a row of another subject (results, members, inspections) tells of its school in passing. Nothing, when it has no
// good URN, or neither a name nor a LAESTAB to tell.
std::optional<SchoolRecord> school_in_passing(const sources::Fields&);

} // namespace schools
