#pragma once
// The years of one measure for a school, and for what it is compared with.
#include "measures/reading.h"

namespace home {

struct MeasureYears {
    const measures::Measure* measure;
    std::vector<const measures::Reading*> school{}; // oldest first, whole years
    std::span<const measures::Reading> england, authority;
    std::string school_name{}, authority_name{};
    std::string school_type{}; // "primary", "secondary", "special": which national figure is meant
    std::vector<measures::GapYear> gaps{};
};
// More than two years behind the school year of today: never a headline.
bool is_old(basics::AcademicYear, basics::Date today);

} // namespace home
