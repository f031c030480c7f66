#include "statistics/value_added.h"

#include <cmath>
#include <doctest/doctest.h>

using doctest::Approx;
using namespace statistics;

namespace {

// Two bands of prior attainment, two schools: Ashgrove's pupils do 2 better than Birchfield's in each.
const std::vector<ValueAddedPupil> eight{{41, 4, 0}, {43, 4, 0}, {39, 4, 1}, {41, 4, 1},
                                         {61, 5, 0}, {63, 5, 0}, {59, 5, 1}, {61, 5, 1}};

} // namespace

TEST_CASE("each pupil stands beside those who began alike, each school is its pupils' mean") {
    const auto found = value_added(eight, 2, {});
    CHECK(found.expected == std::vector<double>{41, 61});
    CHECK(found.schools[0].value == Approx(1));
    CHECK(found.schools[1].value == Approx(-1));
    CHECK(found.sd == Approx(std::sqrt(16 / 7.))); // scores 0, 2, −2, 0 twice
    CHECK(found.schools[0].interval.upper == Approx(1 + 1.96 * std::sqrt(16 / 7.) / 2));
}

TEST_CASE("one spread of the nation gives DfE's interval") {
    const auto found = value_added(eight, 2, {.national_sd = 1.41628});
    CHECK(found.schools[0].interval.lower == Approx(1 - 1.96 * 1.41628 / 2));
}

TEST_CASE("a very low score is raised to the floor of its band, and is counted") {
    auto pupils = eight;
    pupils[2].outcome = -60; // band 4: 41, 43, −60, 41; mean 16.25, sd 50.84
    const auto found = value_added(pupils, 2, {.floor = 1.4});
    CHECK(found.schools[1].raised == 1);
    CHECK(found.schools[1].value > found.schools[1].unadjusted);
    CHECK(found.schools[0].value == found.schools[0].unadjusted); // high scores are never capped
}

TEST_CASE("bands are equal shares of pupils, and never part pupils of one value") {
    std::vector<ValueAddedPupil> pupils;
    for (int i = 0; i < 100; ++i) pupils.push_back({static_cast<double>(i), std::floor(i / 5.), 0});
    const auto found = value_added(pupils, 1, {.bands = 4});
    CHECK(found.expected.size() == 4);
    CHECK(found.band[0] == found.band[24]);
    CHECK(found.band[24] != found.band[25]);
    CHECK(found.schools[0].value == Approx(0));
}

TEST_CASE("no pupil, one pupil, a school without any") {
    CHECK(std::isnan(value_added(std::vector<ValueAddedPupil>{}, 1, {}).schools[0].value));
    const auto one = value_added(std::vector<ValueAddedPupil>{{40, 4, 0}}, 2, {});
    CHECK(one.schools[0].value == 0);
    CHECK(one.schools[0].interval.lower == 0);
    CHECK(std::isnan(one.schools[1].value));
}
