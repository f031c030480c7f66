#pragma once
// The rows of a table as series to watch.
#include "statistics/alarms.h"

#include "analysis/times.h"

namespace analysis {

struct AlarmTable {
    std::vector<statistics::WatchedSeries> series;
    std::vector<std::string> names; // of the series, in the order of their first rows
    Times times;
    std::size_t left_out = 0; // rows with something missing: gaps
};

// From --series, --time, --value, and where named --denominator, --expected and --cluster. Refuses a second value of a series at one time, a series in two clusters, counts below 0 and a table without a whole row.
basics::Result<AlarmTable> alarm_table(const Question&);

// What the values are, and steps between times by the least of them, as the times before `until` have it: rows that come later must not
// change what was said before. Counts that pass their size, or are expected to, are events.
statistics::ValueKind kind_of(const AlarmTable&, std::size_t until);
std::vector<double> even_steps(const std::vector<double>& at, std::size_t until);

} // namespace analysis
