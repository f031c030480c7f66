#pragma once
// A school, and whether it is one of the trust whose database this is: in one statement.
#include "schools/school.h"
#include "storage/reader.h"

namespace schools {

struct Whose {
    School school;
    bool ours; // false too where the database is of no trust yet
};
basics::Result<std::optional<Whose>> find_school_and_whose(storage::Reader&, Urn);

} // namespace schools
