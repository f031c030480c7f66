#include "statistics/fixed_length.h"

#include "testing/known_event_studies.h"

#include <doctest/doctest.h>

using doctest::Approx;
using namespace statistics;

TEST_CASE("the folded normal quantile is the normal one about 0, and one-sided far from it") {
    CHECK(folded_normal_quantile(0.95, 0) == Approx(1.959963984540054).epsilon(1e-13));
    CHECK(folded_normal_quantile(0.95, 0.5) == Approx(2.1814774423282).epsilon(1e-11));
    CHECK(folded_normal_quantile(0.95, 9) == Approx(9 + 1.6448536269514722).epsilon(1e-13));
}

// The tests of HonestDiD.jl hold what the authors' R package gives; it draws the quantile, to about 0.001 of itself.
TEST_CASE("fixed-length intervals of restaurants' profits are those of the authors' package") {
    const auto turns = turns_of(testing::restaurants(), {1, 0, 0, 0});
    const double published[][3]{
        {0, 0.131411316, 0.2161696482}, {0.1, 0.1194440001, 0.4185082143}, {0.2, 0.01944400015, 0.5185082143}};
    for (const auto& [bend, lower, upper] : published) {
        const auto found = fixed_length(turns, bend);
        CHECK(found.estimate == Approx((lower + upper) / 2).epsilon(1e-6));
        CHECK(found.half_length == Approx((upper - lower) / 2).epsilon(2e-3));
    }
}

// HonestDiD.jl prints these, with the exact quantile.
TEST_CASE("fixed-length intervals of a made-up study are those that another program prints") {
    const auto turns = turns_of(testing::made_up(), {1, 0, 0, 0, 0});
    const double printed[][3]{{0, 0.03849, 0.23376},     {0.01, 0.027367, 0.2422}, {0.02, 0.0061132, 0.25851},
                              {0.03, -0.01481, 0.27416}, {0.04, -0.028729, 0.294}, {0.05, -0.041775, 0.31396},
                              {0.06, -0.054089, 0.33366}};
    for (const auto& [bend, lower, upper] : printed) {
        const auto found = fixed_length(turns, bend);
        CHECK(found.estimate - found.half_length == Approx(lower).epsilon(5e-5));
        CHECK(found.estimate + found.half_length == Approx(upper).epsilon(5e-5));
    }
    const double breaks = smooth_breakdown(turns);
    const auto there = fixed_length(turns, breaks);
    CHECK(there.estimate == Approx(there.half_length).epsilon(1e-9));
    CHECK(breaks == Approx(0.02284).epsilon(1e-3));
}
