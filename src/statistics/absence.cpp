#include "statistics/absence.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>

namespace statistics {
namespace {

constexpr double persistent_from = 0.10;

// P(X >= 0.10) of the beta with this mean and precision φ = a + b; its variance is mean(1 − mean)/(φ + 1).
double share_persistent(double mean, double log_precision) {
    const double precision = std::exp(log_precision);
    return 1 - beta_cumulative(persistent_from, mean * precision, (1 - mean) * precision);
}

struct End {
    double at, value;
};
// Between two ends whose values differ in sign (Alefeld, Potra and Shi 1995, algorithm 748).
double crossing(const auto& function, End low, End high) {
    if (low.value == 0) return low.at;
    std::uintmax_t most = 60;
    const auto found = boost::math::tools::toms748_solve(function, low.at, high.at, low.value, high.value,
                                                         boost::math::tools::eps_tolerance<double>(46), most);
    return (found.first + found.second) / 2;
}

// log φ of the narrowest beta that has the share; else of the nearest. As the beta widens, the share goes from none (of a mean under
// 0.10) or all towards the mean, past it and back to it: so the first stride that passes it holds the narrowest. A long stride finds
// most; where the share is all but the furthest that a beta reaches, only a short one does.
double matched_log_precision(double mean, double share) {
    constexpr double narrowest = 9.05, widest = -3;
    const auto off = [&](double at) { return share_persistent(mean, at) - share; };
    const bool rises = mean < persistent_from;
    const auto passed = [&](double by) { return rises ? by >= 0 : by <= 0; };
    if (passed(off(narrowest))) return narrowest;
    double nearest = narrowest, least = 2;
    for (const double stride : {1.0, 0.05}) {
        double before = off(narrowest);
        for (double at = narrowest - stride; at > widest; at -= stride) {
            const double by = off(at);
            if (passed(by)) return crossing(off, {.at = at, .value = by}, {.at = at + stride, .value = before});
            if (std::abs(by) < least) least = std::abs(by), nearest = at;
            before = by;
        }
    }
    return nearest;
}

} // namespace

std::optional<double> absence_sd(AbsenceShares shares) {
    const double severe = shares.severe.value_or(severe_per_persistent * shares.persistent);
    if (!(shares.mean > 0 && shares.mean < 1) || shares.persistent < severe || shares.persistent > 1)
        return std::nullopt;
    if (!(severe >= 0 && severe < 1)) return std::nullopt;
    const double rest_mean = (shares.mean - severe * severe_mean) / (1 - severe);
    if (!(rest_mean > 0)) return std::nullopt;
    const double rest_persistent = (shares.persistent - severe) / (1 - severe);
    const double precision = std::exp(matched_log_precision(rest_mean, rest_persistent));
    const double rest_variance = rest_mean * (1 - rest_mean) / (precision + 1);
    // The law of total variance: inside the two groups, and between them.
    const double apart = severe_mean - rest_mean;
    return std::sqrt((1 - severe) * rest_variance + severe * severe_sd * severe_sd
                     + severe * (1 - severe) * apart * apart);
}

std::optional<Interval> absence_interval(double mean, double pupils, AbsenceShares shares) {
    const auto sd = absence_sd(shares);
    if (!sd) return std::nullopt;
    auto interval = mean_interval(mean, *sd, pupils);
    if (interval) interval = {.lower = std::max(0.0, interval->lower), .upper = std::min(1.0, interval->upper)};
    return interval;
}

} // namespace statistics
