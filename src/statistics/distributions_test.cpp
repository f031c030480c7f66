#include "statistics/distributions.h"

#include <doctest/doctest.h>
#include <limits>

using doctest::Approx;
using namespace statistics;

TEST_CASE("tails of t, F and chi-squared are those that R gives") {
    CHECK(t_quantile(0.975, 7.3) == Approx(2.3450667365477).epsilon(1e-12));
    CHECK(t_cumulative(-2.1, 7.3) == Approx(0.0361233567124267).epsilon(1e-12));
    CHECK(f_cumulative(3.2, 2, 11.5) == Approx(0.921456969527738).epsilon(1e-12));
    CHECK(chi_squared_cumulative(7.1, 3) == Approx(0.9312221806342).epsilon(1e-12));
    CHECK(chi_squared_quantile(0.95, 3) == Approx(7.81472790325118).epsilon(1e-12));
    CHECK(t_quantile(0.975, std::numeric_limits<double>::infinity()) == Approx(1.959963984540054));
}

TEST_CASE("whole quantiles are the smallest number that reaches the share, near or far") {
    CHECK(binomial_quantile(0.025, 60, 0.62) == 30);
    CHECK(binomial_quantile(0.975, 60, 0.62) == 44);
    CHECK(binomial_quantile(0.001, 60, 0.62) == 25);
    CHECK(binomial_quantile(0.999, 60, 0.62) == 48);
    CHECK(binomial_cumulative(30, 60, 0.62) == Approx(0.0387827522285443).epsilon(1e-12));
    CHECK(poisson_quantile(0.025, 4.5) == 1);
    CHECK(poisson_quantile(0.975, 4.5) == 9);
    CHECK(poisson_quantile(0.5, 1e6) == 1e6);
    CHECK(poisson_cumulative(3, 4.5) == Approx(0.342295955834591).epsilon(1e-12));
    CHECK(binomial_quantile(0.5, 10, 0) == 0);
    CHECK(binomial_quantile(0.5, 10, 1) == 10);
}

TEST_CASE("every whole quantile is the definition, for all shares of small distributions") {
    for (const double n : {1., 2., 7., 40.})
        for (const double chance : {0.01, 0.3, 0.5, 0.97})
            for (double p = 0.0005; p < 1; p += 0.0103) {
                const double x = binomial_quantile(p, n, chance);
                CHECK(binomial_cumulative(x, n, chance) >= p);
                CHECK(binomial_cumulative(x - 1, n, chance) < p);
            }
}

TEST_CASE("parameters out of their range give NaN and never a throw") {
    CHECK(std::isnan(t_quantile(0.5, -1)));
    CHECK(std::isnan(normal_quantile(1.5)));
    CHECK(std::isnan(beta_quantile(0.5, 0, 1)));
    CHECK(std::isnan(poisson_cumulative(1, -1)));
    CHECK(normal_quantile(0) == -std::numeric_limits<double>::infinity());
}
