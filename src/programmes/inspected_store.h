#pragma once
// A school's inspections and the programme that they propose.
#include "inspections/inspection_store.h"
#include "programmes/programme.h"
#include "schools/school.h"

#include <span>

namespace programmes {

struct Inspected {
    std::vector<inspections::Inspection> timeline{}; // oldest first; a predecessor's by its URN
    Proposal proposal{};
};

// From what the files tell of the school and of those before it in its line; what is told of other schools is passed over.
Inspected inspected(const schools::School&, std::span<const inspections::Told>, basics::Date today);

} // namespace programmes
