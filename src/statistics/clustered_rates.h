#pragma once
// Rates of events of which a few pupils have many, such as suspensions: the pupil is what was drawn, not the event.
// The reasoning, and how often the intervals hold the truth, is in docs/methods/rate-ratio.md.
#include "statistics/interval.h"

#include <span>

namespace statistics {

struct Unit { // a pupil
    double events;
    double exposure; // 1 where the pupil counts in the roll; 0 for one who has left, with events that still count
};

// A group's events over its exposure. Interval: Garwood's for as many independent events as these are worth, x/φ, where φ is the
// variance of the sum by linearisation over pupils, n/(n − 1)·Σ(yᵢ − r·eᵢ)² (Särndal, Swensson and Wretman 1992, 5.6), against the
// sum itself, and never under 1. None without exposure, or of one unit.
struct ClusteredRate {
    double rate;
    Interval interval; // 95%
    double dispersion; // φ: how many events come together
};
std::optional<ClusteredRate> clustered_rate(std::span<const Unit>);

// How many times the rate of b the rate of a is. φ is that of both together, each about its own rate; the interval is Clopper and
// Pearson's for the share of a among as many independent events as all these are worth (rate_ratio), as Korn and Graubard (1998)
// have it for a share. The ratio is NaN, and the upper end infinite, where b has no event. None without an event or exposure.
struct ClusteredRatio {
    double ratio;
    Interval interval; // 95%
    double dispersion;
};
std::optional<ClusteredRatio> clustered_ratio(std::span<const Unit> a, std::span<const Unit> b);

} // namespace statistics
