#pragma once
// How far each value lies from what is expected, in a unit in which it moves alike everywhere.
#include "statistics/alarm_baseline.h"

#include <span>
#include <vector>

namespace statistics {

// A series as it is handed in, a number a period, NaN in a gap. With sizes, values are counts.
struct WatchedSeries {
    std::size_t cluster;
    std::vector<double> values;
    std::vector<double> sizes{};    // what counts are of
    std::vector<double> expected{}; // the value, or the rate of a count; none: the series' own mean
};

enum class ValueKind { quantity, proportions, events }; // events: counts may be above their size

// What each period of a series is expected to hold, as its history before `until` says.
class Expectation {
public:
    Expectation(const WatchedSeries&, ValueKind, std::size_t until);
    double rate(const WatchedSeries&, std::size_t t) const;      // in the unit of the values
    double deviation(const WatchedSeries&, std::size_t t) const; // NaN in a gap

private:
    ValueKind kind_;
    double own_, shift_;
};

// Values: value − expected. Counts: 2√n·(asin√p̃ − asin√e), p̃ = (x + 3/8)/(n + 3/4) (Anscombe 1948), or for events 2√(x + 3/8) − 2√(ne); e is
// the expected rate moved so that the history before `until` sums to what it held.
Deviations deviations(const WatchedSeries&, ValueKind, std::size_t until);

// The mean of value − what is usual over periods from..to, in the unit of the values.
double mean_size(const WatchedSeries&, ValueKind, std::size_t until, std::size_t from, std::size_t to);

// What happened to all clusters in one period is no news of one of them: the median over clusters of what moved their series, as far as
// it is more than chance, 1 − 2v/c² of it (v its variance by the spread of clusters), is taken out of every series: as so many of each
// one's sd, or as the same value everywhere, whichever leaves less. Needs 10 clusters; `level` and `scale` are each series' mean and sd. Gives
// what moved them, in sd, a number a period.
std::vector<double> take_out_common(std::vector<Deviations>&, std::span<const std::size_t> cluster_of,
                                    std::span<const double> level, std::span<const double> scale);

} // namespace statistics
