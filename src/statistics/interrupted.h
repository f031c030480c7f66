#pragma once
// Interrupted time series: whether a series' level or slope changed at a time named beforehand.
// The question it answers, its assumptions and how it was checked: docs/methods/interrupted-time-series.md.
#include "basics/result.h"

#include <optional>
#include <vector>

namespace statistics {

struct InterruptedSeries {
    std::vector<double> times;  // whole steps, rising; a time that is left out is a gap
    std::vector<double> values; // one a time, none missing
    double from;                // the first time of the new state
};

enum class Season { none, dummies, harmonics };
struct SeasonChoice {
    Season form = Season::none;
    double length = 0; // times a year: time t is of season t mod length
    int pairs = 2;     // of sine and cosine, for harmonics
};

struct SeriesChange {
    double estimate, se, df, lower, upper; // 95%, by t
};
struct BySeveral {
    SeriesChange reml;       // AR(1) errors, REML, Satterthwaite's t
    SeriesChange newey_west; // least squares, Newey and West's errors, t on n − p
};

struct Interrupted {
    BySeveral level;        // step at `from`
    BySeveral slope;        // change of slope, a time
    BySeveral slope_before; // a time
    BySeveral mean_effect;  // mean, over the times from `from`, of the distance from where the old line went on to
    BySeveral last_effect;  // that distance at the last time
    double lag_1, sd;       // of the errors
    double minus_two_log_likelihood;           // REML's
    std::size_t before, after, lags;           // times on each side; Newey and West's lags
    std::vector<double> fitted, without_event; // a number a time; without_event goes on with the old line
};

// y = b0 + b1 t + b2 [t >= from] + b3 (t − from)[t >= from] + season + e. Refuses fewer than 3 times on a side, no more times
// than the model has unknowns and 2, a season that the times cannot tell, and a series that lies on the lines exactly.
basics::Result<Interrupted> interrupted(const InterruptedSeries&, const SeasonChoice&);

} // namespace statistics
