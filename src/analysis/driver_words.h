#pragma once
// The drivers of a gap in words, and drawn.
#include "analysis/driver_table.h"

namespace analysis {

// "year 9 and disadvantaged no"; several levels pooled are parted by "or". What is left: "everybody else", or, where nothing named
// drives the gap, what it is that is left: "all but year 9", "sex girls" of two sexes.
std::string level_named(const DriverTable&, const statistics::DriverLevel&);
std::string part_named(const DriverTable&, const statistics::Drivers&, const statistics::DriverPart&);

std::string_view verdict_named(statistics::DriverVerdict);
std::vector<std::string> said(const DriverTable&, const statistics::Drivers&, const statistics::DriverChoices&);
charts::Plot picture(const DriverTable&, const statistics::Drivers&);

} // namespace analysis
