#include "statistics/alarm_baseline.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double believed(double between, double sampling) { return between > 0 ? between / (between + sampling) : 0; }

double clamped(double lag_1) { return std::clamp(lag_1, -0.5, 0.9); }

double sampling_of_lag(double lag_1, double n) { return (1 - lag_1 * lag_1) / n; }

double level_of(std::span<const double> values) {
    double sum = 0, n = 0;
    for (const double value : values)
        if (!std::isnan(value)) sum += value, n += 1;
    return sum / n;
}

// Σ r_t r_{t−1}/Σ r² of neighbours, less its bias −(1 + 3ρ)/n (Kendall 1954).
double lag_of(std::span<const double> values, std::span<const double> at, double level) {
    double products = 0, squares = 0, n = 0;
    for (std::size_t t = 1; t < values.size(); ++t) {
        if (std::isnan(values[t]) || std::isnan(values[t - 1]) || at[t] - at[t - 1] != 1) continue;
        const double a = values[t - 1] - level, b = values[t] - level;
        products += a * b, squares += (a * a + b * b) / 2, n += 1;
    }
    if (n < least_history || !(squares > 0)) return nothing;
    const double raw = products / squares;
    return clamped(raw + (1 + 3 * raw) / n);
}

// Mean square of innovations, those beyond four times what the middle half says brought back to that: a week of closure
// is no reason to be deaf afterwards.
double variance_of(std::vector<double> brought) {
    std::erase_if(brought, [](double each) { return std::isnan(each); });
    auto sizes = brought;
    for (auto& each : sizes) each = std::abs(each);
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    const double most = 4 * 1.4826 * *middle;
    double squares = 0;
    for (const double each : brought) squares += most > 0 ? std::min(each * each, most * most) : each * each;
    return squares / (static_cast<double>(brought.size()) - 2);
}

struct Pool {
    double mean, between;
};

// τ² = variance of the estimates less their mean sampling variance, at least 0.
Pool pooled(const std::vector<double>& estimates, const std::vector<double>& sampling) {
    double sum = 0, squares = 0, errors = 0;
    const auto n = static_cast<double>(estimates.size());
    for (const double each : estimates) sum += each;
    for (std::size_t i = 0; i < estimates.size(); ++i)
        squares += (estimates[i] - sum / n) * (estimates[i] - sum / n), errors += sampling[i];
    return {.mean = n > 0 ? sum / n : 0, .between = n > 1 ? std::max(0.0, squares / (n - 1) - errors / n) : 0};
}

void lags(std::span<const Deviations> series, std::span<const double> at, std::size_t until, Baseline& out) {
    std::vector<double> each(series.size()), known, sampling;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const std::span history{series[i].data(), until};
        out.series[i].level = level_of(history);
        each[i] = lag_of(history, at, out.series[i].level);
        out.series[i].n =
            static_cast<std::size_t>(std::ranges::count_if(history, [](double v) { return !std::isnan(v); }));
        if (std::isnan(each[i])) continue;
        known.push_back(each[i]), sampling.push_back(sampling_of_lag(each[i], static_cast<double>(out.series[i].n)));
    }
    const auto pool = pooled(known, sampling);
    out.shrinking.lag_1 = pool.mean, out.shrinking.lag_1_between = pool.between;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const double own = std::isnan(each[i]) ? pool.mean : each[i];
        const double share = believed(pool.between, sampling_of_lag(pool.mean, static_cast<double>(out.series[i].n)));
        out.series[i].lag_1 = pool.mean + share * (own - pool.mean);
    }
}

double kurtosis_of(std::span<const Deviations> brought) {
    double squares = 0, fourths = 0, n = 0;
    for (const auto& series : brought)
        for (const double each : series)
            if (!std::isnan(each)) squares += each * each, fourths += each * each * each * each, n += 1;
    return n > 0 && squares > 0 ? std::clamp(fourths * n / (squares * squares), 2.0, 12.0) : 3;
}

void spreads(std::span<const Deviations> series, std::span<const double> at, std::size_t until, Baseline& out) {
    std::vector<double> logs(series.size(), nothing), known, sampling;
    std::vector<Deviations> brought(series.size());
    for (std::size_t i = 0; i < series.size(); ++i) {
        auto& usual = out.series[i];
        usual.innovation = 1;
        brought[i] = innovations(Deviations(series[i].begin(), series[i].begin() + static_cast<std::ptrdiff_t>(until)),
                                 at, usual);
        usual.n = static_cast<std::size_t>(std::ranges::count_if(brought[i], [](double v) { return !std::isnan(v); }));
        const double variance = usual.n < least_history ? 0 : variance_of(brought[i]);
        usual.innovation = std::sqrt(variance);
        for (auto& each : brought[i]) each = variance > 1e-24 ? each / usual.innovation : nothing;
        if (variance > 1e-24) logs[i] = std::log(variance);
    }
    out.shrinking.kurtosis = kurtosis_of(brought);
    const auto error = [&](std::size_t i) {
        return (out.shrinking.kurtosis - 1) / static_cast<double>(out.series[i].n);
    };
    for (std::size_t i = 0; i < series.size(); ++i)
        if (!std::isnan(logs[i])) known.push_back(logs[i]), sampling.push_back(error(i));
    const auto pool = pooled(known, sampling);
    out.shrinking.log_variance = pool.mean, out.shrinking.log_variance_between = pool.between;
    for (std::size_t i = 0; i < series.size(); ++i) {
        auto& usual = out.series[i];
        const double share = believed(pool.between, error(i));
        usual.innovation = std::isnan(logs[i]) ? 0 : std::exp((pool.mean + share * (logs[i] - pool.mean)) / 2);
        usual.freedom = (static_cast<double>(usual.n) - 2) / std::max(share, 1e-6);
    }
}

} // namespace

std::vector<double> innovations(const Deviations& series, std::span<const double> at, const Usual& usual) {
    std::vector<double> out(series.size(), nothing);
    std::size_t last = series.size();
    for (std::size_t t = 0; t < series.size(); ++t) {
        if (std::isnan(series[t])) continue;
        if (last < series.size()) {
            const double d = at[t] - at[last], carried = d == 1 ? usual.lag_1 : std::pow(usual.lag_1, d);
            const double wider = d == 1 ? 1 : std::sqrt((1 - carried * carried) / (1 - usual.lag_1 * usual.lag_1));
            out[t] = (series[t] - usual.level - carried * (series[last] - usual.level)) / (wider * usual.innovation);
        }
        last = t;
    }
    return out;
}

double as_if_outside(double innovation, double freedom) {
    const double most = 0.98 * freedom, squared = std::min(innovation * innovation, most);
    const double size =
        std::sqrt((freedom - 1) * std::log(freedom / (freedom - squared))) * (8 * freedom - 7) / (8 * freedom - 5);
    return std::copysign(size, innovation);
}

Baseline baseline(std::span<const Deviations> series, std::span<const double> at, std::size_t until) {
    Baseline out{.series = std::vector<Usual>(series.size()), .shrinking = {}};
    lags(series, at, until, out);
    spreads(series, at, until, out);
    return out;
}

Usual usual_of(std::span<const double> r, const Shrinking& pool) {
    const auto n = static_cast<double>(r.size());
    double sum = 0, squares = 0, products = 0;
    for (const double each : r) sum += each;
    Usual out{.level = sum / n, .n = r.size() - 1};
    for (std::size_t t = 0; t < r.size(); ++t) squares += (r[t] - out.level) * (r[t] - out.level);
    for (std::size_t t = 1; t < r.size(); ++t) products += (r[t] - out.level) * (r[t - 1] - out.level);
    const double ends =
        (r.front() - out.level) * (r.front() - out.level) + (r.back() - out.level) * (r.back() - out.level);
    const double raw = products / (squares - ends / 2), lag_1 = clamped(raw + (1 + 3 * raw) / (n - 1));
    out.lag_1 = pool.lag_1 + believed(pool.lag_1_between, sampling_of_lag(pool.lag_1, n)) * (lag_1 - pool.lag_1);
    // Σ (r_t − ρ r_{t−1})² from the sums that are there
    const double first = (r.front() - out.level) * (r.front() - out.level),
                 last = (r.back() - out.level) * (r.back() - out.level);
    const double brought = (squares - first) - 2 * out.lag_1 * products + out.lag_1 * out.lag_1 * (squares - last);
    const double log_variance = std::log(brought / (n - 3)), error = (pool.kurtosis - 1) / (n - 1);
    out.innovation = std::exp(
        (pool.log_variance + believed(pool.log_variance_between, error) * (log_variance - pool.log_variance)) / 2);
    return out;
}

} // namespace statistics
