#include "testing/proof/register_years.h"

#include "demonstration/story_source.h"
#include "statistics/alarm_threshold.h"
#include "statistics/spc.h"
#include "testing/draw.h"

#include <algorithm>
#include <cmath>

namespace proof::over_registers {
namespace {

using namespace std::chrono;
using diagnosis::Watched;
using Kind = diagnosis::PupilGroup::Kind;

constexpr std::int64_t pupils = 9'000;
constexpr std::size_t rising_a_year = 4;
const basics::Date last_day = 2026y / July / 20;
const basics::AcademicYear watched_year{2025};

const demonstration::Story& story() {
    static const auto read = demonstration::read_story(embedded::seeds()).value();
    return read;
}

Watched watched(const testing::DrawnTrust& trust) {
    const diagnosis::Watch watch{.name = "trust",
                                 .measures = {diagnosis::Measure::absence},
                                 .kinds = {Kind::all, Kind::year_group, Kind::disadvantaged, Kind::sen},
                                 .false_alarms = set_a_year};
    return diagnosis::watched(trust.weekly(), watch, watched_year);
}

std::vector<Rang> rang(const diagnosis::Findings& found) {
    std::vector<Rang> out;
    for (const auto& alarm : found.alarms) {
        out.push_back({.key = alarm.key, .week = alarm.noticed});
        for (const auto& group : alarm.together) {
            auto also = alarm.key;
            also.group = group;
            out.push_back({.key = also, .week = alarm.noticed});
        }
    }
    return out;
}

testing::DrawnTrust drawn(std::uint32_t number) {
    return {story().academies, pupils, demonstration::span_of(3, sys_days{last_day} + days{1}), 50'000 + number};
}

double weekly_sd(const Watched& of, std::size_t series) {
    double sum = 0, squares = 0, n = 0;
    for (std::size_t t = 0; t < of.choices.watch_from; ++t) {
        if (!(of.series[series].sizes[t] > 0)) continue;
        const double rate = 100 * of.series[series].values[t] / of.series[series].sizes[t];
        sum += rate, squares += rate * rate, n += 1;
    }
    return std::sqrt(squares / n - sum / n * (sum / n));
}

// Year groups with a history, of so many academies, each from a week drawn between the fourth and the twenty-sixth on.
std::vector<Rising> drawn_rises(const testing::DrawnTrust& trust, const Watched& of, std::uint32_t number) {
    testing::Draw draw{51, 0, number};
    std::vector<std::size_t> able;
    for (std::size_t i = 0; i < of.keys.size(); ++i)
        if (of.keys[i].group.kind == Kind::year_group && of.series[i].sizes[of.choices.watch_from - 1] > 0)
            able.push_back(i);
    std::vector<Rising> out;
    while (out.size() < rising_a_year) {
        const auto i = able[static_cast<std::size_t>(draw.between(0, static_cast<int>(able.size()) - 1))];
        if (std::ranges::any_of(out, [&](const Rising& each) { return each.key.school == of.keys[i].school; }))
            continue;
        std::size_t academy = 0;
        while (trust.urn(academy) != of.keys[i].school) ++academy;
        const auto from = of.choices.watch_from + static_cast<std::size_t>(draw.between(3, 25));
        out.push_back({.where = {.academy = academy,
                                 .year_group = of.keys[i].group.year_group,
                                 .from = of.mondays[from],
                                 .points = 0},
                       .key = of.keys[i],
                       .from = from,
                       .pupils = of.series[i].sizes[from] / 10,
                       .sd = weekly_sd(of, i)});
    }
    return out;
}

} // namespace

Chart::Chart(const Watched& of) : of_{of} {
    for (std::size_t i = 0; i < of.series.size(); ++i) {
        away_.push_back(away(i));
        statistics::SpcSeries history{.values = {}, .sizes = {}, .ranges = {}};
        for (std::size_t t = 0; t < of.choices.watch_from; ++t)
            if (std::isfinite(away_[i][t])) history.values.push_back(away_[i][t]);
        constexpr std::size_t enough = 13;
        if (history.values.size() < enough) {
            centre_.push_back(0), half_.push_back(INFINITY);
            continue;
        }
        const auto limits = statistics::spc(history, {}).front();
        centre_.push_back(limits.centre), half_.push_back(limits.upper - limits.centre);
    }
}

std::vector<Rang> Chart::rings(double limits, std::size_t runs) const {
    std::vector<Rang> out;
    for (std::size_t first = 0, end = 0; first < of_.keys.size(); first = end) {
        while (end < of_.keys.size() && of_.keys[end].school == of_.keys[first].school) ++end;
        ring_in(out, first, end, limits, runs);
    }
    return out;
}

std::vector<double> Chart::away(std::size_t series) const {
    std::vector<double> out;
    for (std::size_t t = 0; t < of_.mondays.size(); ++t) {
        double done = 0, possible = 0;
        for (std::size_t i = 0; i < of_.keys.size(); ++i)
            if (of_.keys[i].group.kind == Kind::all && of_.series[i].sizes[t] > 0)
                done += of_.series[i].values[t], possible += of_.series[i].sizes[t];
        const auto& own = of_.series[series];
        out.push_back(own.sizes[t] > 0 ? 100 * (own.values[t] / own.sizes[t] - done / possible) : NAN);
    }
    return out;
}

void Chart::ring_in(std::vector<Rang>& out, std::size_t first, std::size_t end, double limits, std::size_t runs) const {
    statistics::Episodes episodes{end - first};
    std::vector<std::size_t> run(end - first);
    std::vector<bool> above(end - first);
    for (std::size_t t = of_.choices.watch_from; t < of_.mondays.size(); ++t) {
        for (std::size_t k = 0; k < above.size(); ++k) {
            const double from_centre = away_[first + k][t] - centre_[first + k];
            run[k] = from_centre > 0 && std::isfinite(half_[first + k]) ? run[k] + 1 : 0;
            above[k] = from_centre > limits * half_[first + k] || run[k] >= runs;
        }
        for (const auto k : episodes.next(above)) out.push_back({.key = of_.keys[first + k], .week = of_.mondays[t]});
    }
}

void Noticed::add(const std::vector<Rang>& rang, const Rising& rising, const Watched& of) {
    std::size_t first = of.mondays.size();
    for (const auto& each : rang)
        if (each.key == rising.key && rising.where.from <= each.week)
            first = std::min(first,
                             static_cast<std::size_t>(std::ranges::find(of.mondays, each.week) - of.mondays.begin()));
    weeks += static_cast<double>(first - rising.from), found += first < of.mondays.size(), ++all;
}

Year year_of(std::uint32_t number) {
    Year out{.number = number};
    const auto trust = drawn(number);
    const auto of = watched(trust);
    const auto found = diagnosis::findings(of, std::nullopt);
    out.alarms = found.alarms.size(), out.kept = found.kept;
    out.chart.emplace(of);
    out.rising = drawn_rises(trust, of, number);
    return out;
}

ByRise noticed(const Year& year, const std::vector<Xmr>& peers) {
    ByRise out;
    auto trust = drawn(year.number);
    for (std::size_t p = 0; p < points.size(); ++p) {
        for (auto each : year.rising) each.where.points = points[p], trust.plant(each.where);
        const auto of = watched(trust);
        std::vector<std::vector<Rang>> all{rang(diagnosis::findings(of, year.kept))};
        const Chart chart{of};
        for (const auto& peer : peers) all.push_back(chart.rings(peer.limits, peer.runs));
        out[p].resize(all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            for (const auto& rising : year.rising) out[p][i].add(all[i], rising, of);
    }
    return out;
}

} // namespace proof::over_registers
