#include "statistics/comparison.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace statistics;

TEST_CASE("an interval that touches the reference is about the same") {
    CHECK(standing(Interval{.lower = 0.1, .upper = 0.4}, 0.0) == Standing::above);
    CHECK(standing(Interval{.lower = 0.0, .upper = 0.4}, 0.0) == Standing::about_the_same);
    CHECK(standing(Interval{.lower = -0.4, .upper = -0.1}, 0.0) == Standing::below);
    CHECK(standing(std::nullopt, 0.0) == Standing::cannot_tell);
    CHECK(standing(Interval{.lower = 0.1, .upper = 0.4}, std::nullopt) == Standing::cannot_tell);
    CHECK(words(Standing::about_the_same) == "about the same");
}

TEST_CASE("a reference at the end of the interval has a p of a twentieth, on either side of a lopsided interval") {
    const Interval lopsided{.lower = 2, .upper = 9};
    CHECK(*p_of({.value = 4, .interval = lopsided, .reference = 9}) == doctest::Approx(0.05));
    CHECK(*p_of({.value = 4, .interval = lopsided, .reference = 2}) == doctest::Approx(0.05));
    CHECK(*p_of({.value = 4, .interval = lopsided, .reference = 4}) == 1);
    CHECK(*p_of({.value = 4, .interval = Interval{.lower = 4, .upper = 4}, .reference = 5}) == 0);
    CHECK_FALSE(p_of({.value = 4, .interval = lopsided, .reference = std::nullopt}));
    CHECK_FALSE(p_of({.value = 4, .interval = std::nullopt, .reference = 5}));
}

TEST_CASE("what stands out alone need not stand out among many") {
    const auto school = [](double value) {
        return Beside{.value = value, .interval = Interval{.lower = value - 1, .upper = value + 1}, .reference = 0};
    };
    const std::vector<Beside> alone{school(1.1)};
    CHECK(standings(alone) == std::vector{Standing::above});
    // One of twelve just past the end of its interval is what chance brings; one far beyond is not.
    std::vector<Beside> many(12, school(0.1));
    many[3] = school(1.1), many[7] = school(-3);
    many[9] = {.value = 2, .interval = std::nullopt, .reference = 0};
    const auto found = standings(many);
    CHECK(found[3] == Standing::about_the_same);
    CHECK(found[7] == Standing::below);
    CHECK(found[9] == Standing::cannot_tell);
    // Where most are far off, one just past its end is believed too.
    std::vector<Beside> far(12, school(3));
    far[3] = school(1.1);
    CHECK(standings(far)[3] == Standing::above);
}

TEST_CASE("schools of 150 and 180 pupils differ when their Progress 8 is more than 0.307 apart") {
    const double sd = 1.41628;
    const Estimate a{.value = 0.31, .standard_error = sd / std::sqrt(150)};
    const Estimate b{.value = 0, .standard_error = sd / std::sqrt(180)};
    CHECK(half_width(difference(a, b, z_dfe)) == doctest::Approx(0.307).epsilon(0.001));
    CHECK(can_be_told_apart(a, b));
    CHECK_FALSE(can_be_told_apart({.value = 0.30, .standard_error = a.standard_error}, b));
}

TEST_CASE("two overlapping intervals can still be told apart") {
    const Estimate a{.value = 1.0, .standard_error = 0.3}, b{.value = 0.0, .standard_error = 0.3};
    CHECK(1.0 - z_95 * 0.3 < 0.0 + z_95 * 0.3);
    CHECK(can_be_told_apart(a, b));
    CHECK(pairwise_interval(a).lower > pairwise_interval(b).upper);
}

TEST_CASE("a sort says which schools cannot be told from the one above them") {
    const std::vector<Estimate> sorted{{.value = 0.9, .standard_error = 0.1},
                                       {.value = 0.2, .standard_error = 0.1},
                                       {.value = 0.1, .standard_error = 0.1}};
    CHECK(same_as_the_one_above(sorted) == std::vector<bool>{false, false, true});
    CHECK(told_apart_from(sorted, 0) == 2);
    CHECK(told_apart_from(sorted, 1) == 1);
}

TEST_CASE("the standard error comes back out of an interval") {
    CHECK(estimate_of(0.2, {.lower = 0.2 - z_dfe * 0.1, .upper = 0.2 + z_dfe * 0.1}, z_dfe).standard_error
          == doctest::Approx(0.1));
}
