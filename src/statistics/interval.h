#pragma once
// Intervals: from where to where the truth plausibly lies, given how few pupils a number stands on.
#include <optional>

namespace statistics {

struct Interval {
    double lower;
    double upper;
    bool operator==(const Interval&) const = default;
};
inline bool contains(Interval interval, double value) { return interval.lower <= value && value <= interval.upper; }
inline double half_width(Interval interval) { return (interval.upper - interval.lower) / 2; }

constexpr double z_95 = 1.959963984540054;  // 97.5% point of the standard normal
constexpr double z_998 = 3.090232306167813; // 99.9% point, the outer line of a funnel plot
constexpr double z_dfe = 1.96;              // the constant that DfE prints in its technical guides

// A proportion, as 0..1. Wilson 1927: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n). Holds at 0 and at n; n need not
// be whole (weighted counts). None when n is 0 or less, or the successes are not between 0 and n.
std::optional<Interval> wilson(double successes, double n, double z = z_95);

// A proportion, as 0..1, never covering less than it says. Clopper and Pearson 1934: the α/2 and 1−α/2 points of
// Beta(x, n−x+1) and Beta(x+1, n−x). None as in wilson().
std::optional<Interval> clopper_pearson(double successes, double n, double confidence = 0.95);

// A mean of n pupils whose spread is known: mean ± z·sd/√n. None when n is 0 or less or sd is negative.
std::optional<Interval> mean_interval(double mean, double sd, double n, double z = z_95);

// Events per unit of exposure (suspensions per pupil). Garwood 1936: the α/2 point of Gamma(x) and the 1−α/2 point of
// Gamma(x+1), over the exposure. Assumes that events fall independently; a few pupils with many events each make it too
// narrow. None when events are negative or the exposure is not above 0.
std::optional<Interval> poisson_rate(double events, double exposure, double confidence = 0.95);

struct Counted {
    double events;
    double exposure;
};

// How many times the rate of b the rate of a is. Given the total, the events of a are binomial with share
// R·Ea/(R·Ea + Eb); the interval is Clopper and Pearson's for that share, turned back into R (Przyborowski and Wilenski
// 1940). The upper end is infinite when b has no event. None when nothing happened at all.
std::optional<Interval> rate_ratio(Counted a, Counted b, double confidence = 0.95);

} // namespace statistics
