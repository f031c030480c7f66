#pragma once
// The strength of evidence at which to alarm, so that a set number of false alarms a year comes of all series together.
#include "statistics/alarm_scan.h"

#include <cstdint>

namespace statistics {

// Episodes: an alarm is the first period of one; a series is armed again after 4 quiet periods, and series of a cluster within 2
// periods of its last alarm are the same event.
constexpr std::size_t quiet_to_rearm = 4, same_event = 2;

class Episodes {
public:
    explicit Episodes(std::size_t series) : quiet_(series, quiet_to_rearm) {}
    // One period of a cluster: which of its series are above; gives those that begin an episode, none within an event that began before.
    std::vector<std::size_t> next(const std::vector<bool>& above);

private:
    std::vector<std::size_t> quiet_; // periods since a series was last above, at most quiet_to_rearm
    std::size_t since_ = same_event + 1;
};

// Series of one cluster: their usual, and the normal scores of their histories, [series][period], NaN in a gap.
struct Cluster {
    std::vector<Usual> usual;
    std::vector<std::vector<double>> scores;
};

struct Calibration {
    Direction direction;
    double false_alarms; // a year, over all clusters
    std::size_t periods; // a year
    std::uint32_t seed;
};

struct Threshold {
    double strength;     // alarm above
    double false_alarms; // what the bootstrap counts there, a year
    std::size_t cluster_years;
};

// The bootstrap of Gandy and Kvaløy 2013: each cluster's year is drawn again many times, history and all: weeks of scores of the cluster
// drawn with replacement, all its series from the same week, so that they hang together as they do; levels, lag-1 and spreads that differ
// between series as found; estimated anew and scanned. So what estimates err by is in the threshold. The same by seed.
Threshold threshold(const std::vector<Cluster>&, const Shrinking&, const Calibration&);

} // namespace statistics
