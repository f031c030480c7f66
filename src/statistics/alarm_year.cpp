#include "statistics/alarm_year.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

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

// A series' watched periods as normal scores, and when its history was last scored.
struct Scored {
    std::vector<double> scores;
    double last_at; // NaN: never
};

Scored scored(const Learnt& from, const Deviations& away, std::span<const double> at, std::size_t series) {
    const auto& history = from.away[series];
    Deviations tail;
    std::vector<double> times;
    for (std::size_t t = from.history; t-- > 0 && tail.empty();)
        if (!std::isnan(history[t])) tail.push_back(history[t]), times.push_back(at[t]);
    const auto before = static_cast<std::ptrdiff_t>(tail.size());
    tail.insert(tail.end(), away.begin(), away.end());
    times.insert(times.end(), at.begin() + static_cast<std::ptrdiff_t>(from.history), at.end());
    auto brought = innovations(tail, times, from.baseline.series[series]);
    Scored out{.scores = {brought.begin() + before, brought.end()}, .last_at = nothing};
    for (auto& each : out.scores) each = from.score(each);
    for (std::size_t t = from.history; t-- > 0 && std::isnan(out.last_at);)
        if (!std::isnan(from.scores[series][t])) out.last_at = at[t];
    return out;
}

// Steps since the last period that is there; 1 after a gap that began before the first.
double steps_before(const Scored& of, std::span<const double> at, std::size_t history, std::size_t t) {
    for (std::size_t last = t; last-- > history;)
        if (!std::isnan(of.scores[last - history])) return at[t] - at[last];
    return std::isnan(of.last_at) ? 1 : at[t] - of.last_at;
}

struct Year {
    const Learnt& learnt;
    std::span<const WatchedSeries> series;
    std::span<const double> at;
    const AlarmChoices& choices;
    double strength;
};

void watch_cluster(const Year& year, const std::vector<Deviations>& away, const std::vector<std::size_t>& cluster,
                   std::vector<Alarm>& out) {
    const auto history = year.learnt.history;
    std::vector<Scan> scans;
    std::vector<Scored> of;
    for (const auto i : cluster) {
        scans.emplace_back(year.learnt.baseline.series[i], year.choices.direction, charge_for_one_period);
        of.push_back(scored(year.learnt, away[i], year.at, i));
    }
    Episodes episodes{cluster.size()};
    std::vector<Evidence> evidence(cluster.size());
    std::vector<bool> above(cluster.size());
    for (std::size_t t = history; t < year.at.size(); ++t) {
        for (std::size_t k = 0; k < cluster.size(); ++k) {
            const double score = of[k].scores[t - history];
            evidence[k] = scans[k].next(score, std::isnan(score) ? 1 : steps_before(of[k], year.at, history, t));
            above[k] = evidence[k].strength > year.strength;
        }
        auto begun = episodes.next(above);
        if (begun.empty()) continue;
        std::ranges::stable_sort(begun, std::greater{}, [&](std::size_t k) { return evidence[k].strength; });
        const auto first = begun.front(), series = cluster[first], began = history + evidence[first].start;
        Alarm alarm{.series = series,
                    .period = t,
                    .began = began,
                    .size = mean_size(year.series[series], year.choices.kind, history, began, t),
                    .rises = evidence[first].rises,
                    .together = {}};
        for (const auto k : begun)
            if (k != first) alarm.together.push_back(cluster[k]);
        out.push_back(std::move(alarm));
    }
}

} // namespace

Learnt learnt(std::span<const WatchedSeries> series, std::span<const double> at, std::size_t history, ValueKind kind) {
    Learnt out{.history = history,
               .expected = {},
               .cluster_of = {},
               .level = {},
               .scale = {},
               .away = {},
               .baseline = {},
               .score = {},
               .scores = {},
               .clusters = {}};
    for (const auto& each : series) {
        out.expected.emplace_back(each, kind, history);
        out.cluster_of.push_back(each.cluster);
        auto& away = out.away.emplace_back();
        for (std::size_t t = 0; t < history; ++t) away.push_back(out.expected.back().deviation(each, t));
    }
    plain_spread(out.away, history, out.level, out.scale);
    take_out_common(out.away, out.cluster_of, out.level, out.scale);
    out.baseline = baseline(out.away, at, history);
    std::vector<double> pool;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const auto& usual = out.baseline.series[i];
        auto& scores = out.scores.emplace_back(history, nothing);
        if (!(usual.innovation > 0)) continue;
        scores = innovations(out.away[i], at.first(history), usual);
        for (auto& each : scores) each = as_if_outside(each, usual.freedom);
        pool.insert(pool.end(), scores.begin(), scores.end());
        out.clusters.resize(std::max(out.clusters.size(), series[i].cluster + 1));
        out.clusters[series[i].cluster].push_back(i);
    }
    std::erase_if(out.clusters, [](const auto& cluster) { return cluster.empty(); });
    out.score = NormalScores{std::move(pool)};
    for (auto& each : out.scores)
        for (auto& value : each) value = out.score(value);
    return out;
}

Threshold threshold_of(const Learnt& from, const AlarmChoices& choices) {
    std::vector<Cluster> histories;
    for (const auto& cluster : from.clusters) {
        auto& history = histories.emplace_back();
        for (const auto i : cluster) {
            history.usual.push_back(from.baseline.series[i]);
            history.scores.push_back(from.scores[i]);
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

Rung rung(const Learnt& from, std::span<const WatchedSeries> series, std::span<const double> at,
          const AlarmChoices& choices, double strength) {
    std::vector<Deviations> away(series.size());
    for (std::size_t i = 0; i < series.size(); ++i)
        for (std::size_t t = from.history; t < at.size(); ++t)
            away[i].push_back(from.expected[i].deviation(series[i], t));
    Rung out{.alarms = {}, .common = take_out_common(away, from.cluster_of, from.level, from.scale)};
    const Year year{.learnt = from, .series = series, .at = at, .choices = choices, .strength = strength};
    for (const auto& cluster : from.clusters) watch_cluster(year, away, cluster, out.alarms);
    std::ranges::stable_sort(out.alarms, {}, [](const Alarm& each) { return std::pair{each.period, each.series}; });
    return out;
}

} // namespace statistics
