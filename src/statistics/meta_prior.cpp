// The posterior of few studies: for each τ the mean is normal, and τ is summed over with its own weight.
#include "statistics/meta.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

struct Slice { // of the posterior at one τ
    double tau, weight, mean, variance;
};

// p(τ | y) ∝ exp(−τ²/2s²) · Π N(y; μ̂, v + τ²) · (Σw)^−½, on the midpoints of a grid; the prior ends what the data do not.
// The function is even and smooth in τ, so that eight midpoints to the smallest standard error are exact to the last digits.
std::vector<Slice> posterior(std::span<const Study> studies, double scale) {
    const double most = 8 * scale, finest = std::sqrt(std::ranges::min(studies, {}, &Study::variance).variance) / 8;
    const int steps = static_cast<int>(std::clamp(most / finest, 2'000., 40'000.));
    const double h = most / steps;
    std::vector<Slice> out;
    double greatest = -std::numeric_limits<double>::infinity();
    for (int i = 0; i < steps; ++i) {
        const double tau = (i + 0.5) * h;
        double weights = 0, mean = 0, log_density = -tau * tau / (2 * scale * scale);
        for (const auto& each : studies) {
            const double w = 1 / (each.variance + tau * tau);
            weights += w, mean += w * each.estimate, log_density += std::log(w) / 2;
        }
        mean /= weights;
        for (const auto& each : studies)
            log_density -= std::pow(each.estimate - mean, 2) / (each.variance + tau * tau) / 2;
        log_density -= std::log(weights) / 2;
        greatest = std::max(greatest, log_density);
        out.push_back({.tau = tau, .weight = log_density, .mean = mean, .variance = 1 / weights});
    }
    double sum = 0;
    for (auto& each : out) sum += each.weight = std::exp(each.weight - greatest);
    for (auto& each : out) each.weight /= sum;
    return out;
}

// The point below which the mixture of normals has the share p; `beyond` adds τ² for a new place. By Newton's steps from the
// middle, halving where one would leave the bounds.
double point_at(const std::vector<Slice>& slices, double p, double low, double high, bool beyond) {
    double at = (low + high) / 2;
    for (int i = 0; i < 100 && high - low > 1e-14 * (std::abs(low) + std::abs(high)); ++i) {
        double below = 0, density = 0;
        for (const auto& each : slices) {
            const double sd = std::sqrt(each.variance + (beyond ? each.tau * each.tau : 0)), z = (at - each.mean) / sd;
            below += each.weight * normal_cumulative(z), density += each.weight * normal_density(z) / sd;
        }
        (below < p ? low : high) = at;
        const double step = (p - below) / density, next = at + step;
        if (std::abs(step) < 1e-13 * std::abs(high - at) + 1e-15) break;
        at = next > low && next < high ? next : (low + high) / 2;
    }
    return at;
}

Interval middle_95(const std::vector<Slice>& slices, double mean, double reach, bool beyond) {
    return {.lower = point_at(slices, 0.025, mean - reach, mean + reach, beyond),
            .upper = point_at(slices, 0.975, mean - reach, mean + reach, beyond)};
}

double median_tau(const std::vector<Slice>& slices) {
    double below = 0;
    for (const auto& each : slices)
        if ((below += each.weight) >= 0.5)
            return each.tau - (below - 0.5) / each.weight * 2 * slices.front().tau + slices.front().tau;
    return slices.back().tau;
}

} // namespace

std::optional<MetaWithPrior> meta_with_prior(std::span<const Study> studies, double scale) {
    if (studies.empty() || !(scale > 0)) return std::nullopt;
    const auto slices = posterior(studies, scale);
    double mean = 0, square = 0, widest = 0;
    for (const auto& each : slices) {
        mean += each.weight * each.mean;
        square += each.weight * (each.variance + each.mean * each.mean);
        widest = std::max(widest, std::sqrt(each.variance + each.tau * each.tau));
    }
    const double se = std::sqrt(square - mean * mean), reach = 12 * widest;
    return MetaWithPrior{.estimate = mean,
                         .standard_error = se,
                         .interval = middle_95(slices, mean, reach, false),
                         .tau = median_tau(slices),
                         .prediction = middle_95(slices, mean, reach, true)};
}

} // namespace statistics
