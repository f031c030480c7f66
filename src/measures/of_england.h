#pragma once
// England's own figure of a measure.
#include "basics/period.h"

#include <string>

namespace measures {

struct OfEngland {
    std::string measure; // its code
    basics::AcademicYear year;
    std::string school_type; // "" for all
    double value;
};

} // namespace measures
