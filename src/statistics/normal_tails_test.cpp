#include "statistics/normal_tails.h"

#include "statistics/distributions.h"

#include <cmath>
#include <doctest/doctest.h>

using doctest::Approx;
using namespace statistics;

TEST_CASE("the logarithm of a normal tail is smooth from near to far, and that which R gives") {
    CHECK(log_normal_above(-1) == Approx(std::log(normal_cumulative(1))));
    CHECK(log_normal_above(40) == Approx(-804.608442013754).epsilon(1e-12)); // pnorm(40, lower = FALSE, log = TRUE)
    CHECK(log_normal_above(25 - 1e-9) == Approx(log_normal_above(25)).epsilon(1e-8));
}

TEST_CASE("both of two normals: the product where they are apart, the smaller where they are one") {
    CHECK(both_normal_above(1, 2, 0) == Approx(normal_cumulative(-1) * normal_cumulative(-2)).epsilon(1e-13));
    CHECK(both_normal_above(1, 2, 1) == Approx(normal_cumulative(-2)).epsilon(1e-10));
    CHECK(both_normal_above(1, 2, -1) == Approx(0).scale(1).epsilon(1e-10));
    double summed = 0; // of the density at x times the chance of Y beyond k, correlated 0.6
    for (double x = 1 + 5e-4; x < 9; x += 1e-3)
        summed += 1e-3 * normal_density(x) * normal_cumulative((0.6 * x - 1.5) / 0.8);
    CHECK(both_normal_above(1, 1.5, 0.6) == Approx(summed).epsilon(1e-6));
}
