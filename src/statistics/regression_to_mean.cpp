#include "statistics/regression_to_mean.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <limits>
#include <numeric>

namespace statistics {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

// The panel without some units, for the jackknife.
struct Sample {
    const Panel& panel;
    double share;
    std::size_t groups, left_out; // units of which unit mod groups is left_out; left_out = groups: none

    bool in(std::size_t unit) const { return unit % groups != left_out; }
    std::size_t units() const { return panel.front().size(); }
};

// The lowest ⌈q·n⌉ units of a year, lowest first; of equal values the first.
std::vector<std::size_t> lowest(const Sample& of, std::size_t year) {
    std::vector<std::size_t> there;
    for (std::size_t unit = 0; unit < of.units(); ++unit)
        if (of.in(unit) && std::isfinite(of.panel[year][unit])) there.push_back(unit);
    const auto number = static_cast<std::size_t>(std::ceil(of.share * static_cast<double>(there.size()) - 1e-9));
    std::ranges::stable_sort(there, {}, [&](std::size_t unit) { return of.panel[year][unit]; });
    there.resize(number);
    return there;
}

struct Mean {
    double sum = 0, n = 0;
    void add(double value) {
        if (std::isfinite(value)) sum += value, n += 1;
    }
    double value() const { return n > 0 ? sum / n : nothing; }
};

double mean_change(const Sample& of, std::size_t from, std::size_t to) {
    Mean mean;
    for (std::size_t unit = 0; unit < of.units(); ++unit)
        if (of.in(unit)) mean.add(of.panel[to][unit] - of.panel[from][unit]);
    return mean.value();
}

double next_year(const Sample& of) {
    Mean gain;
    for (std::size_t year = 0; year + 1 < of.panel.size(); ++year) {
        const double all = mean_change(of, year, year + 1);
        for (const auto unit : lowest(of, year)) gain.add(of.panel[year + 1][unit] - of.panel[year][unit] - all);
    }
    return gain.value();
}

double other_years(const Sample& of) {
    Mean gain;
    for (std::size_t year = 0; year < of.panel.size(); ++year)
        for (const auto unit : lowest(of, year)) {
            Mean own; // of this unit, over the other years
            for (std::size_t other = 0; other < of.panel.size(); ++other)
                if (other != year) own.add(of.panel[other][unit] - of.panel[year][unit] - mean_change(of, year, other));
            gain.add(own.value());
        }
    return gain.value();
}

struct Spread {
    double correlation, sd;
};

Spread spread(const Sample& of) {
    double products = 0, scale = 0, squares = 0, df = 0;
    for (std::size_t year = 0; year < of.panel.size(); ++year) {
        double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        Mean centre;
        for (std::size_t unit = 0; unit < of.units(); ++unit)
            if (of.in(unit)) centre.add(of.panel[year][unit]);
        for (std::size_t unit = 0; unit < of.units(); ++unit) {
            if (!of.in(unit) || !std::isfinite(of.panel[year][unit])) continue;
            const double a = of.panel[year][unit] - centre.value();
            squares += a * a, df += 1;
            if (year + 1 == of.panel.size() || !std::isfinite(of.panel[year + 1][unit])) continue;
            const double b = of.panel[year + 1][unit] - centre.value();
            n += 1, x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
        }
        df -= centre.n > 0;
        const double deviations = (xx - x * x / n) * (yy - y * y / n);
        if (n > 2 && deviations > 0) products += n * (xy - x * y / n) / std::sqrt(deviations), scale += n;
    }
    return {.correlation = products / scale, .sd = std::sqrt(squares / df)};
}

double by_formula(const Sample& of) {
    const auto [correlation, sd] = spread(of);
    return (1 - correlation) * sd * depth_of_lowest(of.share);
}

// The estimate from all units; its error from what it is without each group: variance (g−1)/g Σ (θ_i − θ̄)².
Gain jackknifed(const Panel& panel, double share, double (*estimate)(const Sample&)) {
    const std::size_t units = panel.front().size(), groups = std::min<std::size_t>(units, 50);
    const double whole = estimate({.panel = panel, .share = share, .groups = groups, .left_out = groups});
    std::vector<double> without;
    for (std::size_t group = 0; group < groups; ++group)
        without.push_back(estimate({.panel = panel, .share = share, .groups = groups, .left_out = group}));
    const double g = static_cast<double>(groups), mean = std::accumulate(without.begin(), without.end(), 0.0) / g;
    double squares = 0;
    for (const double each : without) squares += (each - mean) * (each - mean);
    const double se = std::sqrt((g - 1) / g * squares), half = t_quantile(0.975, g - 1) * se;
    return {.estimate = whole, .se = se, .lower = whole - half, .upper = whole + half};
}

std::vector<OnMeanOf> on_means(double correlation, double sd, double share) {
    std::vector<OnMeanOf> out;
    for (int k = 1; k <= 3; ++k) {
        const double reliability = k * correlation / (1 + (k - 1) * correlation),
                     sd_of_mean = sd * std::sqrt((1 + (k - 1) * correlation) / k);
        out.push_back(
            {.years = k, .reliability = reliability, .gain = (1 - reliability) * sd_of_mean * depth_of_lowest(share)});
    }
    return out;
}

std::vector<ChosenUnit> lowest_now(const Sample& whole, double correlation) {
    const std::size_t last = whole.panel.size() - 1;
    Mean all;
    for (const double value : whole.panel[last]) all.add(value);
    std::vector<ChosenUnit> out;
    for (const auto unit : lowest(whole, last)) {
        const double value = whole.panel[last][unit];
        out.push_back({.unit = unit, .value = value, .expected = value + (1 - correlation) * (all.value() - value)});
    }
    return out;
}

std::size_t followed(const Panel& panel) {
    std::size_t out = 0;
    for (std::size_t unit = 0; unit < panel.front().size(); ++unit)
        for (std::size_t year = 0; year + 1 < panel.size(); ++year)
            if (std::isfinite(panel[year][unit]) && std::isfinite(panel[year + 1][unit])) {
                ++out;
                break;
            }
    return out;
}

} // namespace

double depth_of_lowest(double share) { return normal_density(normal_quantile(share)) / share; }

basics::Result<RegressionToMean> regression_to_mean(const Panel& panel, double share) {
    const std::size_t units = panel.empty() ? 0 : followed(panel);
    if (units < 5)
        return basics::invalid(
            fmt::format("Cannot tell: {} of the units have values in two years in succession; from fewer than 5 "
                        "nothing can be said.",
                        units));
    const Sample whole{.panel = panel, .share = share, .groups = 1, .left_out = 1};
    const auto [correlation, sd] = spread(whole);
    if (!(sd > 0) || !std::isfinite(correlation))
        return basics::invalid("Cannot tell: the units do not differ, so none of them is low.");
    std::size_t chosen = 0;
    for (std::size_t year = 0; year < panel.size(); ++year) chosen += lowest(whole, year).size();
    RegressionToMean out{.correlation = correlation,
                         .sd = sd,
                         .chosen = (chosen + panel.size() / 2) / panel.size(),
                         .units = units,
                         .years = panel.size(),
                         .formula = jackknifed(panel, share, by_formula),
                         .next_year = jackknifed(panel, share, next_year),
                         .other_years = {},
                         .on_mean_of = on_means(correlation, sd, share),
                         .lowest = lowest_now(whole, correlation)};
    if (panel.size() > 2) out.other_years = jackknifed(panel, share, other_years);
    return out;
}

} // namespace statistics
