#include "statistics/many_tests.h"

#include <doctest/doctest.h>
#include <limits>

using doctest::Approx;

TEST_CASE("the fifteen p-values of Benjamini and Hochberg 1995 are raised as published") {
    const std::vector<double> p{.001, .008, .039, .041, .042, .06, .074, .205, .212, .216, .222, .251, .269, .275, .34};
    const std::vector<double> raised{.015,   .06,    .126,   .126,   .126,   .15,    .15857, .29464,
                                     .29464, .29464, .29464, .29464, .29464, .29464, .34};
    const auto adjusted = statistics::benjamini_hochberg(p);
    for (std::size_t i = 0; i < p.size(); ++i) CHECK(adjusted[i] == Approx(raised[i]).epsilon(1e-4));
}

TEST_CASE("the order given is the order returned") {
    CHECK(statistics::benjamini_hochberg(std::vector{.5, .01, .02}) == std::vector{.5, .03, .03});
    const auto holm = statistics::holm(std::vector{.5, .01, .03, .02});
    const std::vector wanted{.5, .04, .06, .06};
    for (std::size_t i = 0; i < wanted.size(); ++i) CHECK(holm[i] == Approx(wanted[i]));
}

TEST_CASE("what is no test is not counted among the tests") {
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const auto adjusted = statistics::benjamini_hochberg(std::vector{.01, nothing, .04});
    CHECK(adjusted[0] == .02);
    CHECK(std::isnan(adjusted[1]));
    CHECK(statistics::holm(std::vector<double>{}).empty());
}
