#include "statistics/clustered_rates.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

struct Sum {
    double events{}, exposure{};
    double rate() const { return events / exposure; }
};

Sum sum_of(std::span<const Unit> units) {
    Sum sum;
    for (const auto& each : units) sum.events += each.events, sum.exposure += each.exposure;
    return sum;
}

// The variance of a group's sum of events, given its exposure.
double variance_of(std::span<const Unit> units, const Sum& sum) {
    const auto n = static_cast<double>(units.size());
    double squares = 0;
    for (const auto& each : units) squares += std::pow(each.events - sum.rate() * each.exposure, 2);
    return n / (n - 1) * squares;
}

} // namespace

std::optional<ClusteredRate> clustered_rate(std::span<const Unit> units) {
    const auto sum = sum_of(units);
    if (!(sum.exposure > 0) || units.size() < 2) return std::nullopt;
    const double dispersion = sum.events > 0 ? std::max(1.0, variance_of(units, sum) / sum.events) : 1.0;
    const auto interval = poisson_rate(sum.events / dispersion, sum.exposure / dispersion);
    if (!interval) return std::nullopt;
    return ClusteredRate{.rate = sum.rate(), .interval = *interval, .dispersion = dispersion};
}

std::optional<ClusteredRatio> clustered_ratio(std::span<const Unit> a, std::span<const Unit> b) {
    const auto of_a = sum_of(a), of_b = sum_of(b);
    const double events = of_a.events + of_b.events;
    if (!(of_a.exposure > 0) || !(of_b.exposure > 0) || !(events > 0) || a.size() < 2 || b.size() < 2)
        return std::nullopt;
    const double dispersion = std::max(1.0, (variance_of(a, of_a) + variance_of(b, of_b)) / events);
    const auto interval = rate_ratio({.events = of_a.events / dispersion, .exposure = of_a.exposure},
                                     {.events = of_b.events / dispersion, .exposure = of_b.exposure});
    if (!interval) return std::nullopt;
    const double ratio = of_b.events > 0 ? of_a.rate() / of_b.rate() : std::numeric_limits<double>::quiet_NaN();
    return ClusteredRatio{.ratio = ratio, .interval = *interval, .dispersion = dispersion};
}

} // namespace statistics
