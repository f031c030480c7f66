#include "statistics/alarms.h"

#include "statistics/alarm_scores.h"
#include "statistics/distributions.h"
#include "testing/drawn_attendance.h"

#include <cmath>
#include <doctest/doctest.h>
#include <limits>

using doctest::Approx;
using namespace statistics;

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

testing::DrawnAttendance a_trust(testing::AttendanceChoices choices = {.academies = 6, .history = 40}) {
    testing::Draw draw{4};
    auto out = testing::drawn_attendance(draw, choices);
    for (std::size_t i = 0; i < out.series.size(); i += 3) // gaps, as schools have them
        for (std::size_t t = i % 7; t < out.at.size(); t += 11) out.series[i].values[t] = nothing;
    for (std::size_t t = 52; t < out.at.size(); ++t) out.series[14].values[t] -= 6; // a fall
    return out;
}

AlarmChoices the_choices(std::size_t watch_from) {
    return {.direction = Direction::both, .watch_from = watch_from, .false_alarms = 3};
}

std::vector<WatchedSeries> cut(std::vector<WatchedSeries> series, std::size_t after) {
    for (auto& each : series) each.values.resize(after), each.expected.resize(after);
    return series;
}

bool same(const Alarm& a, const Alarm& b) {
    return a.series == b.series && a.period == b.period && a.began == b.began && a.size == b.size && a.rises == b.rises
           && a.together == b.together;
}

} // namespace

TEST_CASE("a fall of six points is found at once, dated and sized") {
    const auto trust = a_trust();
    const auto found = alarms(trust.series, trust.at, the_choices(40));
    const auto fall = std::ranges::find(found.alarms, std::size_t{14}, &Alarm::series);
    REQUIRE(fall != found.alarms.end());
    CHECK(fall->period <= 54);
    CHECK(fall->began >= 51);
    CHECK(fall->began <= 53);
    CHECK_FALSE(fall->rises);
    CHECK(fall->size == Approx(-6).epsilon(0.35));
}

TEST_CASE("cutting the file after any week changes no alarm up to it") {
    const auto trust = a_trust();
    auto choices = the_choices(20); // two years: the second learns anew
    choices.false_alarms = 20;
    choices.periods = 30;
    const auto whole = alarms(trust.series, trust.at, choices);
    REQUIRE(whole.alarms.size() > 5);
    for (std::size_t end = 21; end < trust.at.size(); end += 4) {
        CAPTURE(end);
        const auto early = alarms(cut(trust.series, end), std::span{trust.at}.first(end), choices);
        std::vector<Alarm> until;
        for (const auto& each : whole.alarms)
            if (each.period < end) until.push_back(each);
        REQUIRE(early.alarms.size() == until.size());
        for (std::size_t i = 0; i < until.size(); ++i) CHECK(same(early.alarms[i], until[i]));
    }
}

TEST_CASE("the unit of the values, and the order of the rest, change nothing") {
    const auto trust = a_trust();
    auto other = trust.series;
    for (auto& each : other) {
        for (auto& value : each.values) value = 100 * value + 7;
        for (auto& value : each.expected) value *= 100;
    }
    const auto a = alarms(trust.series, trust.at, the_choices(40)), b = alarms(other, trust.at, the_choices(40));
    REQUIRE(a.alarms.size() == b.alarms.size());
    for (std::size_t i = 0; i < a.alarms.size(); ++i) {
        CHECK(a.alarms[i].period == b.alarms[i].period);
        CHECK(b.alarms[i].size == Approx(100 * a.alarms[i].size));
    }
}

TEST_CASE("fewer false alarms asked for, a higher threshold; those that are kept are used") {
    const auto trust = a_trust();
    auto choices = the_choices(40);
    const auto few = alarms(trust.series, trust.at, choices);
    choices.false_alarms = 12;
    const auto many = alarms(trust.series, trust.at, choices);
    CHECK(few.years[0].threshold.strength > many.years[0].threshold.strength);
    CHECK(few.years[0].threshold.false_alarms == Approx(3).epsilon(0.05));
    const Threshold deaf[]{{.strength = 1e9, .false_alarms = 0, .cluster_years = 0}};
    CHECK(alarms(trust.series, trust.at, choices, deaf).alarms.empty());
}

TEST_CASE("what happens to every academy in one week is no alarm of one, and is told") {
    auto trust = a_trust({.academies = 12, .history = 60});
    for (auto& each : trust.series) each.values[70] -= 8;
    const auto found = alarms(trust.series, trust.at, the_choices(60));
    CHECK(found.common[70] < -3);
    CHECK(std::ranges::none_of(found.alarms, [](const auto& each) { return each.period == 70; }));
}

TEST_CASE("counts: a fall in the rate is found, sized in the count's unit") {
    testing::Draw draw{9};
    auto trust = testing::drawn_attendance(draw, {.academies = 6, .counts = true});
    for (std::size_t t = 90; t < trust.at.size(); ++t)
        trust.series[3].values[t] = std::round(trust.series[3].values[t] - 0.06 * trust.series[3].sizes[t]);
    auto choices = the_choices(78);
    choices.kind = ValueKind::proportions;
    const auto found = alarms(trust.series, trust.at, choices);
    const auto fall =
        std::ranges::find_if(found.alarms, [](const auto& each) { return each.series == 3 && each.period >= 90; });
    REQUIRE(fall != found.alarms.end());
    CHECK_FALSE(fall->rises);
    CHECK(fall->size == Approx(-0.06 * trust.series[3].sizes[95]).epsilon(0.4));
}

TEST_CASE("a series with little history, or that never moves, is not watched and says so") {
    auto trust = a_trust();
    for (std::size_t t = 0; t < 35; ++t) trust.series[0].values[t] = nothing;
    for (std::size_t t = 0; t < trust.at.size(); ++t) trust.series[1].values[t] = trust.series[1].expected[t];
    const auto found = alarms(trust.series, trust.at, the_choices(40));
    CHECK(found.unwatched == std::vector<std::size_t>{0, 1});
    CHECK(found.years[0].series == trust.series.size() - 2);
}

TEST_CASE("the scan's strongest start is that of the likelihood ratio by hand") {
    const Usual usual{.level = 0, .lag_1 = 0, .innovation = 1, .n = 50};
    Scan scan{usual, Direction::both, 0};
    const std::vector<double> scores{0.5, -1, 2, 1.5, 2.5};
    Evidence last{};
    for (const double each : scores) last = scan.next(each, 1);
    double best = 0, brought = 0;
    std::size_t start = 0;
    for (std::size_t from = 0; from < scores.size(); ++from) { // two samples: history and before, and since
        double sum = 0;
        for (std::size_t t = from; t < scores.size(); ++t) sum += scores[t];
        const double k = static_cast<double>(scores.size() - from), before = 50 + static_cast<double>(from);
        const double z = (sum / k - brought / before) / std::sqrt(1 / k + 1 / before);
        if (z * z > best) best = z * z, start = from;
        brought += scores[from];
    }
    CHECK(last.strength == Approx(best));
    CHECK(last.start == start);
    CHECK(last.rises);
}

TEST_CASE("normal scores of a pool are normal, rise with it, and go on beyond it") {
    testing::Draw draw{2};
    std::vector<double> pool;
    for (int i = 0; i < 20000; ++i)
        pool.push_back(draw.normal() / std::sqrt(draw.gamma(2.5) / 2.5)); // t, 5 degrees of freedom
    const NormalScores score{pool};
    double squares = 0, before = -1e9;
    for (const double each : pool) squares += score(each) * score(each);
    CHECK(squares / 20000 == Approx(1).epsilon(0.02));
    for (double x = -40; x < 40; x += 0.37) {
        CHECK(score(x) >= before);
        before = score(x);
    }
    CHECK(score(-6.869) == Approx(normal_quantile(0.0005)).epsilon(0.06)); // t's own 0.05% point
    CHECK(std::isnan(score(nothing)));
    CHECK(NormalScores{{1, 2, 3}}(1.5) == 1.5); // three say nothing of a shape
}

TEST_CASE(
    "an episode is one alarm; quiet for four weeks arms it again; groups of an academy within two weeks are one") {
    Episodes episodes{2};
    const auto begun = [&](bool a, bool b) { return episodes.next({a, b}).size(); };
    CHECK(begun(true, false) == 1);
    CHECK(begun(true, true) == 0); // the other, a week later: the same event
    for (int i = 0; i < 3; ++i) CHECK(begun(false, false) == 0);
    CHECK(begun(true, false) == 0); // three quiet weeks are not four
    for (int i = 0; i < 4; ++i) CHECK(begun(false, false) == 0);
    CHECK(begun(true, true) == 2);
}
