#include "statistics/funnel.h"

#include "statistics/distributions.h"
#include "statistics/many_tests.h"
#include "statistics/quantiles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace statistics {
namespace {

bool counted(const FunnelSchool& school) {
    return school.size > 0 && std::isfinite(school.size) && std::isfinite(school.value);
}

// The scale on which the variance does not depend on the value: asin√p with 1/4n, √rate with 1/4E, the mean itself.
double steady(FunnelKind kind, double value) {
    if (kind == FunnelKind::mean) return value;
    return kind == FunnelKind::rate ? std::sqrt(value) : std::asin(std::sqrt(std::clamp(value, 0.0, 1.0)));
}
double from_steady(FunnelKind kind, double value) {
    if (kind == FunnelKind::mean) return value;
    if (kind == FunnelKind::rate) return std::pow(std::max(value, 0.0), 2);
    return std::pow(std::sin(std::clamp(value, 0.0, std::numbers::pi / 2)), 2); // after sin² it would fold back
}
double error_of(FunnelKind kind, double size) {
    return kind == FunnelKind::mean ? 1 / std::sqrt(size) : 0.5 / std::sqrt(size);
}

// Of the z that are drawn in by a share at each end: a sorted sample is its own quantiles.
double winsorised_squares(std::vector<double> z, double share) {
    std::ranges::sort(z);
    const double low = *quantile_at(z, share), high = *quantile_at(z, 1 - share);
    double squares = 0;
    for (const double each : z) squares += std::pow(std::clamp(each, low, high), 2);
    return squares;
}

bool exact(FunnelKind kind, double tau2) { return tau2 == 0 && kind != FunnelKind::mean; }

Interval limits(FunnelKind kind, double target, double tau2, double size, double z) {
    if (exact(kind, tau2)) {
        const double tail = normal_cumulative(-z);
        const auto at = [&](double p) {
            return kind == FunnelKind::rate ? poisson_quantile(p, target * size) : binomial_quantile(p, size, target);
        };
        return {.lower = at(tail) / size, .upper = at(1 - tail) / size};
    }
    const double centre = steady(kind, target), half = z * std::hypot(error_of(kind, size), std::sqrt(tau2));
    const double lowest = kind == FunnelKind::mean ? centre - half : std::max(0.0, centre - half);
    return {.lower = from_steady(kind, lowest), .upper = from_steady(kind, centre + half)};
}

// Twice the smaller tail, the school itself in both, at most 1. The upper tail is a function of its own (P(X >= x) is
// I_p(x, n − x + 1) of the binomial, P(x, mean) of the Poisson), as what is left of 1 has no digits far out.
double exact_p(const FunnelChoices& choices, double target, const FunnelSchool& school) {
    const double events = std::round(school.value * school.size);
    const double n = school.size, mean = target * n;
    const bool rate = choices.kind == FunnelKind::rate;
    const double below = rate ? poisson_cumulative(events, mean) : binomial_cumulative(events, n, target);
    const double above = events <= 0 ? 1
                         : rate      ? gamma_cumulative(mean, events)
                                     : beta_cumulative(target, events, n - events + 1);
    return std::min(1.0, 2 * std::min(below, above));
}

FunnelPoint point(const FunnelSchool& school, const FunnelChoices& choices, double target, double tau2) {
    const double s = std::hypot(error_of(choices.kind, school.size), std::sqrt(tau2));
    const double z = (steady(choices.kind, school.value) - steady(choices.kind, target)) / s;
    const auto [of_95, of_998] = funnel_limits(choices.kind, target, tau2, school.size);
    return {.value = school.value,
            .z = z,
            .p = exact(choices.kind, tau2) ? exact_p(choices, target, school) : two_sided(z),
            .p_adjusted = 0,
            .limits_95 = of_95,
            .limits_998 = of_998};
}

FunnelPoint no_point() {
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    return {nothing, nothing, nothing, nothing, {nothing, nothing}, {nothing, nothing}};
}

} // namespace

double pooled_target(std::span<const FunnelSchool> schools) {
    double sum = 0, size = 0; // of means too: the size of a mean is its precision
    for (const auto& each : schools)
        if (counted(each)) sum += each.value * each.size, size += each.size;
    return sum / size;
}

OverDispersion over_dispersion(std::span<const FunnelSchool> schools, FunnelKind kind, double target,
                               double winsorised) {
    std::vector<double> z;
    double sum = 0, sum_squares = 0;
    for (const auto& each : schools) {
        if (!counted(each)) continue;
        const double s = error_of(kind, each.size), w = 1 / (s * s);
        z.push_back((steady(kind, each.value) - steady(kind, target)) / s);
        sum += w, sum_squares += w * w;
    }
    if (z.empty()) return {.phi = 0, .tau2 = 0};
    const auto k = static_cast<double>(z.size());
    const double squares = winsorised_squares(std::move(z), winsorised), room = sum - sum_squares / sum;
    return {.phi = squares / k, .tau2 = room > 0 ? std::max(0.0, (squares - (k - 1)) / room) : 0.0};
}

FunnelLimits funnel_limits(FunnelKind kind, double target, double tau2, double size) {
    return {.limits_95 = limits(kind, target, tau2, size, z_95), .limits_998 = limits(kind, target, tau2, size, z_998)};
}

Funnel funnel(std::span<const FunnelSchool> schools, const FunnelChoices& choices) {
    Funnel out{.target = choices.target.value_or(pooled_target(schools)), .phi = 0, .tau2 = 0, .schools = {}};
    const auto found = over_dispersion(schools, choices.kind, out.target, choices.winsorised);
    out.phi = found.phi;
    if (choices.over_dispersion) out.tau2 = found.tau2;
    std::vector<double> p;
    for (const auto& each : schools) {
        out.schools.push_back(counted(each) ? point(each, choices, out.target, out.tau2) : no_point());
        p.push_back(out.schools.back().p);
    }
    const auto adjusted = benjamini_hochberg(p);
    for (std::size_t i = 0; i < adjusted.size(); ++i) out.schools[i].p_adjusted = adjusted[i];
    return out;
}

} // namespace statistics
