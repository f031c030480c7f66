#include "statistics/spc.h"

#include "statistics/distributions.h"
#include "statistics/spc_rules.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace statistics {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double d2_of_two = 1.128, screen = 3.267, three_sigma = 2.66; // Wheeler's constants, as he prints them

// One process: the stretch of a series from one rebase to the next.
struct Process {
    std::span<const double> values, sizes, ranges;
    std::size_t baseline;

    double size(std::size_t i) const { return sizes.empty() ? 1 : sizes[i]; }
    bool there(std::size_t i) const { return std::isfinite(values[i]) && size(i) > 0; }
};

bool of_counts(SpcChart chart) { return chart == SpcChart::p || chart == SpcChart::pprime || chart == SpcChart::u; }

double drawn(const Process& process, SpcChart chart, std::size_t i) {
    if (!process.there(i)) return nothing;
    return of_counts(chart) ? process.values[i] / process.size(i) : process.values[i];
}

double mean_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double each : values) sum += each;
    return values.empty() ? nothing : sum / static_cast<double>(values.size());
}

// Σ value·weight/Σ weight over the baseline: of counts Σ counts/Σ sizes, of samples the mean of all their members.
double centre_of(const Process& process, SpcChart chart) {
    double sum = 0, weights = 0;
    for (std::size_t i = 0; i < process.baseline; ++i) {
        if (!process.there(i)) continue;
        const double weight = of_counts(chart) || chart == SpcChart::xbar ? process.size(i) : 1;
        sum += drawn(process, chart, i) * weight, weights += weight;
    }
    return weights > 0 ? sum / weights : nothing;
}

std::vector<double> moving_ranges(const std::vector<double>& values) {
    std::vector<double> out;
    for (std::size_t i = 1; i < values.size(); ++i)
        if (const double range = std::abs(values[i] - values[i - 1]); std::isfinite(range)) out.push_back(range);
    return out;
}

// The mean moving range, without the ranges that are themselves signals.
double usual_range(const std::vector<double>& values) {
    auto ranges = moving_ranges(values);
    const double most = screen * mean_of(ranges);
    std::erase_if(ranges, [&](double range) { return range >= most && most > 0; });
    return mean_of(ranges);
}

std::vector<double> baseline_values(const Process& process, SpcChart chart) {
    std::vector<double> out;
    for (std::size_t i = 0; i < process.baseline; ++i) out.push_back(drawn(process, chart, i));
    return out;
}

double sigma_of_samples(const Process& process) {
    std::vector<double> each;
    for (std::size_t i = 0; i < process.baseline; ++i)
        if (process.there(i) && process.size(i) > 1) each.push_back(process.ranges[i] / d2(process.size(i)));
    return mean_of(each);
}

// √ of the variance that the distribution of the counts gives point i.
double chance_error(const Process& process, SpcChart chart, double centre, std::size_t i) {
    if (chart == SpcChart::c) return std::sqrt(centre);
    const double variance = chart == SpcChart::u ? centre : centre * (1 - centre);
    return std::sqrt(variance / process.size(i));
}

// Laney's σ_z: how much z moves between periods, 1 where chance alone moves it.
double laney(const Process& process, double centre) {
    std::vector<double> z;
    for (std::size_t i = 0; i < process.baseline; ++i)
        z.push_back((drawn(process, SpcChart::pprime, i) - centre)
                    / chance_error(process, SpcChart::pprime, centre, i));
    return mean_of(moving_ranges(z)) / d2_of_two;
}

// The standard error of each point about the centre.
std::vector<double> errors(const Process& process, SpcChart chart, double centre) {
    std::vector<double> out(process.values.size());
    if (chart == SpcChart::c || of_counts(chart)) {
        const double spread = chart == SpcChart::pprime ? laney(process, centre) : 1;
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = spread * chance_error(process, chart, centre, i);
        return out;
    }
    const bool samples = chart == SpcChart::xbar;
    const double sigma =
        samples ? sigma_of_samples(process) : usual_range(baseline_values(process, chart)) * three_sigma / 3;
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = samples ? sigma / std::sqrt(process.size(i)) : sigma;
    return out;
}

std::vector<SpcPoint> shewhart(const Process& process, SpcChart chart) {
    const double centre = centre_of(process, chart);
    const auto error = errors(process, chart, centre);
    std::vector<SpcPoint> out;
    for (std::size_t i = 0; i < process.values.size(); ++i) {
        const double value = drawn(process, chart, i);
        auto& point = out.emplace_back(SpcPoint{.value = value,
                                                .centre = centre,
                                                .lower = centre - 3 * error[i],
                                                .upper = centre + 3 * error[i],
                                                .rules = {}});
        if (chart == SpcChart::c || of_counts(chart)) point.lower = std::max(0.0, point.lower);
        if (chart == SpcChart::p || chart == SpcChart::pprime) point.upper = std::min(1.0, point.upper);
        if (std::isnan(value))
            point = {.value = nothing, .centre = nothing, .lower = nothing, .upper = nothing, .rules = {}};
    }
    mark_special_causes(out);
    return out;
}

std::vector<SpcPoint> ewma(const Process& process, const SpcChoices& choices) {
    const double centre = choices.centre.value_or(centre_of(process, choices.chart));
    const double sigma = usual_range(baseline_values(process, choices.chart)) / d2_of_two;
    std::vector<SpcPoint> out;
    double z = centre, fade = 1;
    for (std::size_t i = 0; i < process.values.size(); ++i) {
        if (!process.there(i)) {
            out.push_back({.value = nothing, .centre = nothing, .lower = nothing, .upper = nothing, .rules = {}});
            continue;
        }
        z = choices.lambda * process.values[i] + (1 - choices.lambda) * z;
        fade *= (1 - choices.lambda) * (1 - choices.lambda);
        const double half = choices.width * sigma * std::sqrt(choices.lambda / (2 - choices.lambda) * (1 - fade));
        out.push_back({.value = z, .centre = centre, .lower = centre - half, .upper = centre + half, .rules = {}});
        if (std::abs(z - centre) > half) mark(out, i, i, SpcRule::outside);
    }
    return out;
}

std::vector<SpcPoint> cusum(const Process& process, const SpcChoices& choices) {
    const double centre = choices.centre.value_or(centre_of(process, choices.chart));
    const double sigma = usual_range(baseline_values(process, choices.chart)) / d2_of_two;
    const double slack = choices.allowance * sigma, limit = choices.alarm * sigma;
    std::vector<SpcPoint> out;
    double high = 0, low = 0;
    for (std::size_t i = 0; i < process.values.size(); ++i) {
        const double value = process.values[i];
        if (process.there(i)) {
            high = std::max(0.0, value - centre - slack + high);
            low = std::max(0.0, centre - slack - value + low);
        }
        out.push_back(
            {.value = value, .centre = centre, .lower = -limit, .upper = limit, .rules = {}, .high = high, .low = low});
        if (process.there(i) && std::max(high, low) > limit) mark(out, i, i, SpcRule::outside);
    }
    return out;
}

} // namespace

double d2(double n) {
    constexpr int steps = 4000; // Simpson's rule over −10..10, beyond which the integrand is nothing
    constexpr double from = -10, h = 20. / steps;
    const auto missing = [&](double x) {
        return 1 - std::pow(normal_cumulative(x), n) - std::pow(normal_cumulative(-x), n);
    };
    double sum = missing(from) + missing(-from);
    for (int i = 1; i < steps; ++i) sum += missing(from + i * h) * (i % 2 ? 4 : 2);
    return sum * h / 3;
}

std::vector<SpcPoint> spc(const SpcSeries& series, const SpcChoices& choices) {
    std::vector<SpcPoint> out;
    auto starts = choices.rebases;
    starts.push_back(0);
    std::ranges::sort(starts);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto from = starts[i], to = i + 1 < starts.size() ? starts[i + 1] : series.values.size();
        const auto part = [&](const std::vector<double>& whole) {
            return whole.empty() ? std::span<const double>{} : std::span{whole}.subspan(from, to - from);
        };
        const Process process{.values = part(series.values),
                              .sizes = part(series.sizes),
                              .ranges = part(series.ranges),
                              .baseline = choices.baseline ? std::min(choices.baseline, to - from) : to - from};
        auto points = choices.chart == SpcChart::ewma    ? ewma(process, choices)
                      : choices.chart == SpcChart::cusum ? cusum(process, choices)
                                                         : shewhart(process, choices.chart);
        std::ranges::move(points, std::back_inserter(out));
    }
    return out;
}

} // namespace statistics
