#include "basics/figure.h"

#include <doctest/doctest.h>
#include <string>

using namespace basics;

TEST_CASE("a rate is a ratio of its sums, in percent where asked") {
    CHECK(number({.numerator = 30, .denominator = 60}, 100) == 50.0);
    CHECK(number({.numerator = 30, .denominator = 60}) == 0.5);
    CHECK(number({.value = 49.9, .numerator = 30, .denominator = 60}, 100) == 49.9);
}

TEST_CASE("no number comes of nothing, nor of dividing by nothing") {
    CHECK_FALSE(number({.reason = Reason::suppressed}));
    CHECK_FALSE(number({.numerator = 30, .denominator = 0}));
    CHECK_FALSE(number({.numerator = 30}));
    CHECK(number({.value = 0}) == 0.0);
}

TEST_CASE("every reason has a name of its own, and words") {
    for (int i = 1; i <= static_cast<int>(Reason::not_available); ++i) {
        const auto reason = static_cast<Reason>(i);
        CHECK(reason_named(name(reason)) == reason);
        CHECK_FALSE(std::string{words(reason)}.empty());
    }
    CHECK_FALSE(reason_named("SUPP"));
}
