#pragma once
// The inspections of a drawn school: some under the overall grade, for one in six a report card since November 2025.
#include "demonstration/school.h"
#include "inspections/inspection.h"

#include <vector>

namespace demonstration {

std::vector<inspections::Inspection> past_inspections(const School&, std::uint64_t seed);

} // namespace demonstration
