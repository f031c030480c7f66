#include "statistics/fixed_length.h"

#include "testing/known_event_studies.h"

#include <cmath>
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

TEST_CASE("a time that is not held before has no weight: the best of the others, tried one by one") {
    const EventStudy study{.times = {-3, -1, 1},
                           .effects = {0.3, -0.2, 1},
                           .covariance = {{0.09, 0.02, 0.01}, {0.02, 0.05, 0.02}, {0.01, 0.02, 0.06}}};
    constexpr double bend = 0.1;
    double shortest = 1e9, estimate = 0;
    for (double far = -0.5; far < 0.5; far += 1e-5) { // the weight of -3; a straight line cancels
        const double near = 1 - 3 * far, w[]{far, near, 1};
        double variance = 0, at = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            at += w[k] * study.effects[k];
            for (std::size_t j = 0; j < 3; ++j) variance += w[k] * w[j] * study.covariance[k][j];
        }
        const double bias = std::abs(far) + std::abs(2 * far) + 1; // of bends at -2, -1 and the base
        const double half = std::sqrt(variance) * folded_normal_quantile(0.95, bend * bias / std::sqrt(variance));
        if (half < shortest) shortest = half, estimate = at;
    }
    const auto found = fixed_length(turns_of(study, {1}), bend);
    CHECK(found.half_length == Approx(shortest).epsilon(1e-5));
    CHECK(found.estimate == Approx(estimate).epsilon(1e-3));
}
