#pragma once
// The figures that a school's page does not have, gathered by why: what is missing for one reason stands in one row.
#include "home/measure_years.h"

namespace home {

struct MissingRow {
    std::string what;  // "Progress 8; Attainment 8"
    std::string years; // "2019/20 and 2020/21"
    std::string why;
};
// Coded reasons in place of a figure, and the gap years since the newest that is held.
std::vector<MissingRow> missing_rows(std::span<const MeasureYears>);

} // namespace home
