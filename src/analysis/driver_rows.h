#pragma once
// The rows of a table by pupil and period, before they are gathered.
#include "analysis/groups.h"

namespace analysis {

struct DriverPeriods {
    std::string then, now;
};

struct DriverRows {
    Grouping units;
    std::vector<std::string_view> period;
    std::vector<std::vector<double>> numerators; // of each column
    std::vector<double> numerator, denominator;  // the sum of those; NaN where one is missing
    DriverPeriods periods;
    bool taken(std::size_t row) const {
        return units.of_row[row] != Grouping::none && !std::isnan(numerator[row]) && !std::isnan(denominator[row])
               && (period[row] == periods.then || period[row] == periods.now);
    }
    bool now(std::size_t row) const { return period[row] == periods.now; }
};

// Refuses periods of which there are not two to compare, and a count that is below 0 or more than was possible.
basics::Result<DriverRows> driver_rows(const Question&);

} // namespace analysis
