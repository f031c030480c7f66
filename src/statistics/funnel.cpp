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

// Σ x/Σ n of proportions and rates; Σ w·y/Σ w of means: the same sum, as the size of a mean is its precision.
double pooled(std::span<const FunnelSchool> schools) {
    double sum = 0, size = 0;
    for (const auto& each : schools)
        if (counted(each)) sum += each.value * each.size, size += each.size;
    return sum / size;
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

struct Spread {
    double phi, tau2;
};

// φ = Σ z²/k of the winsorised z. τ² = max(0, (kφ − (k − 1))/(Σw − Σw²/Σw)), w = 1/s² (DerSimonian and Laird's moments).
Spread spread(std::vector<double> z, const std::vector<double>& weights, double share) {
    const auto k = static_cast<double>(z.size());
    std::ranges::sort(z); // a sorted sample is its own quantiles
    const double low = *quantile_at(z, share), high = *quantile_at(z, 1 - share);
    double squares = 0, sum = 0, sum_squares = 0;
    for (const double each : z) squares += std::pow(std::clamp(each, low, high), 2);
    for (const double w : weights) sum += w, sum_squares += w * w;
    const double room = sum - sum_squares / sum;
    return {.phi = squares / k, .tau2 = room > 0 ? std::max(0.0, (squares - (k - 1)) / room) : 0.0};
}

Spread spread_of(std::span<const FunnelSchool> schools, const FunnelChoices& choices, double target) {
    std::vector<double> z, weights;
    for (const auto& each : schools) {
        if (!counted(each)) continue;
        const double s = error_of(choices.kind, each.size);
        z.push_back((steady(choices.kind, each.value) - steady(choices.kind, target)) / s);
        weights.push_back(1 / (s * s));
    }
    auto found = spread(std::move(z), weights, choices.winsorised);
    if (!choices.over_dispersion) found.tau2 = 0;
    return found;
}

bool exact(const FunnelChoices& choices, double tau2) { return tau2 == 0 && choices.kind != FunnelKind::mean; }

Interval limits(const FunnelChoices& choices, double target, double tau2, double size, double z) {
    if (exact(choices, tau2)) {
        const double tail = normal_cumulative(-z);
        const auto at = [&](double p) {
            return choices.kind == FunnelKind::rate ? poisson_quantile(p, target * size)
                                                    : binomial_quantile(p, size, target);
        };
        return {.lower = at(tail) / size, .upper = at(1 - tail) / size};
    }
    const double centre = steady(choices.kind, target),
                 half = z * std::hypot(error_of(choices.kind, size), std::sqrt(tau2));
    const double lowest = choices.kind == FunnelKind::mean ? centre - half : std::max(0.0, centre - half);
    return {.lower = from_steady(choices.kind, lowest), .upper = from_steady(choices.kind, centre + half)};
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
    return {.value = school.value,
            .z = z,
            .p = exact(choices, tau2) ? exact_p(choices, target, school) : two_sided(z),
            .p_adjusted = 0,
            .limits_95 = limits(choices, target, tau2, school.size, z_95),
            .limits_998 = limits(choices, target, tau2, school.size, z_998)};
}

FunnelPoint no_point() {
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    return {nothing, nothing, nothing, nothing, {nothing, nothing}, {nothing, nothing}};
}

} // namespace

Funnel funnel(std::span<const FunnelSchool> schools, const FunnelChoices& choices) {
    Funnel out{.target = choices.target.value_or(pooled(schools)), .phi = 0, .tau2 = 0, .schools = {}};
    if (std::ranges::any_of(schools, counted)) {
        const auto found = spread_of(schools, choices, out.target);
        out.phi = found.phi;
        out.tau2 = found.tau2;
    }
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
