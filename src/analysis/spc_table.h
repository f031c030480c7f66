#pragma once
// The rows of a control chart as one series over time.
#include "analysis/groups.h"
#include "statistics/spc.h"

namespace analysis {

struct SpcTable {
    statistics::SpcSeries series;
    std::vector<std::string> times;
};

// --value, with --sample for the means of samples, --size for shares and rates, and --time. Refuses a count below 0, a share above 1
// and a table without a value.
basics::Result<SpcTable> spc_table(const Question&, statistics::SpcChart);

} // namespace analysis
