#pragma once
// The last periods of a table, for figures that pool several years.
#include "analysis/method.h"

namespace analysis {

struct LastPeriods {
    Frame frame; // their rows
    std::vector<std::string> names;
};

// The rows of the last `number` periods that stand in the column that --period names: last by number where all are numbers, else in
// byte order, in which 2022/23 comes after 2021/22. A row without a period is of none.
basics::Result<LastPeriods> last_periods(const Question&, std::size_t number);

} // namespace analysis
