#include "analysis/alarm_words.h"

#include "basics/text.h"

namespace analysis {
namespace {

using statistics::AlarmsFound;

// The period in which all series moved together most.
std::optional<std::string> common_words(const AlarmTable& table, const AlarmsFound& found) {
    const auto most = std::ranges::max_element(found.common, {}, [](double each) { return std::abs(each); });
    if (most == found.common.end() || std::abs(*most) < 0.5) return {};
    return fmt::format("In some periods all clusters moved together, most in {} ({:+.1f} sd): that is no news of one "
                       "of them, and is taken out.",
                       table.times.names[static_cast<std::size_t>(most - found.common.begin())], *most);
}

double shown_value(const statistics::WatchedSeries& series, std::size_t t) {
    if (!series.sizes.empty()) return series.values[t] / series.sizes[t];
    return series.values[t] - (series.expected.empty() ? 0 : series.expected[t]);
}

// The mean from one time to another, drawn over them.
charts::PlotCurve mean_of(const statistics::WatchedSeries& series, std::size_t from, std::size_t to, std::string words,
                          charts::Stroke stroke) {
    double sum = 0, n = 0;
    for (std::size_t t = from; t <= to; ++t)
        if (const double value = shown_value(series, t); !std::isnan(value)) sum += value, n += 1;
    return {.x = {static_cast<double>(from), static_cast<double>(to)},
            .y = {sum / n, sum / n},
            .words = std::move(words),
            .stroke = stroke};
}

} // namespace

std::vector<std::string> said(const AlarmTable& table, const AlarmsFound& found,
                              const statistics::AlarmChoices& choices) {
    std::size_t watched = 0;
    for (const auto& year : found.years) watched = std::max(watched, year.series);
    if (watched == 0)
        return {fmt::format(
            "Cannot tell: no series has {} periods before {} that say what is usual, so nothing is watched.",
            statistics::least_history + 1,
            choices.watch_from < table.times.names.size() ? table.times.names[choices.watch_from]
                                                          : "the first that would be watched")};
    const auto expected = statistics::expected_false_alarms(found, choices);
    std::vector<std::string> out{fmt::format("{} in {} watched; about {:.1f} would come if nothing at all happened.",
                                             basics::counted(std::ssize(found.alarms), "alarm", "alarms"),
                                             basics::counted(static_cast<std::int64_t>(watched), "series", "series"),
                                             expected)};
    if (!found.alarms.empty()) {
        const auto& last = found.alarms.back();
        out.push_back(fmt::format("The last: {} {} by about {:.3g} since {}, seen at {}.", table.names[last.series],
                                  last.rises ? "higher" : "lower", std::abs(last.size), table.times.names[last.began],
                                  table.times.names[last.period]));
    }
    if (const auto common = common_words(table, found)) out.push_back(*common);
    if (!found.unwatched.empty())
        out.push_back(fmt::format("{} not watched: too little history, or it never moves.",
                                  basics::counted(std::ssize(found.unwatched), "series is", "series are")));
    if (table.left_out)
        out.push_back(fmt::format("{} with something missing: a gap, not a nought.",
                                  basics::counted(static_cast<std::int64_t>(table.left_out), "row", "rows")));
    return out;
}

charts::Plot picture(const AlarmTable& table, const AlarmsFound& found) {
    const auto shown = found.alarms.empty() ? std::size_t{0} : found.alarms.back().series;
    const auto& series = table.series[shown];
    charts::Plot plot{.naming = {.id = "alarms",
                                 .title = fmt::format("{}: {}", table.names[shown],
                                                      found.alarms.empty() ? "no alarm" : "its last alarm"),
                                 .description = "The series over time; periods in which it alarmed are filled."},
                      .across = "time",
                      .up = series.sizes.empty() ? (series.expected.empty() ? "value" : "value less expected") : "rate",
                      .places = table.times.names};
    for (std::size_t t = 0; t < series.values.size(); ++t) {
        const bool rang = std::ranges::any_of(
            found.alarms, [&](const auto& each) { return each.series == shown && each.period == t; });
        plot.points.push_back({.x = static_cast<double>(t),
                               .y = shown_value(series, t),
                               .stands_out = rang,
                               .name = rang ? table.times.names[t] : ""});
    }
    if (found.alarms.empty()) return plot;
    const auto& alarm = found.alarms.back();
    plot.curves = {mean_of(series, 0, alarm.began - 1, "mean until it began",
                           {.colour = charts::colour::quiet, .width = 2, .dashes = "7 5"}),
                   mean_of(series, alarm.began, alarm.period, "mean since, as seen then",
                           {.colour = charts::colour::ink, .width = 2})};
    return plot;
}

} // namespace analysis
