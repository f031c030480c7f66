#include "diagnosis/watch.h"

#include "basics/text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace diagnosis {
namespace {

using basics::Urn;
using statistics::GapCount;
using statistics::WatchedSeries;
using Kind = PupilGroup::Kind;
using namespace std::chrono;

constexpr double gap = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t school_weeks = 39;

template <class Each, class Text>
std::string joined(std::span<const Each> all, Text text) {
    std::string out;
    for (const auto& each : all) out += (out.empty() ? "" : " ") + std::string{text(each)};
    return out;
}

// Of all schools, and of one, week by week.
using Sums = std::vector<GapCount>;
struct InAll {
    std::map<Measure, Sums> sums{};
    std::size_t schools{};
};

InAll in_all(const Weekly& from) {
    InAll out;
    std::optional<Urn> last;
    for (const auto& [key, values] : from.values) {
        if (key.group.kind != Kind::all) continue;
        out.schools += last != key.school, last = key.school;
        auto& sum = out.sums.try_emplace(key.measure, values.size(), GapCount{0, 0}).first->second;
        for (std::size_t w = 0; w < sum.size(); ++w)
            sum[w].numerator += values[w].numerator, sum[w].denominator += values[w].denominator;
    }
    return out;
}

// The rate of the other schools’ pupils; a gap in a week in which none of them is marked.
std::vector<double> others(const Sums& all, const Sums& own) {
    std::vector<double> out;
    for (std::size_t w = 0; w < all.size(); ++w) {
        const GapCount rest{all[w].numerator - own[w].numerator, all[w].denominator - own[w].denominator};
        out.push_back(rest.denominator > 0 ? rest.rate() : gap);
    }
    return out;
}

bool is_watched(const Weekly& from, const Watch& watch, const SeriesKey& key) {
    const auto pupils = from.pupils.find(key);
    return pupils != from.pupils.end() && pupils->second >= least_watched
           && std::ranges::find(watch.measures, key.measure) != watch.measures.end()
           && std::ranges::find(watch.kinds, key.group.kind) != watch.kinds.end()
           && std::ranges::find(watch.left_out, key.school) == watch.left_out.end();
}

WatchedSeries series_of(const std::vector<GapCount>& values, std::size_t cluster) {
    WatchedSeries out{.cluster = cluster, .values = {}};
    for (const auto& each : values) {
        out.values.push_back(each.denominator > 0 ? each.numerator : gap);
        out.sizes.push_back(each.denominator);
    }
    return out;
}

FoundAlarm found_of(const Watched& of, const statistics::Alarm& alarm) {
    const auto& series = of.series[alarm.series];
    GapCount since{0, 0};
    double weeks = 0;
    for (std::size_t t = alarm.began; t <= alarm.period; ++t)
        if (series.sizes[t] > 0) since.numerator += series.values[t], since.denominator += series.sizes[t], weeks += 1;
    const double size = alarm.size * weeks / since.denominator; // it came as sessions a week
    FoundAlarm out{.key = of.keys[alarm.series],
                   .together = {},
                   .began = of.mondays[alarm.began],
                   .noticed = of.mondays[alarm.period],
                   .usual = since.rate() - size,
                   .size = size};
    for (const auto other : alarm.together)
        if (of.keys[other].measure == out.key.measure) out.together.push_back(of.keys[other].group);
    return out;
}

} // namespace

std::string words_of_watch(std::string_view name) {
    return name == good_schools ? "Good schools, lest they slip" : "Every school";
}

std::string stored(std::span<const Measure> all) {
    return joined(all, [](Measure each) { return name(each); });
}
std::string stored(std::span<const Kind> all) {
    return joined(all, [](Kind each) { return name(each); });
}
std::string stored(std::span<const Urn> all) {
    return joined(all, [](Urn each) { return each.text(); });
}
std::vector<Measure> measures_of(std::string_view stored) {
    std::vector<Measure> out;
    for (const auto word : basics::split(stored, ' '))
        if (const auto measure = measure_named(word)) out.push_back(*measure);
    return out;
}
std::vector<Kind> kinds_of(std::string_view stored) {
    std::vector<Kind> out;
    for (const auto word : basics::split(stored, ' '))
        if (const auto kind = kind_named(word)) out.push_back(*kind);
    return out;
}
std::vector<Urn> urns_of(std::string_view stored) {
    std::vector<Urn> out;
    for (const auto word : basics::split(stored, ' '))
        if (const auto urn = basics::parse_urn(word)) out.push_back(urn.value());
    return out;
}

Watched watched(const Weekly& from, const Watch& watch, basics::AcademicYear year) {
    Watched out{.keys = {},
                .series = {},
                .at = {},
                .mondays = from.mondays,
                .choices = {.watch_from = 0, .false_alarms = watch.false_alarms},
                .schools = 0};
    for (const auto monday : from.mondays)
        out.at.push_back(static_cast<double>((sys_days{monday} - sys_days{from.mondays.front()}).count()) / 7);
    for (const auto& [key, values] : from.values)
        if (is_watched(from, watch, key)) out.keys.push_back(key);
    for (const auto& key : out.keys) {
        const bool same = !out.series.empty() && out.keys[out.series.size() - 1].school == key.school;
        out.schools += !same;
        out.series.push_back(series_of(from.values.at(key), out.schools - 1));
    }
    if (const auto all = in_all(from); all.schools > 1)
        for (std::size_t i = 0; i < out.keys.size(); ++i) {
            auto own = out.keys[i];
            own.group = {.kind = Kind::all};
            out.series[i].expected = others(all.sums.at(own.measure), from.values.at(own));
        }
    const auto begins = first_watched(out.mondays, year);
    out.choices = {.kind = statistics::ValueKind::proportions,
                   .direction = statistics::Direction::rise,
                   .watch_from = begins,
                   .periods = std::max(school_weeks, out.mondays.size() - std::min(begins, out.mondays.size())),
                   .false_alarms = watch.false_alarms};
    return out;
}

Findings findings(const Watched& of, const std::optional<KeptThreshold>& kept) {
    Findings out{.alarms = {},
                 .kept = {},
                 .through = {},
                 .series = 0,
                 .unwatched = of.series.size(),
                 .schools = of.schools,
                 .expected = 0};
    if (!of.mondays.empty()) out.through = of.mondays.back();
    const auto from = of.choices.watch_from;
    if (of.series.empty() || from >= of.mondays.size()) return out;
    const auto mark = statistics::history_mark(of.series, of.choices, from);
    std::vector<statistics::Threshold> thresholds;
    if (kept && kept->history == mark) thresholds.push_back(kept->threshold);
    const auto found = statistics::alarms(of.series, of.at, of.choices, thresholds);
    const auto& year = found.years.front();
    if (year.series > 0) out.kept = KeptThreshold{.history = mark, .threshold = year.threshold};
    out.series = year.series;
    out.unwatched = found.unwatched.size();
    out.expected = statistics::expected_false_alarms(found, of.choices);
    for (const auto& alarm : found.alarms) out.alarms.push_back(found_of(of, alarm));
    return out;
}

} // namespace diagnosis
