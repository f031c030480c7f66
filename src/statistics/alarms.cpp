#include "statistics/alarms.h"

#include "statistics/alarm_year.h"

#include <algorithm>

namespace statistics {
namespace {

constexpr std::size_t years_of_history = 3;

// One year's watch: the periods of its history and its own, kind from the first of the history.
struct Watch {
    std::vector<WatchedSeries> series; // cut to those periods
    std::vector<double> at;
    std::size_t offset, history; // of the first period in the whole; how many are history
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
        .history = year.from - offset};
    for (const auto& each : series)
        out.series.push_back({.cluster = each.cluster,
                              .values = cut(each.values, offset, year.to),
                              .sizes = cut(each.sizes, offset, year.to),
                              .expected = cut(each.expected, offset, year.to)});
    return out;
}

} // namespace

AlarmsFound alarms(std::span<const WatchedSeries> series, std::span<const double> at, const AlarmChoices& choices,
                   std::span<const Threshold> kept) {
    AlarmsFound out{.years = {}, .alarms = {}, .common = std::vector<double>(at.size()), .unwatched = {}};
    std::vector<bool> ever(series.size());
    for (std::size_t from = choices.watch_from; from < at.size(); from += choices.periods) {
        WatchedYear year{.from = from, .to = std::min(from + choices.periods, at.size()), .series = 0, .threshold = {}};
        const auto watch = watch_of(series, at, year, choices.periods);
        const auto usual = learnt(watch.series, watch.at, watch.history, choices.kind);
        for (const auto& cluster : usual.clusters)
            for (const auto i : cluster) ever[i] = true, ++year.series;
        if (!usual.clusters.empty())
            year.threshold = out.years.size() < kept.size() ? kept[out.years.size()] : threshold_of(usual, choices);
        auto found = rung(usual, watch.series, watch.at, choices, year.threshold.strength);
        std::ranges::copy(found.common, out.common.begin() + static_cast<std::ptrdiff_t>(from));
        for (auto& alarm : found.alarms) {
            alarm.period += watch.offset, alarm.began += watch.offset;
            out.alarms.push_back(std::move(alarm));
        }
        out.years.push_back(year);
    }
    for (std::size_t i = 0; i < series.size(); ++i)
        if (!ever[i]) out.unwatched.push_back(i);
    return out;
}

} // namespace statistics
