#include "statistics/bounds.h"

#include <cmath>
#include <doctest/doctest.h>
#include <vector>

using doctest::Approx;
using namespace statistics;

namespace {
constexpr double gone = NAN;
}

// R: the bounds' means and sd(), c by uniroot().
TEST_CASE("nine of twelve answered: the whole lies between all no and all yes of the rest") {
    const std::vector<double> values{1, gone, 0, 1, 1, gone, 0, 1, gone, 0, 1, 1};
    const auto found = *worst_case(values, 0, 1);
    CHECK(found.bounds == Interval{0.5, 0.75});
    CHECK(found.interval->lower == Approx(0.25133900935706).epsilon(1e-10));
    CHECK(found.interval->upper == Approx(0.96534673482699).epsilon(1e-10));
}

TEST_CASE("nothing missing is one point with the usual interval; all missing is anything") {
    const std::vector<double> whole{40, 60, 50, 55, 45};
    const auto found = *worst_case(whole, 0, 100);
    CHECK(found.bounds == Interval{50, 50});
    CHECK(found.interval->upper == Approx(50 + z_95 * std::sqrt(62.5 / 5)).epsilon(1e-9));
    const std::vector<double> none{gone, gone, gone};
    CHECK(worst_case(none, 0, 100)->bounds == Interval{0, 100});
    CHECK(*worst_case(none, 0, 100)->interval == Interval{0, 100});
}

TEST_CASE("one row has bounds and no interval; no row has neither; values all alike stay within the scale") {
    const std::vector<double> one{1}, alike{1, 1, 1, gone};
    CHECK(worst_case(one, 0, 1)->bounds == Interval{1, 1});
    CHECK_FALSE(worst_case(one, 0, 1)->interval);
    CHECK_FALSE(worst_case({}, 0, 1));
    CHECK(worst_case(alike, 0, 1)->bounds == Interval{0.75, 1});
    CHECK(worst_case(alike, 0, 1)->interval->upper == 1);
}
