#include "statistics/share_difference.h"

#include <doctest/doctest.h>

using statistics::share_difference;

// Table II of Newcombe 1998, column of method 10.
TEST_CASE("the published differences of two shares come out to four places") {
    struct Published {
        double a, n, b, m, lower, upper;
    };
    for (const auto& each : {Published{56, 70, 48, 80, 0.0524, 0.3339}, Published{9, 10, 3, 10, 0.1705, 0.8090},
                             Published{6, 7, 2, 7, 0.0582, 0.8062}, Published{5, 56, 0, 29, -0.0381, 0.1926},
                             Published{0, 10, 0, 20, -0.1611, 0.2775}, Published{10, 10, 0, 20, 0.6791, 1.0000}}) {
        CAPTURE(each.a);
        const auto found = share_difference({each.a, each.n}, {each.b, each.m});
        REQUIRE(found);
        CHECK(found->lower == doctest::Approx(each.lower).epsilon(0.00011));
        CHECK(found->upper == doctest::Approx(each.upper).epsilon(0.00011));
    }
}

TEST_CASE("of nobody nothing is told") {
    CHECK_FALSE(share_difference({0, 0}, {1, 2}));
    CHECK_FALSE(share_difference({3, 2}, {1, 2}));
}
