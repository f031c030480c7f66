#include "statistics/interval.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

bool a_share(double successes, double n) { return n > 0 && successes >= 0 && successes <= n; }

} // namespace

std::optional<Interval> wilson(double successes, double n, double z) {
    if (!a_share(successes, n)) return std::nullopt;
    const double p = successes / n, zz = z * z;
    const double centre = p + zz / (2 * n), spread = z * std::sqrt(p * (1 - p) / n + zz / (4 * n * n));
    const double shrink = 1 + zz / n;
    return Interval{.lower = successes == 0 ? 0 : std::max(0.0, (centre - spread) / shrink),
                    .upper = successes == n ? 1 : std::min(1.0, (centre + spread) / shrink)};
}

std::optional<Interval> clopper_pearson(double successes, double n, double confidence) {
    if (!a_share(successes, n)) return std::nullopt;
    const double tail = (1 - confidence) / 2, failures = n - successes;
    return Interval{.lower = successes == 0 ? 0 : beta_quantile(tail, successes, failures + 1),
                    .upper = failures == 0 ? 1 : beta_quantile(1 - tail, successes + 1, failures)};
}

std::optional<Interval> mean_interval(double mean, double sd, double n, double z) {
    if (!(n > 0) || !(sd >= 0)) return std::nullopt;
    const double half = z * sd / std::sqrt(n);
    return Interval{.lower = mean - half, .upper = mean + half};
}

std::optional<Interval> poisson_rate(double events, double exposure, double confidence) {
    if (!(events >= 0) || !(exposure > 0)) return std::nullopt;
    const double tail = (1 - confidence) / 2;
    return Interval{.lower = events == 0 ? 0 : gamma_quantile(tail, events) / exposure,
                    .upper = gamma_quantile(1 - tail, events + 1) / exposure};
}

std::optional<Interval> rate_ratio(Counted a, Counted b, double confidence) {
    if (!(a.exposure > 0) || !(b.exposure > 0)) return std::nullopt;
    const auto share = clopper_pearson(a.events, a.events + b.events, confidence);
    if (!share) return std::nullopt;
    const auto ratio = [&](double p) {
        return p >= 1 ? std::numeric_limits<double>::infinity() : p / (1 - p) * b.exposure / a.exposure;
    };
    return Interval{.lower = ratio(share->lower), .upper = ratio(share->upper)};
}

} // namespace statistics
