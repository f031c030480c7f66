#include "statistics/similar.h"

#include <cmath>
#include <doctest/doctest.h>
#include <limits>

using doctest::Approx;
using namespace statistics;

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
// Five schools: disadvantaged %, pupils.
const Characteristics five{.columns = {{10, 12, 30, 11, nothing}, {900, 950, 400, 1400, 900}}, .scales = {10, 1000}};
const std::vector<bool> all(5, true);

} // namespace

TEST_CASE("the nearest come first, with how they differ, and never the school itself") {
    const auto found = similar_schools(five, 0, all, {.nearest = 2});
    REQUIRE(found.matches.size() == 2);
    CHECK(found.matches[0].school == 1);
    CHECK(found.matches[0].distance == Approx(std::hypot(0.2, 0.05)));
    CHECK(found.matches[0].differences[0] == Approx(2 / 9.53502).epsilon(1e-5)); // sd of 10, 12, 30, 11
    CHECK(found.matches[1].school == 3);
    CHECK(found.unknown == 1); // the fifth: missing is missing, not nought
}

TEST_CASE("what is not known of the school itself is not compared") {
    const auto found = similar_schools(five, 4, all, {});
    CHECK(found.compared == std::vector<std::size_t>{1});
    CHECK(found.matches[0].school == 0);
    CHECK(found.unknown == 0);
}

TEST_CASE("schools that the rules leave out, or that are too far, are no matches") {
    auto allowed = all;
    allowed[1] = false;
    CHECK(similar_schools(five, 0, allowed, {}).matches[0].school == 3);
    CHECK(similar_schools(five, 0, all, {.most = 0.3}).matches.size() == 1);
    CHECK(similar_schools(five, 0, std::vector<bool>(5, false), {}).matches.empty());
}

TEST_CASE("Mahalanobis' distance is plain distance after the spread is taken out") {
    // Uncorrelated, variances 4/3·1 and 4/3·100 about nought: distance² = Δx²/(4/3·…) by hand.
    const Characteristics cross{.columns = {{1, -1, 0, 0, 0}, {0, 0, 10, -10, 0}}, .scales = {}};
    const auto found = similar_schools(cross, 4, all, {.mahalanobis = true});
    // Covariance of the five: x 2/4, y 200/4; to (1, 0): 1/0.5 = 2, to (0, 10): 100/50 = 2.
    for (const auto& match : found.matches) CHECK(match.distance == Approx(std::sqrt(2)));
}

TEST_CASE("an outcome stands beside what schools like it reach") {
    const auto beside = *beside_matches(50, std::vector<double>{44, 46, 48, nothing});
    CHECK(beside.mean == 46);
    CHECK(beside.sd == 2);
    CHECK(beside.n == 3);
    CHECK(beside.difference == 4);
    CHECK(beside.upper - beside.difference == Approx(4.302653 * 2 * std::sqrt(4. / 3)).epsilon(1e-6)); // t on 2
    CHECK_FALSE(beside_matches(50, std::vector<double>{44, 46}));
    CHECK_FALSE(beside_matches(nothing, std::vector<double>{44, 46, 48}));
}

TEST_CASE("no school, no spread: no match") {
    const Characteristics same{.columns = {{5, 5, 5}}, .scales = {}};
    CHECK(similar_schools(same, 0, std::vector<bool>(3, true), {}).matches.empty());
    const Characteristics alone{.columns = {{5}}, .scales = {}};
    CHECK(similar_schools(alone, 0, std::vector<bool>(1, true), {}).compared.empty());
}
