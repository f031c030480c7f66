#include "statistics/alarm_deviations.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

bool there(const WatchedSeries& series, std::size_t t) {
    return !std::isnan(series.values[t]) && (series.sizes.empty() || series.sizes[t] > 0)
           && (series.expected.empty() || !std::isnan(series.expected[t]));
}

double expected_rate(const WatchedSeries& series, double own, std::size_t t) {
    return series.expected.empty() ? own : series.expected[t];
}

// The rate of the history, where nobody says what to expect.
double own_rate(const WatchedSeries& series, std::size_t until) {
    double events = 0, sizes = 0;
    for (std::size_t t = 0; t < until; ++t)
        if (there(series, t)) events += series.values[t], sizes += series.sizes.empty() ? 1 : series.sizes[t];
    return sizes > 0 ? events / sizes : 0;
}

double moved(double rate, double by, ValueKind kind) {
    if (kind == ValueKind::events) return rate * std::exp(by);
    const double held = std::clamp(rate, 1e-6, 1 - 1e-6);
    return 1 / (1 + std::exp(-std::log(held / (1 - held)) - by));
}

// The shift of the expected rates, on the scale of log odds (log for events), with which the history sums to its events; by halving.
double shift_of(const WatchedSeries& series, ValueKind kind, double own, std::size_t until) {
    double low = -8, high = 8;
    for (int i = 0; i < 40; ++i) {
        const double middle = (low + high) / 2;
        double excess = 0;
        for (std::size_t t = 0; t < until; ++t)
            if (there(series, t))
                excess += series.values[t] - series.sizes[t] * moved(expected_rate(series, own, t), middle, kind);
        (excess > 0 ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace

Expectation::Expectation(const WatchedSeries& of, ValueKind kind, std::size_t until)
    : kind_{kind},
      own_{own_rate(of, until)},
      shift_{kind == ValueKind::quantity ? 0 : shift_of(of, kind, own_, until)} {}

double Expectation::rate(const WatchedSeries& series, std::size_t t) const {
    return moved(expected_rate(series, own_, t), shift_, kind_);
}

double Expectation::deviation(const WatchedSeries& series, std::size_t t) const {
    if (!there(series, t)) return nothing;
    const double x = series.values[t], n = kind_ == ValueKind::quantity ? 1 : series.sizes[t];
    if (kind_ == ValueKind::quantity) return x - expected_rate(series, 0, t);
    if (kind_ == ValueKind::events) return 2 * std::sqrt(x + 0.375) - 2 * std::sqrt(n * rate(series, t) + 0.375);
    return 2 * std::sqrt(n)
           * (std::asin(std::sqrt(std::clamp((x + 0.375) / (n + 0.75), 0.0, 1.0)))
              - std::asin(std::sqrt(rate(series, t))));
}

Deviations deviations(const WatchedSeries& series, ValueKind kind, std::size_t until) {
    const Expectation expected{series, kind, until};
    Deviations out;
    for (std::size_t t = 0; t < series.values.size(); ++t) out.push_back(expected.deviation(series, t));
    return out;
}

double mean_size(const WatchedSeries& series, ValueKind kind, std::size_t until, std::size_t from, std::size_t to) {
    const Expectation expected{series, kind, until};
    double level = 0, history = 0, sum = 0, n = 0;
    if (kind == ValueKind::quantity)
        for (std::size_t t = 0; t < until; ++t)
            if (there(series, t)) level += series.values[t] - expected_rate(series, 0, t), history += 1;
    for (std::size_t t = from; t <= to; ++t) {
        if (!there(series, t)) continue;
        n += 1;
        sum += kind == ValueKind::quantity ? series.values[t] - expected_rate(series, 0, t) - level / history
                                           : series.values[t] - series.sizes[t] * expected.rate(series, t);
    }
    return sum / n;
}

namespace {

double median_of(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

// What a period brought to all, if it moved every series by the same number of its own sd (or, `in_values`, by the same value).
struct Common {
    const std::vector<Deviations>& series;
    std::span<const std::size_t> cluster_of;
    std::span<const double> level, scale;
    bool in_values;

    bool there(std::size_t i, std::size_t t) const { return !std::isnan(series[i][t]) && scale[i] > 0; }
    double unit(std::size_t i) const { return in_values ? 1 : scale[i]; }
    // Each cluster's best guess: Σ w x/Σ w², w = unit/scale, x the standardised deviation. Those with no series are left out.
    std::vector<double> of_clusters(std::size_t clusters, std::size_t t) const {
        std::vector<double> sum(clusters), weight(clusters), out;
        for (std::size_t i = 0; i < series.size(); ++i) {
            if (!there(i, t)) continue;
            const double w = unit(i) / scale[i];
            sum[cluster_of[i]] += w * (series[i][t] - level[i]) / scale[i], weight[cluster_of[i]] += w * w;
        }
        for (std::size_t c = 0; c < clusters; ++c)
            if (weight[c] > 0) out.push_back(sum[c] / weight[c]);
        return out;
    }
    // The median of those, as far as it is more than chance.
    double at(std::size_t clusters, std::size_t t) const {
        constexpr std::size_t enough = 10;
        auto guesses = of_clusters(clusters, t);
        if (guesses.size() < enough) return 0;
        const double common = median_of(guesses);
        for (auto& each : guesses) each = std::abs(each - common);
        const double spread = 1.4826 * median_of(guesses),
                     variance = 1.5708 * spread * spread / static_cast<double>(guesses.size());
        return common * std::max(0.0, 1 - 2 * variance / (common * common));
    }
    // Σ |standardised deviation| once it is taken out.
    double left(std::size_t t, double common) const {
        double out = 0;
        for (std::size_t i = 0; i < series.size(); ++i)
            if (there(i, t)) out += std::abs(series[i][t] - level[i] - common * unit(i)) / scale[i];
        return out;
    }
};

} // namespace

std::vector<double> take_out_common(std::vector<Deviations>& series, std::span<const std::size_t> cluster_of,
                                    std::span<const double> level, std::span<const double> scale) {
    const std::size_t clusters = cluster_of.empty() ? 0 : std::ranges::max(cluster_of) + 1;
    std::vector<double> out(series.empty() ? 0 : series.front().size());
    for (std::size_t t = 0; t < out.size(); ++t) {
        const Common in_sd{series, cluster_of, level, scale, false}, in_values{series, cluster_of, level, scale, true};
        const double sd = in_sd.at(clusters, t), value = in_values.at(clusters, t);
        if (sd == 0 && value == 0) continue;
        const bool by_value = in_values.left(t, value) < in_sd.left(t, sd);
        for (std::size_t i = 0; i < series.size(); ++i) series[i][t] -= by_value ? value : sd * scale[i];
        out[t] = sd;
    }
    return out;
}

} // namespace statistics
