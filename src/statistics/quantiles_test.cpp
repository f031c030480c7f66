#include "statistics/quantiles.h"

#include <doctest/doctest.h>

using namespace statistics;

TEST_CASE("quantiles are type 7: R's quantile(c(1, 2, 4, 8), 0:4/4) is 1, 1.75, 3, 5, 8") {
    CHECK(quantiles({8, 1, 4, 2}, 5) == std::vector<double>{1, 1.75, 3, 5, 8});
    CHECK(quantiles({5}, 3) == std::vector<double>{5, 5, 5});
    CHECK(quantiles({}).empty());
    CHECK(quantiles({1, 2, 3}).size() == quantiles_kept);
}

TEST_CASE("the place of a value undoes the quantile at that place") {
    std::vector<double> sample;
    for (int i = 0; i < 3000; ++i) sample.push_back(i * i % 7919 / 10.0);
    const auto stored = quantiles(sample);
    for (const double p : {0.01, 0.25, 0.5, 0.77, 0.99}) {
        const auto value = quantile_at(stored, p);
        REQUIRE(value);
        CHECK(*place_in(stored, *value) == doctest::Approx(p).epsilon(0.01));
    }
}

TEST_CASE("values outside stand at the ends, and a run of equal values has its middle") {
    const std::vector<double> stored{0, 50, 50, 50, 100};
    CHECK(place_in(stored, -1) == 0.0);
    CHECK(place_in(stored, 101) == 1.0);
    CHECK(place_in(stored, 50) == 0.5);
    CHECK(place_in(stored, 25) == 0.125);
    CHECK_FALSE(place_in({}, 25));
    CHECK_FALSE(quantile_at({}, 0.5));
}
