#include "statistics/clustered_rates.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace statistics;

namespace {

// So many pupils with so many events each.
std::vector<Unit> pupils(std::initializer_list<std::pair<int, double>> kinds) {
    std::vector<Unit> out;
    for (const auto& [how_many, events] : kinds)
        out.insert(out.end(), static_cast<std::size_t>(how_many), Unit{.events = events, .exposure = 1});
    return out;
}

} // namespace

TEST_CASE("events that fall on pupils one by one have Garwood's interval") {
    const auto found = clustered_rate(pupils({{90, 0}, {10, 1}}));
    REQUIRE(found);
    CHECK(found->rate == doctest::Approx(0.1));
    CHECK(found->dispersion == 1); // 0.909, but never under 1
    CHECK(found->interval == *poisson_rate(10, 100));
}

// By hand: 100 pupils, 2 of them suspended 5 times. r = 0.1; Σ(y − r)² = 2·4.9² + 98·0.1² = 49; times 100/99 over the 10 events:
// φ = 4.9494. Two and a bit independent events, not ten.
TEST_CASE("the same events on two pupils tell less") {
    const auto found = clustered_rate(pupils({{98, 0}, {2, 5}}));
    REQUIRE(found);
    CHECK(found->dispersion == doctest::Approx(100.0 / 99 * 49 / 10));
    CHECK(found->interval.lower
          == doctest::Approx(poisson_rate(10 / found->dispersion, 100)->lower * found->dispersion));
    CHECK(found->interval.upper > poisson_rate(10, 100)->upper);
}

TEST_CASE("a pupil who has left adds events and no exposure") {
    auto units = pupils({{50, 0}, {4, 1}});
    units.push_back({.events = 1, .exposure = 0});
    const auto found = clustered_rate(units);
    REQUIRE(found);
    CHECK(found->rate == doctest::Approx(5.0 / 54));
}

// By hand: a: 20 pupils, two with 3, so r = 0.3, Σ(y − r)² = 2·2.7² + 18·0.3² = 16.2, times 20/19 = 17.0526.
// b: 80 pupils, four with 2: r = 0.1, Σ = 4·1.9² + 76·0.1² = 15.2, times 80/79 = 15.3924. φ = 32.445/14 = 2.3175.
TEST_CASE("a ratio takes its dispersion from both groups, each about its own rate") {
    const auto a = pupils({{18, 0}, {2, 3}}), b = pupils({{76, 0}, {4, 2}});
    const auto found = clustered_ratio(a, b);
    REQUIRE(found);
    CHECK(found->ratio == doctest::Approx(3.0));
    const double phi = (20.0 / 19 * 16.2 + 80.0 / 79 * 15.2) / 14;
    CHECK(found->dispersion == doctest::Approx(phi));
    const auto plain = rate_ratio({.events = 6 / phi, .exposure = 20}, {.events = 8 / phi, .exposure = 80});
    REQUIRE(plain);
    CHECK(found->interval == *plain);
    const auto apart = rate_ratio({.events = 6, .exposure = 20}, {.events = 8, .exposure = 80});
    CHECK(found->interval.lower < apart->lower);
    CHECK(found->interval.upper > apart->upper);
    const auto turned = clustered_ratio(b, a);
    CHECK(turned->interval.lower == doctest::Approx(1 / found->interval.upper));
    CHECK(turned->interval.upper == doctest::Approx(1 / found->interval.lower));
}

// As R 4.2 has it, the variance by survey::svyratio(~y, ~e, svydesign(ids = ~1, weights = ~1, …)) of each group, SE²·n²; then
// qgamma(c(.025, .975), …) for the rate of a and qbeta() for the ratio, by the formulas of docs/methods/rate-ratio.md.
TEST_CASE("rates and ratios are those that R's survey package and quantiles give") {
    const auto a = pupils({{60, 0}, {3, 1}, {2, 2}, {1, 3}, {1, 5}}), b = pupils({{190, 0}, {5, 1}, {2, 2}, {1, 4}});
    const auto rate = clustered_rate(a);
    REQUIRE(rate);
    CHECK(rate->dispersion == doctest::Approx(2.8181818182).epsilon(1e-9));
    CHECK(rate->interval.lower == doctest::Approx(0.0759559412).epsilon(1e-8));
    CHECK(rate->interval.upper == doctest::Approx(0.5098193997).epsilon(1e-8));
    const auto ratio = clustered_ratio(a, b);
    REQUIRE(ratio);
    CHECK(ratio->dispersion == doctest::Approx(2.5200738348).epsilon(1e-9));
    CHECK(ratio->ratio == doctest::Approx(3.4098737084).epsilon(1e-9));
    CHECK(ratio->interval.lower == doctest::Approx(0.8713692927).epsilon(1e-8));
    CHECK(ratio->interval.upper == doctest::Approx(13.8898522436).epsilon(1e-8));
}

TEST_CASE("without events there is no ratio, and against nobody's none is known but its least") {
    CHECK_FALSE(clustered_ratio(pupils({{10, 0}}), pupils({{10, 0}})));
    CHECK_FALSE(clustered_ratio(pupils({{1, 1}}), pupils({{10, 1}})));
    CHECK_FALSE(clustered_rate(std::vector<Unit>{{.events = 1, .exposure = 0}, {.events = 1, .exposure = 0}}));
    const auto found = clustered_ratio(pupils({{20, 0}, {10, 1}}), pupils({{30, 0}}));
    REQUIRE(found);
    CHECK(std::isnan(found->ratio));
    CHECK(found->interval.lower > 1);
    CHECK(std::isinf(found->interval.upper));
}
