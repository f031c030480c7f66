// The posterior of few studies: for each τ the mean is normal, and τ is summed over with its own weight.
#include "statistics/meta.h"

#include "statistics/distributions.h"

#include <cmath>

namespace statistics {
namespace {

struct Slice { // of the posterior at one τ
    double tau, weight, mean, variance;
};

// p(τ | y) ∝ exp(−τ²/2s²) · Π N(y; μ̂, v + τ²) · (Σw)^−½, on the midpoints of a fine grid; the prior ends what the data do not.
std::vector<Slice> posterior(std::span<const Study> studies, double scale) {
    constexpr int steps = 20'000;
    const double most = 8 * scale, h = most / steps;
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

// The point below which the mixture of normals has the share p; `beyond` adds τ² for a new place.
double point_at(const std::vector<Slice>& slices, double p, double low, double high, bool beyond) {
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        double below = 0;
        for (const auto& each : slices)
            below += each.weight
                     * normal_cumulative((middle - each.mean)
                                         / std::sqrt(each.variance + (beyond ? each.tau * each.tau : 0)));
        (below < p ? low : high) = middle;
    }
    return (low + high) / 2;
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
