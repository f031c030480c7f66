#pragma once
// A line of what was reached, in words for a table on a page.
#include "assessments/line.h"

namespace assessments {

struct ReachedRow {
    std::string name, assessed, below, at, above, value, year_before, same;
};
ReachedRow row_of(const Line&, std::string name);

} // namespace assessments
