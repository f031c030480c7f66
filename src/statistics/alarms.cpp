#include "statistics/alarms.h"

#include "statistics/alarm_scores.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr std::size_t years_of_history = 3;

// One year's watch: the periods of its history and its own, kind from the first of the history.
struct Watch {
    std::vector<WatchedSeries> series; // cut to those periods
    std::vector<double> at;
    std::size_t offset, history, periods; // of the first period in the whole; how many are history; how many there are
};

std::vector<double> cut(const std::vector<double>& whole, std::size_t from, std::size_t to) {
    if (whole.empty()) return {};
    return {whole.begin() + static_cast<std::ptrdiff_t>(from), whole.begin() + static_cast<std::ptrdiff_t>(to)};
}

Watch watch_of(std::span<const WatchedSeries> series, std::span<const double> at, const WatchedYear& year,
               std::size_t periods) {
    const auto most = years_of_history * periods, offset = year.from > most ? year.from - most : 0;
    Watch out{
        .series = {},
        .at = {at.begin() + static_cast<std::ptrdiff_t>(offset), at.begin() + static_cast<std::ptrdiff_t>(year.to)},
        .offset = offset,
        .history = year.from - offset,
        .periods = year.to - offset};
    for (const auto& each : series)
        out.series.push_back({.cluster = each.cluster,
                              .values = cut(each.values, offset, year.to),
                              .sizes = cut(each.sizes, offset, year.to),
                              .expected = cut(each.expected, offset, year.to)});
    return out;
}

struct Prepared {
    std::vector<Deviations> scores; // normal scores of innovations
    Baseline baseline;
    std::vector<double> common;
};

// The levels and spreads by which to standardise before anything common is taken out.
void plain_spread(std::span<const Deviations> series, std::size_t history, std::vector<double>& level,
                  std::vector<double>& scale) {
    for (const auto& each : series) {
        double n = 0, sum = 0, squares = 0;
        for (std::size_t t = 0; t < history; ++t)
            if (!std::isnan(each[t])) n += 1, sum += each[t], squares += each[t] * each[t];
        level.push_back(n > 0 ? sum / n : 0);
        scale.push_back(n >= least_history ? std::sqrt(std::max(0.0, squares / n - sum / n * (sum / n))) : 0);
    }
}

Prepared prepared(const Watch& watch, ValueKind kind) {
    std::vector<Deviations> away;
    std::vector<std::size_t> cluster_of;
    for (const auto& each : watch.series)
        away.push_back(deviations(each, kind, watch.history)), cluster_of.push_back(each.cluster);
    std::vector<double> level, scale;
    plain_spread(away, watch.history, level, scale);
    Prepared out{.scores = {}, .baseline = {}, .common = take_out_common(away, cluster_of, level, scale)};
    out.baseline = baseline(away, watch.at, watch.history);
    std::vector<double> pool;
    for (std::size_t i = 0; i < away.size(); ++i) {
        const auto& usual = out.baseline.series[i];
        out.scores.push_back(usual.innovation > 0
                                 ? innovations(away[i], watch.at, usual)
                                 : Deviations(watch.periods, std::numeric_limits<double>::quiet_NaN()));
        for (std::size_t t = 0; t < watch.history; ++t)
            out.scores.back()[t] = as_if_outside(out.scores.back()[t], usual.freedom);
        pool.insert(pool.end(), out.scores.back().begin(),
                    out.scores.back().begin() + static_cast<std::ptrdiff_t>(watch.history));
    }
    const NormalScores score{std::move(pool)};
    for (auto& each : out.scores)
        for (auto& value : each) value = score(value);
    return out;
}

// The watched series of each cluster, by their places in the whole.
std::vector<std::vector<std::size_t>> members(const Watch& watch, const Prepared& from) {
    std::vector<std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < watch.series.size(); ++i) {
        if (!(from.baseline.series[i].innovation > 0)) continue;
        out.resize(std::max(out.size(), watch.series[i].cluster + 1));
        out[watch.series[i].cluster].push_back(i);
    }
    std::erase_if(out, [](const auto& cluster) { return cluster.empty(); });
    return out;
}

Threshold threshold_of(const Watch& watch, const Prepared& from, const std::vector<std::vector<std::size_t>>& clusters,
                       const AlarmChoices& choices) {
    std::vector<Cluster> histories;
    for (const auto& cluster : clusters) {
        auto& history = histories.emplace_back();
        for (const auto i : cluster) {
            history.usual.push_back(from.baseline.series[i]);
            history.scores.push_back(cut(from.scores[i], 0, watch.history));
        }
    }
    auto shrinking = from.baseline.shrinking;
    shrinking.log_variance = 0; // scores have sd 1
    return threshold(histories, shrinking,
                     {.direction = choices.direction,
                      .false_alarms = choices.false_alarms,
                      .periods = choices.periods,
                      .seed = choices.seed});
}

// Steps since the last period that is there; 1 after a gap that began before the first.
double steps_before(const Watch& watch, const Deviations& scores, std::size_t t) {
    for (std::size_t last = t; last-- > 0;)
        if (!std::isnan(scores[last])) return watch.at[t] - watch.at[last];
    return 1;
}

void watch_cluster(const Watch& watch, const Prepared& from, const std::vector<std::size_t>& cluster,
                   const AlarmChoices& choices, double strength, std::vector<Alarm>& out) {
    std::vector<Scan> scans;
    for (const auto i : cluster) scans.emplace_back(from.baseline.series[i], choices.direction, charge_for_one_period);
    Episodes episodes{cluster.size()};
    std::vector<Evidence> evidence(cluster.size());
    std::vector<bool> above(cluster.size());
    for (std::size_t t = watch.history; t < watch.periods; ++t) {
        for (std::size_t k = 0; k < cluster.size(); ++k) {
            const auto& scores = from.scores[cluster[k]];
            evidence[k] = scans[k].next(scores[t], std::isnan(scores[t]) ? 1 : steps_before(watch, scores, t));
            above[k] = evidence[k].strength > strength;
        }
        auto begun = episodes.next(above);
        if (begun.empty()) continue;
        std::ranges::stable_sort(begun, std::greater{}, [&](std::size_t k) { return evidence[k].strength; });
        const auto first = begun.front(), series = cluster[first], began = watch.history + evidence[first].start;
        Alarm alarm{.series = series,
                    .period = watch.offset + t,
                    .began = watch.offset + began,
                    .size = mean_size(watch.series[series], choices.kind, watch.history, began, t),
                    .rises = evidence[first].rises,
                    .together = {}};
        for (const auto k : begun)
            if (k != first) alarm.together.push_back(cluster[k]);
        out.push_back(std::move(alarm));
    }
}

} // namespace

AlarmsFound alarms(std::span<const WatchedSeries> series, std::span<const double> at, const AlarmChoices& choices,
                   std::span<const Threshold> kept) {
    AlarmsFound out{.years = {}, .alarms = {}, .common = std::vector<double>(at.size()), .unwatched = {}};
    std::vector<bool> ever(series.size());
    for (std::size_t from = choices.watch_from; from < at.size(); from += choices.periods) {
        WatchedYear year{.from = from, .to = std::min(from + choices.periods, at.size()), .series = 0, .threshold = {}};
        const auto watch = watch_of(series, at, year, choices.periods);
        const auto ready = prepared(watch, choices.kind);
        const auto clusters = members(watch, ready);
        for (const auto& cluster : clusters)
            for (const auto i : cluster) ever[i] = true, ++year.series;
        for (std::size_t t = watch.history; t < watch.periods; ++t) out.common[watch.offset + t] = ready.common[t];
        if (!clusters.empty())
            year.threshold =
                out.years.size() < kept.size() ? kept[out.years.size()] : threshold_of(watch, ready, clusters, choices);
        for (const auto& cluster : clusters)
            watch_cluster(watch, ready, cluster, choices, year.threshold.strength, out.alarms);
        out.years.push_back(year);
    }
    std::ranges::stable_sort(out.alarms, {}, [](const Alarm& each) { return std::pair{each.period, each.series}; });
    for (std::size_t i = 0; i < series.size(); ++i)
        if (!ever[i]) out.unwatched.push_back(i);
    return out;
}

} // namespace statistics
