#include "statistics/interrupted.h"

#include "testing/draw.h"

#include <cmath>
#include <doctest/doctest.h>

using doctest::Approx;
using namespace statistics;

namespace {

InterruptedSeries a_series(int times, double from, double step, double bend) {
    testing::Draw draw{3};
    InterruptedSeries out{.times = {}, .values = {}, .from = from};
    double carried = 0;
    for (int t = 0; t < times; ++t) {
        carried = 0.4 * carried + 0.01 * draw.normal();
        const double since = t - from;
        out.times.push_back(t);
        out.values.push_back(10 + 0.5 * t + (since >= 0 ? step + bend * since : 0) + carried);
    }
    return out;
}

} // namespace

TEST_CASE("a step and a bend far above the noise are found, and what they come to on average and at the end") {
    const auto found = interrupted(a_series(40, 20, 3, 0.25), {}).value();
    CHECK(found.level.reml.estimate == Approx(3).epsilon(0.02));
    CHECK(found.slope.reml.estimate == Approx(0.25).epsilon(0.02));
    CHECK(found.slope_before.reml.estimate == Approx(0.5).epsilon(0.02));
    CHECK(found.mean_effect.reml.estimate == Approx(3 + 0.25 * 9.5).epsilon(0.02));
    CHECK(found.last_effect.reml.estimate == Approx(3 + 0.25 * 19).epsilon(0.02));
    CHECK(found.before == 20);
    CHECK(found.without_event[39] == Approx(10 + 0.5 * 39).epsilon(0.01));
}

TEST_CASE("where a series begins to be counted changes nothing") {
    const auto series = a_series(40, 20, 1, 0);
    auto later = series;
    for (auto& time : later.times) time += 1000;
    later.from += 1000;
    const auto a = interrupted(series, {}).value(), b = interrupted(later, {}).value();
    CHECK(a.level.reml.estimate == Approx(b.level.reml.estimate));
    CHECK(a.level.reml.df == Approx(b.level.reml.df).epsilon(1e-4));
}

TEST_CASE("a season is told from a step") {
    auto series = a_series(72, 36, 2, 0);
    for (std::size_t t = 0; t < 72; ++t)
        series.values[t] += 5 * std::sin(2 * 3.141592653589793 * static_cast<double>(t) / 12);
    const auto waves = interrupted(series, {.form = Season::harmonics, .length = 12}).value();
    CHECK(waves.level.reml.estimate == Approx(2).epsilon(0.05));
    const auto dummies = interrupted(series, {.form = Season::dummies, .length = 12}).value();
    CHECK(dummies.level.reml.estimate == Approx(2).epsilon(0.05));
}

TEST_CASE("what cannot be told is said") {
    CHECK(
        interrupted(a_series(12, 2, 1, 0), {}).problem().message.starts_with("Cannot tell: there are 2 times before"));
    CHECK(interrupted(a_series(14, 7, 1, 0), {.form = Season::dummies, .length = 12})
              .problem()
              .message.starts_with("Cannot tell: 14 times for 15 unknowns"));
    InterruptedSeries exact{.times = {0, 1, 2, 3, 4, 5, 6, 7}, .values = {1, 2, 3, 4, 9, 9, 9, 9}, .from = 4};
    CHECK(interrupted(exact, {}).problem().message.starts_with("Cannot tell: the series lies on its lines"));
    InterruptedSeries january{.times = {}, .values = {}, .from = 60};
    for (int year = 0; year < 20; ++year) january.times.push_back(6 * year), january.values.push_back(year % 3);
    CHECK(interrupted(january, {.form = Season::harmonics, .length = 12})
              .problem()
              .message.starts_with("Cannot tell: the times do not reach every season"));
}
