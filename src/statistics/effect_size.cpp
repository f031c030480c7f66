#include "statistics/effect_size.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

double hedges_correction(double df) { return 1 - 3 / (4 * df - 1); }

double pooled_sd(Sample a, Sample b) {
    return std::sqrt(((a.n - 1) * a.sd * a.sd + (b.n - 1) * b.sd * b.sd) / (a.n + b.n - 2));
}

// variance: of d, before the correction.
std::optional<EffectSize> effect(double difference, double sd, double d, double variance, double df, double critical) {
    if (!(sd > 0) || !(df > 1) || !(variance > 0) || !std::isfinite(d)) return std::nullopt; // J is 0 where df is 1
    const double j = hedges_correction(df), g = j * d, se = j * std::sqrt(variance);
    return EffectSize{.difference = difference,
                      .sd = sd,
                      .d = d,
                      .correction = j,
                      .g = g,
                      .standard_error = se,
                      .interval = {.lower = g - critical * se, .upper = g + critical * se},
                      .df = df};
}

double inverse_sizes(double a, double b) { return (a + b) / (a * b); }

// Sums of squares and products about each arm's own means.
struct Within {
    double xx = 0, xy = 0, yy = 0;
};

} // namespace

Sample sample(std::span<const double> values) {
    double sum = 0, squares = 0;
    for (const double each : values) sum += each;
    const auto n = static_cast<double>(values.size());
    const double mean = sum / n;
    for (const double each : values) squares += (each - mean) * (each - mean);
    return {
        .n = n, .mean = mean, .sd = n > 1 ? std::sqrt(squares / (n - 1)) : std::numeric_limits<double>::quiet_NaN()};
}

std::optional<EffectSize> hedges_g(Sample a, Sample b) {
    if (a.n < 2 || b.n < 2) return std::nullopt;
    const double sd = pooled_sd(a, b), difference = a.mean - b.mean, d = difference / sd;
    return effect(difference, sd, d, inverse_sizes(a.n, b.n) + d * d / (2 * (a.n + b.n)), a.n + b.n - 2, z_95);
}

std::optional<EffectSize> hedges_g_paired(std::span<const double> before, std::span<const double> after) {
    if (before.size() < 3) return std::nullopt;
    const auto x = sample(before), y = sample(after);
    double product = 0;
    for (std::size_t i = 0; i < before.size(); ++i) product += (before[i] - x.mean) * (after[i] - y.mean);
    const double n = x.n, r = product / ((n - 1) * x.sd * y.sd);
    const double sd_of_differences = std::sqrt(x.sd * x.sd + y.sd * y.sd - 2 * r * x.sd * y.sd);
    const double sd = r < 1 ? sd_of_differences / std::sqrt(2 * (1 - r)) : x.sd, d = (y.mean - x.mean) / sd;
    return effect(y.mean - x.mean, sd, d, (1 / n + d * d / (2 * n)) * 2 * (1 - r), n - 1, z_95);
}

std::optional<EffectSize> hedges_g_adjusted(std::span<const Pupil> pupils) {
    std::vector<double> outcome[2], before[2];
    for (const auto& each : pupils)
        outcome[each.supported].push_back(each.outcome), before[each.supported].push_back(each.before);
    if (outcome[0].size() < 2 || outcome[1].size() < 2) return std::nullopt;
    const Sample y[2]{sample(outcome[0]), sample(outcome[1])}, x[2]{sample(before[0]), sample(before[1])};
    Within sums;
    for (const auto& each : pupils) {
        const double dx = each.before - x[each.supported].mean, dy = each.outcome - y[each.supported].mean;
        sums.xx += dx * dx, sums.xy += dx * dy, sums.yy += dy * dy;
    }
    const double slope = sums.xx > 0 ? sums.xy / sums.xx : 0,
                 r2 = sums.xx > 0 && sums.yy > 0 ? sums.xy * sums.xy / (sums.xx * sums.yy) : 0;
    const double difference = y[1].mean - y[0].mean - slope * (x[1].mean - x[0].mean);
    const double sd = pooled_sd(y[1], y[0]), d = difference / sd, n = y[0].n + y[1].n;
    return effect(difference, sd, d, inverse_sizes(y[0].n, y[1].n) * (1 - r2) + d * d / (2 * n), n - 3, z_95);
}

std::optional<EffectSize> hedges_g_clustered(Sample a, Sample b, const ClusterDesign& design) {
    if (a.n < 2 || b.n < 2 || design.clusters < 3) return std::nullopt;
    const double n = a.n + b.n, m = design.size, rho = design.icc, left = n - 2 - 2 * (m - 1) * rho;
    if (!(left > 0)) return std::nullopt;
    const double sd = pooled_sd(a, b), difference = a.mean - b.mean;
    const double d = difference / sd * std::sqrt(left / (n - 2));
    const double spread =
        (n - 2) * (1 - rho) * (1 - rho) + m * (n - 2 * m) * rho * rho + 2 * (n - 2 * m) * rho * (1 - rho);
    const double variance = inverse_sizes(a.n, b.n) * (1 + (m - 1) * rho) + d * d * spread / (2 * (n - 2) * left);
    return effect(difference, sd, d, variance, n - 2, t_quantile(0.975, design.clusters - 2));
}

std::optional<ClusterDesign> cluster_design(std::span<const double> outcome, std::span<const std::size_t> cluster,
                                            const std::vector<bool>& supported) {
    const std::size_t k = cluster.empty() ? 0 : *std::ranges::max_element(cluster) + 1;
    std::vector<double> n(k), sum(k);
    std::vector<bool> arm(k);
    double size[2]{}, total[2]{}, clusters[2]{};
    for (std::size_t i = 0; i < outcome.size(); ++i) {
        n[cluster[i]] += 1, sum[cluster[i]] += outcome[i], arm[cluster[i]] = supported[i];
        size[supported[i]] += 1, total[supported[i]] += outcome[i];
    }
    double between = 0, within = 0, squares[2]{};
    for (std::size_t j = 0; j < k; ++j) {
        if (n[j] == 0) continue;
        clusters[arm[j]] += 1, squares[arm[j]] += n[j] * n[j];
        between += n[j] * std::pow(sum[j] / n[j] - total[arm[j]] / size[arm[j]], 2);
    }
    if (clusters[0] < 2 || clusters[1] < 2) return std::nullopt;
    for (std::size_t i = 0; i < outcome.size(); ++i)
        within += std::pow(outcome[i] - sum[cluster[i]] / n[cluster[i]], 2);
    const double all = size[0] + size[1], number = clusters[0] + clusters[1];
    const double msb = between / (number - 2), msw = all > number ? within / (all - number) : 0;
    const double n0 = (all - squares[0] / size[0] - squares[1] / size[1]) / (number - 2);
    const double icc = msb + (n0 - 1) * msw > 0 ? (msb - msw) / (msb + (n0 - 1) * msw) : 0;
    return ClusterDesign{.clusters = number, .size = (squares[0] + squares[1]) / all, .icc = std::clamp(icc, 0.0, 1.0)};
}

std::optional<double> minimum_detectable_effect(const Trial& trial) {
    const bool clustered = trial.clusters > 0;
    const double df = (clustered ? trial.clusters : trial.size) - 2, arms = trial.share * (1 - trial.share);
    if (!(df > 0) || !(arms > 0)) return std::nullopt;
    const double within = (1 - trial.r2_within) / (arms * (clustered ? trial.clusters * trial.size : trial.size));
    const double between = clustered ? trial.icc * (1 - trial.r2_between) / (arms * trial.clusters) : 0;
    const double error = std::sqrt(between + (clustered ? 1 - trial.icc : 1) * within);
    return (t_quantile(1 - trial.alpha / 2, df) + t_quantile(trial.power, df)) * error;
}

} // namespace statistics
