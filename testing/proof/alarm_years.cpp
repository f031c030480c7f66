#include "testing/proof/alarm_years.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <thread>

namespace proof {
namespace {

statistics::AlarmChoices choices_of(const AlarmCase& of, std::uint32_t number) {
    return {.kind = of.drawn.counts ? statistics::ValueKind::proportions : statistics::ValueKind::quantity,
            .direction = statistics::Direction::both,
            .watch_from = of.drawn.history,
            .periods = testing::weeks_a_year,
            .false_alarms = of.set,
            .seed = number};
}

struct Fallen {
    std::size_t series, from;
};

double residual_sd(const statistics::WatchedSeries& series, std::size_t history) {
    double sum = 0, squares = 0;
    for (std::size_t t = 0; t < history; ++t) {
        const double away = series.values[t] - series.expected[t];
        sum += away, squares += away * away;
    }
    const auto n = static_cast<double>(history);
    return std::sqrt(squares / n - sum / n * (sum / n));
}

std::vector<Fallen> let_fall(testing::DrawnAttendance& drawn, const Fall& fall, std::uint32_t number) {
    testing::Draw draw{31, 1, number};
    std::vector<Fallen> out;
    for (int i = 0; i < 6; ++i) {
        const auto academy = static_cast<std::size_t>(10 * i + draw.between(0, 9));
        const auto group =
            static_cast<std::size_t>(fall.in_sd ? draw.between(0, 11) : draw.between(1, 5)); // 1 to 5 are year groups
        const Fallen at{.series = academy * testing::series_an_academy + group,
                        .from = drawn.history + static_cast<std::size_t>(draw.between(3, 25))};
        auto& series = drawn.series[at.series];
        const double by = fall.in_sd ? fall.size * residual_sd(series, drawn.history) : fall.size;
        for (std::size_t t = at.from; t < drawn.at.size(); ++t) series.values[t] -= by;
        out.push_back(at);
    }
    return out;
}

void notice(Noticed& out, const std::vector<Fallen>& fallen, const std::vector<Rang>& rang, std::size_t end) {
    for (const auto& at : fallen) {
        std::size_t first = end;
        for (const auto& each : rang)
            if (each.series == at.series && each.period >= at.from) first = std::min(first, each.period);
        out.delay.push_back(static_cast<double>(first - at.from)), out.found.push_back(first < end);
    }
}

std::vector<Rang> rang(const statistics::AlarmsFound& found) {
    std::vector<Rang> out;
    for (const auto& alarm : found.alarms) {
        out.push_back({.series = alarm.series, .period = alarm.period});
        for (const auto other : alarm.together) out.push_back({.series = other, .period = alarm.period});
    }
    return out;
}

} // namespace

AlarmYear alarm_year(const AlarmCase& of, std::uint32_t number) {
    testing::Draw draw{30, 0, number};
    AlarmYear out{.drawn = testing::drawn_attendance(draw, of.drawn), .found = {}};
    out.found = statistics::alarms(out.drawn.series, out.drawn.at, choices_of(of, number));
    return out;
}

void each_year(std::uint32_t years, const std::function<void(std::uint32_t)>& with) {
    std::atomic<std::uint32_t> next = 0;
    const auto work = [&] {
        for (auto i = next++; i < years; i = next++) with(i);
    };
    const std::jthread other{work};
    work();
}

FallsNoticed falls_noticed(const AlarmCase& of, const AlarmYear& year, const Fall& fall, std::span<const Xmr> peers,
                           std::uint32_t number) {
    auto drawn = year.drawn;
    const auto fallen = let_fall(drawn, fall, number);
    const statistics::Threshold kept[]{year.found.years.front().threshold};
    FallsNoticed out{.ours = {}, .peers = std::vector<Noticed>(peers.size())};
    notice(out.ours, fallen, rang(statistics::alarms(drawn.series, drawn.at, choices_of(of, number), kept)),
           drawn.at.size());
    const auto limits = limits_of(year.drawn);
    for (std::size_t i = 0; i < peers.size(); ++i)
        notice(out.peers[i], fallen, rings(drawn, limits, peers[i]), drawn.at.size());
    return out;
}

} // namespace proof
