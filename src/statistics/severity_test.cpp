#include "statistics/severity.h"

#include "statistics/islands.h"
#include "testing/draw.h"

#include <cmath>
#include <doctest/doctest.h>
#include <numeric>

using doctest::Approx;
using namespace statistics;

namespace {

// Twelve items drawn from the model; four raters, each with gaps.
const std::vector<Rating> twelve{{0, 0, 1},  {0, 1, 0},  {0, 3, 2},  {1, 0, 3},  {1, 1, 2}, {1, 2, 3},  {1, 3, 3},
                                 {2, 1, 0},  {2, 2, 0},  {2, 3, 0},  {3, 0, 3},  {3, 2, 1}, {3, 3, 1},  {4, 0, 3},
                                 {4, 1, 3},  {4, 2, 2},  {4, 3, 3},  {5, 0, 3},  {5, 2, 0}, {5, 3, 1},  {6, 0, 3},
                                 {6, 1, 0},  {6, 3, 0},  {7, 0, 3},  {7, 1, 2},  {7, 2, 2}, {7, 3, 1},  {8, 1, 1},
                                 {8, 2, 1},  {8, 3, 1},  {9, 0, 3},  {9, 1, 2},  {9, 2, 3}, {10, 0, 1}, {10, 1, 2},
                                 {10, 2, 2}, {10, 3, 3}, {11, 1, 0}, {11, 2, 0}, {11, 3, 1}};

int drawn(testing::Draw& draw, double at, std::span<const double> thresholds) {
    std::vector<double> odds{1};
    for (const double threshold : thresholds) odds.push_back(odds.back() * std::exp(at - threshold));
    double left = draw.uniform() * std::accumulate(odds.begin(), odds.end(), 0.0);
    int k = 0;
    while (left > odds[static_cast<std::size_t>(k)]) left -= odds[static_cast<std::size_t>(k++)];
    return k;
}

} // namespace

// R 4.2: the marginal likelihood on 2,001 points from −10 to 10, optim() and two of Newton's steps, numDeriv's hessian().
TEST_CASE("severities are those of the highest marginal likelihood") {
    const auto found = *severities(twelve, {12, 4, 4});
    CHECK(found.minus_two_log_likelihood == Approx(92.0913378912).epsilon(1e-10));
    CHECK(found.thresholds[0] == Approx(-1.174762212999).epsilon(1e-6));
    CHECK(found.thresholds[1] == Approx(0.109234114643).epsilon(1e-6));
    CHECK(found.thresholds[2] == Approx(0.431045479773).epsilon(1e-6));
    CHECK(found.raters[0].severity == Approx(-1.436645504732).epsilon(1e-6));
    CHECK(found.raters[1].severity == Approx(0.783231309706).epsilon(1e-6));
    CHECK(found.raters[2].severity == Approx(0.543563081981).epsilon(1e-6));
    CHECK(found.raters[0].standard_error == Approx(0.582731132838).epsilon(1e-5));
    CHECK(found.raters[1].standard_error == Approx(0.439349344284).epsilon(1e-5));
    CHECK(found.raters[3].standard_error == Approx(0.361108855538).epsilon(1e-5));
    CHECK(found.item_sd == Approx(1.272673980268).epsilon(1e-6));
    CHECK(found.equal_p == Approx(0.0113690452023).epsilon(1e-5));
    CHECK(found.items[0].measure == Approx(-0.864768802522).epsilon(1e-6));
    CHECK(found.items[0].sd == Approx(0.650824502726).epsilon(1e-6));
}

TEST_CASE("severities sum to nought, and a severer rater gives less to the same item") {
    const auto found = *severities(twelve, {12, 4, 4});
    double sum = 0;
    for (const auto& each : found.raters) sum += each.severity;
    CHECK(std::abs(sum) < 1e-12);
    CHECK(expected_category(found, 0, 1) < expected_category(found, 0, -1));
    CHECK(expected_category(found, 50, 0) == Approx(3));
}

TEST_CASE("95% intervals hold the severity that the ratings were drawn with") {
    constexpr double truth[]{-0.8, -0.1, 0.2, 0.7};
    constexpr double thresholds[]{-1.2, 0.1, 1.1};
    testing::Draw draw{71};
    int held = 0, of = 0;
    for (int set = 0; set < 60; ++set) {
        std::vector<Rating> given;
        for (std::uint32_t item = 0; item < 40; ++item) {
            const double measure = draw.normal();
            for (std::uint32_t rater = 0; rater < 4; ++rater)
                if (draw.uniform() < 0.7)
                    given.push_back({item, rater, drawn(draw, measure - truth[rater], thresholds)});
        }
        const auto found = severities(given, {40, 4, 4});
        REQUIRE(found);
        for (std::size_t rater = 0; rater < 4; ++rater, ++of)
            held += contains(found->raters[rater].interval, truth[rater]);
    }
    CHECK(of == 240);
    CHECK(held >= 216); // 0.95 of 240 less four standard errors of that share
    CHECK(held <= 239);
}

TEST_CASE("items that do not differ have no spread; one item, one rater or one score has no model") {
    std::vector<Rating> alike;
    for (std::uint32_t item = 0; item < 10; ++item)
        for (std::uint32_t rater = 0; rater < 2; ++rater)
            alike.push_back({item, rater, static_cast<int>((item + rater) % 2)});
    const auto found = severities(alike, {10, 2, 2});
    REQUIRE(found);
    CHECK(found->item_sd == Approx(0).epsilon(1e-3));
    CHECK(found->equal_p == Approx(1).epsilon(1e-6));
    CHECK_FALSE(severities(twelve, {1, 4, 4}));
    CHECK_FALSE(severities(twelve, {12, 1, 4}));
    CHECK_FALSE(severities(twelve, {12, 4, 1}));
}

TEST_CASE("raters who share no item, not even through others, are islands") {
    const std::vector<Rated> chain{{0, 0}, {0, 1}, {1, 1}, {1, 2}}, apart{{0, 0}, {0, 2}, {1, 1}, {1, 3}};
    CHECK(islands(chain, 2, 3) == std::vector<std::vector<std::uint32_t>>{{0, 1, 2}});
    CHECK(islands(apart, 2, 4) == std::vector<std::vector<std::uint32_t>>{{0, 2}, {1, 3}});
    CHECK(islands({}, 0, 0).empty());
}
