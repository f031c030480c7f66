#include "measures/chance.h"

#include "measures/held.h"

#include <cmath>
#include <doctest/doctest.h>

using doctest::Approx;
using namespace measures;
using statistics::Chance;

namespace {

Measure measure(std::string code, std::string unit, double scale, std::string topic) {
    return {.id = 1,
            .code = std::move(code),
            .name = {},
            .definition = {},
            .source = {},
            .unit = std::move(unit),
            .scale = scale,
            .topic = std::move(topic),
            .phases = "all"};
}

const Measure share = measure("english_maths_grade5", "percent", 100, "attainment");
const Measure progress = measure("progress8", "grades", 1, "progress");
const Measure suspensions = measure("suspension_rate", "ratio", 100, "behaviour");
const Measure absence = measure("absence_overall", "percent", 100, "attendance");

// Forty schools of a hundred pupils, whose shares run evenly from a fifth to three fifths.
std::vector<statistics::Part> forty() {
    std::vector<statistics::Part> parts;
    for (int i = 0; i < 40; ++i) parts.push_back({.events = 20 + i * 40 / 39., .of = 100});
    return parts;
}

} // namespace

TEST_CASE("a percentage of so many pupils is a share, by its counts or by its number") {
    const auto counted = sampled(share, {.numerator = 30, .denominator = 120}, {});
    CHECK(counted->chance == Chance::proportion);
    CHECK(counted->part.events == 30);
    CHECK(counted->pupils == 120);
    const auto rounded = sampled(share, {.value = 25, .n = 120}, {});
    CHECK(rounded->part.events == Approx(30));
    CHECK_FALSE(sampled(share, {.value = 25}, {}));
    CHECK_FALSE(sampled(share, {.value = 25, .n = 0}, {}));
    CHECK_FALSE(sampled(share, {.n = 20, .reason = basics::Reason::suppressed}, {}));
}

TEST_CASE("a score is a mean by its published interval, by the national spread, or by the interval worked out") {
    const Spread spread{.sd = 1.25, .multiplier = 1.96, .source = "national"};
    const auto by_spread = sampled(progress, {.value = 0.3, .n = 100}, spread);
    CHECK(by_spread->chance == Chance::value);
    CHECK(by_spread->part.of == Approx(0.125 * 0.125));
    const auto published =
        sampled(progress, {.value = 0.3, .lower = 0.3 - 1.959964 * 0.2, .upper = 0.3 + 1.959964 * 0.2}, spread);
    CHECK(std::sqrt(published->part.of) == Approx(0.2));
    const auto worked_out = sampled(absence, {.value = 6}, {}, statistics::Interval{.lower = 5, .upper = 7});
    CHECK(std::sqrt(worked_out->part.of) == Approx(1 / 1.959964));
    CHECK_FALSE(sampled(absence, {.value = 6}, {}));
}

TEST_CASE("suspensions are events of so many pupils") {
    const auto found = sampled(suspensions, {.numerator = 12, .denominator = 400}, {});
    CHECK(found->chance == Chance::rate);
    CHECK(found->pupils == 400);
    CHECK_FALSE(sampled(suspensions, {.value = 3}, {}));
}

TEST_CASE("the smaller the school, the more its best estimate leans on all schools") {
    const auto whole = between(Chance::proportion, forty());
    REQUIRE(whole);
    CHECK(whole->whole.mean == Approx(0.4));
    const auto large = best_estimate(*sampled(share, {.value = 20, .n = 400}, {}), *whole);
    const auto small = best_estimate(*sampled(share, {.value = 20, .n = 10}, {}), *whole);
    CHECK(large.value > 20);
    CHECK(small.value > large.value);
    CHECK(small.value < 40);
    CHECK(small.weight < large.weight);
    CHECK(small.interval.upper - small.interval.lower > large.interval.upper - large.interval.lower);
}

TEST_CASE("under thirty schools nothing is said of the whole") {
    auto few = forty();
    few.resize(29);
    CHECK_FALSE(between(Chance::proportion, few));
}

TEST_CASE("the funnel narrows as the pupils grow, for shares and for means alike") {
    const auto whole = *between(Chance::proportion, forty());
    const auto school = *sampled(share, {.value = 20, .n = 100}, {});
    const auto own = funnel_lines(school, whole), same = funnel_lines(school, whole, 100),
               larger = funnel_lines(school, whole, 400);
    CHECK(own.limits_95 == same.limits_95);
    CHECK(larger.limits_95.lower > own.limits_95.lower);
    CHECK(own.limits_998.lower < own.limits_95.lower);
    CHECK(own.limits_95.upper < 100);
    const Between alike{
        .schools = 40, .whole = {.mean = 0, .variance = 0, .standard_error = 0}, .target = 0, .over_dispersion = 0};
    const auto score =
        *sampled(progress, {.value = 0.3, .n = 100}, Spread{.sd = 1.25, .multiplier = 1.96, .source = ""});
    CHECK(funnel_lines(score, alike, 400).limits_95.upper == Approx(1.959964 * 1.25 / 20));
}
