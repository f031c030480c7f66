#pragma once
// A series over time, and the time from which it may have changed.
#include "analysis/times.h"
#include "statistics/interrupted.h"

namespace analysis {

struct InterruptedRows {
    statistics::InterruptedSeries series;
    std::vector<std::string> times;
    std::size_t left_out = 0;
};

// --value, --time, --from and --comparison.
// One value a time; with --comparison, how far it is from the comparison's. Rows with something missing are gaps.
// Refuses two rows of one time, and a table without a value.
basics::Result<InterruptedRows> interrupted_rows(const Question&);

} // namespace analysis
