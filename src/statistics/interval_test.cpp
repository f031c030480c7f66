#include "statistics/interval.h"

#include "statistics/distributions.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace statistics;

namespace {

void check(const std::optional<Interval>& found, double lower, double upper, double within) {
    REQUIRE(found);
    CHECK(std::abs(found->lower - lower) <= within);
    CHECK(std::abs(found->upper - upper) <= within);
}

} // namespace

TEST_CASE("the incomplete beta agrees with binomial sums and the incomplete gamma with Poisson sums") {
    // P(Bin(10, 0.3) >= 4) = I_0.3(4, 7)
    CHECK(beta_cumulative(0.3, 4, 7) == doctest::Approx(0.3503892816).epsilon(1e-9));
    CHECK(beta_cumulative(0.5, 2, 3) == doctest::Approx(0.6875).epsilon(1e-12));
    CHECK(beta_cumulative(0.2, 0.5, 0.5)
          == doctest::Approx(2 / std::acos(-1.0) * std::asin(std::sqrt(0.2))).epsilon(1e-12));
    CHECK(gamma_cumulative(2, 1) == doctest::Approx(1 - std::exp(-2)).epsilon(1e-13));
    CHECK(gamma_cumulative(7.5, 3) == doctest::Approx(1 - std::exp(-7.5) * (1 + 7.5 + 7.5 * 7.5 / 2)).epsilon(1e-13));
    CHECK(gamma_cumulative(0.25, 0.5) == doctest::Approx(std::erf(0.5)).epsilon(1e-13));
}

TEST_CASE("a quantile undoes its cumulative function") {
    for (const double p : {0.001, 0.025, 0.5, 0.975}) {
        CHECK(beta_cumulative(beta_quantile(p, 18, 13), 18, 13) == doctest::Approx(p).epsilon(1e-9));
        CHECK(gamma_cumulative(gamma_quantile(p, 400), 400) == doctest::Approx(p).epsilon(1e-9));
    }
}

TEST_CASE("Wilson's interval of 18 in 30 is 0.423 to 0.754") {
    check(wilson(18, 30), 0.423, 0.754, 0.0005);
    check(wilson(0, 10), 0, 0.2775, 0.0001);
    check(wilson(10, 10), 0.7225, 1, 0.0001);
}

TEST_CASE("there is no interval of no pupils, nor of more successes than pupils") {
    CHECK_FALSE(wilson(0, 0));
    CHECK_FALSE(wilson(3, 2));
    CHECK_FALSE(clopper_pearson(-1, 2));
    CHECK_FALSE(mean_interval(0.1, 1.2, 0));
    CHECK_FALSE(poisson_rate(3, 0));
    CHECK_FALSE(rate_ratio({.events = 0, .exposure = 10}, {.events = 0, .exposure = 10}));
}

TEST_CASE("Clopper and Pearson's interval agrees with R's binom.test(682, 925) of Mendel's peas") {
    check(clopper_pearson(682, 925), 0.7076683, 0.7654066, 5e-7);
    check(clopper_pearson(0, 10), 0, 0.3084971, 5e-7);
}

TEST_CASE("Garwood's interval of 10 events is 4.795 to 18.39, and of none 0 to 3.689") {
    check(poisson_rate(10, 1), 4.795389, 18.390356, 5e-6);
    check(poisson_rate(0, 1), 0, 3.688879, 5e-6);
    check(poisson_rate(10, 200), 4.795389 / 200, 18.390356 / 200, 5e-8);
}

TEST_CASE("a rate ratio agrees with R's poisson.test(c(11, 21), c(800, 3011))") {
    check(rate_ratio({.events = 11, .exposure = 800}, {.events = 6 + 8 + 7, .exposure = 1083 + 1050 + 878}), 0.8584264,
          4.2772659, 1e-6);
    const auto none_there = rate_ratio({.events = 4, .exposure = 100}, {.events = 0, .exposure = 100});
    REQUIRE(none_there);
    CHECK(std::isinf(none_there->upper));
}
