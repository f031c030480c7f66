#include "statistics/absence.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

constexpr double persistent_from = 0.10;

// P(X >= 0.10) of the beta with this mean and precision φ = a + b; its variance is mean(1 − mean)/(φ + 1).
double share_persistent(double mean, double log_precision) {
    const double precision = std::exp(log_precision);
    return 1 - beta_cumulative(persistent_from, mean * precision, (1 - mean) * precision);
}

// log φ of the narrowest beta that has the share: from narrow to wide in small steps until the share is passed, then
// halved. A mean under 0.10 starts with too small a share and a mean over it with too large a one.
double matched_log_precision(double mean, double share) {
    constexpr double narrowest = 9, widest = -3, stride = 0.05;
    const bool rises = mean < persistent_from;
    const auto passed = [&](double at) {
        return rises ? share_persistent(mean, at) >= share : share_persistent(mean, at) <= share;
    };
    double nearest = narrowest, least = 2;
    for (double at = narrowest; at > widest; at -= stride) {
        const double off = std::abs(share_persistent(mean, at) - share);
        if (off < least) least = off, nearest = at;
        if (!passed(at)) continue;
        double wide = at, narrow = at + stride;
        for (int i = 0; i < 50; ++i) (passed((wide + narrow) / 2) ? wide : narrow) = (wide + narrow) / 2;
        return wide;
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
