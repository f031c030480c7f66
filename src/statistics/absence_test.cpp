#include "statistics/absence.h"

#include "statistics/distributions.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace statistics;

TEST_CASE("the spread between pupils in England in 2018/19 comes to about 7.8 percentage points") {
    const auto sd = absence_sd({.mean = 0.047, .persistent = 0.109, .severe = 0.008});
    REQUIRE(sd);
    CHECK(*sd == doctest::Approx(0.0784).epsilon(0.002));
}

TEST_CASE("more severe absence means more spread, and a wider interval") {
    const auto few = absence_sd({.mean = 0.0688, .persistent = 0.1878, .severe = 0.008});
    const auto many = absence_sd({.mean = 0.0688, .persistent = 0.1878, .severe = 0.0235});
    REQUIRE(few);
    REQUIRE(many);
    CHECK(*few < *many);
}

TEST_CASE("a primary school of 200 pupils carries about one percentage point either way") {
    const auto interval = absence_interval(0.047, 200, {.mean = 0.047, .persistent = 0.109, .severe = 0.008});
    REQUIRE(interval);
    CHECK(half_width(*interval) == doctest::Approx(0.0109).epsilon(0.01));
}

TEST_CASE("a special school with four pupils in five persistently absent has its spread too") {
    const auto sd = absence_sd({.mean = 0.279, .persistent = 0.814});
    REQUIRE(sd);
    CHECK(*sd > 0.15);
    CHECK(*sd < 0.25);
}

TEST_CASE("a persistent share that no beta reaches takes the nearest") {
    CHECK(absence_sd({.mean = 0.03, .persistent = 0.3, .severe = 0.0}));
    CHECK(absence_sd({.mean = 0.0681, .persistent = 0.0, .severe = 0.0}));
}

TEST_CASE("shares that no school can have give no interval") {
    CHECK_FALSE(absence_sd({.mean = 0, .persistent = 0.1}));
    CHECK_FALSE(absence_sd({.mean = 0.05, .persistent = 0.01, .severe = 0.02}));
    CHECK_FALSE(absence_sd({.mean = 0.01, .persistent = 0.2, .severe = 0.1}));
    CHECK_FALSE(absence_interval(0.05, 0, {.mean = 0.05, .persistent = 0.1}));
}

TEST_CASE("the interval stays between nothing and everything missed") {
    const auto interval = absence_interval(0.01, 5, {.mean = 0.047, .persistent = 0.109});
    REQUIRE(interval);
    CHECK(interval->lower == 0);
}
