#include "statistics/whole.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace statistics {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

bool counted(const Part& part) { return part.of > 0 && std::isfinite(part.of) && std::isfinite(part.events); }

double value_of(Chance chance, const Part& part) {
    return chance == Chance::value ? part.events : part.events / part.of;
}

// vᵢ, given what is believed of the whole.
double by_chance(Chance chance, const Part& part, double mean, double between) {
    switch (chance) {
    case Chance::proportion: return std::max(0.0, mean * (1 - mean) - between) / part.of;
    case Chance::rate: return mean / part.of;
    case Chance::value: break;
    }
    return part.of;
}

// The schools weighed by the variances that a variance between them gives.
struct Weighed {
    double mean, sum;     // Σwy/Σw and Σw
    double excess, slope; // Σw(y − μ)² − (k − 1), and Σw²(y − μ)²
};

Weighed weighed(Chance chance, std::span<const Part> parts, double mean, double between) {
    double sum = 0, values = 0;
    for (const auto& each : parts) {
        const double w = 1 / (between + by_chance(chance, each, mean, between));
        sum += w, values += w * value_of(chance, each);
    }
    Weighed out{.mean = values / sum, .sum = sum, .excess = 1 - static_cast<double>(parts.size()), .slope = 0};
    for (const auto& each : parts) {
        const double w = 1 / (between + by_chance(chance, each, mean, between));
        const double squared = w * std::pow(value_of(chance, each) - out.mean, 2);
        out.excess += squared, out.slope += w * squared;
    }
    return out;
}

double pooled(Chance chance, std::span<const Part> parts) {
    double above = 0, below = 0;
    for (const auto& each : parts) {
        const double weight = chance == Chance::value ? 1 / each.of : each.of;
        above += weight * value_of(chance, each), below += weight;
    }
    return above / below;
}

bool at_an_end(Chance chance, double mean) {
    return (chance == Chance::rate && mean <= 0) || (chance == Chance::proportion && (mean <= 0 || mean >= 1));
}

Shrunken between_two(double raw, double own, double weight, const Whole& whole) {
    const double estimate = weight * raw + (1 - weight) * whole.mean;
    const double half = z_95 * std::sqrt(weight * own + std::pow((1 - weight) * whole.standard_error, 2));
    return {.raw = raw, .estimate = estimate, .interval = {estimate - half, estimate + half}, .weight = weight};
}

} // namespace

std::optional<Whole> whole_of(Chance chance, std::span<const Part> all) {
    std::vector<Part> parts;
    std::ranges::copy_if(all, std::back_inserter(parts), counted);
    if (parts.size() < 2) return std::nullopt;
    double mean = pooled(chance, parts), between = 0;
    if (at_an_end(chance, mean)) return Whole{.mean = mean, .variance = 0, .standard_error = 0};
    auto now = weighed(chance, parts, mean, between);
    if (now.excess > 0)
        for (int i = 0; i < 100; ++i) {
            const double step = now.excess / now.slope;
            between = std::max(0.0, between + step), mean = now.mean;
            now = weighed(chance, parts, mean, between);
            if (std::abs(step) <= 1e-10 * between) break;
        }
    return Whole{.mean = now.mean, .variance = between, .standard_error = 1 / std::sqrt(now.sum)};
}

Shrunken shrunken(Chance chance, const Part& part, const Whole& whole) {
    if (!counted(part)) return {nothing, nothing, {nothing, nothing}, nothing};
    const double raw = value_of(chance, part), mean = whole.mean;
    if (whole.variance <= 0) return between_two(raw, 0, 0, whole);
    if (chance == Chance::value) return between_two(raw, part.of, whole.variance / (whole.variance + part.of), whole);
    if (chance == Chance::rate) {
        const double size = mean / whole.variance, shape = mean * size + part.events, rate = size + part.of;
        return {.raw = raw,
                .estimate = shape / rate,
                .interval = {gamma_quantile(0.025, shape) / rate, gamma_quantile(0.975, shape) / rate},
                .weight = part.of / rate};
    }
    const double size = std::max(0.01, mean * (1 - mean) / whole.variance - 1); // schools all at nought or one
    const double yes = mean * size + part.events, no = (1 - mean) * size + part.of - part.events;
    return {.raw = raw,
            .estimate = yes / (yes + no),
            .interval = {beta_quantile(0.025, yes, no), beta_quantile(0.975, yes, no)},
            .weight = part.of / (part.of + size)};
}

} // namespace statistics
