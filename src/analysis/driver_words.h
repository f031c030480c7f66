#pragma once
// The drivers of a gap as a table gave them, in words and drawn.
#include "analysis/driver_table.h"
#include "statistics/driver_words.h"

namespace analysis {

std::vector<std::string> said(const DriverTable&, const statistics::Drivers&, const statistics::DriverChoices&);
charts::Plot picture(const DriverTable&, const statistics::Drivers&);

} // namespace analysis
