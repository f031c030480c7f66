#include "statistics/whole.h"

#include <cmath>
#include <doctest/doctest.h>
#include <vector>

using doctest::Approx;
using namespace statistics;

namespace {

const std::vector<Part> passes{{12, 60}, {30, 120}, {45, 200}, {9, 80}, {60, 210}, {3, 9}, {25, 61}};
const std::vector<Part> suspensions{{5, 100}, {9, 150}, {40, 140}, {2, 90}, {30, 300}, {1, 20}};

} // namespace

// By metafor: rma(yi, vi, method = "PM").
TEST_CASE("values have the mean and the variance between them of Paule and Mandel") {
    const std::vector<Part> values{{0.12, .01}, {-0.35, .02}, {0.6, .015}, {0.05, .03}, {-0.8, .008}, {0.31, .05}};
    const auto whole = whole_of(Chance::value, values);
    CHECK(whole->mean == Approx(-0.0213979189735481).epsilon(1e-9));
    CHECK(whole->variance == Approx(0.2324546289610401).epsilon(1e-9));
    CHECK(whole->standard_error == Approx(0.205689491961374).epsilon(1e-9));
}

// By R: uniroot() of the sum of squares less k − 1.
TEST_CASE("proportions and rates have them by their own variances") {
    const auto of_passes = whole_of(Chance::proportion, passes);
    CHECK(of_passes->mean == Approx(0.250470089143991).epsilon(1e-8));
    CHECK(of_passes->variance == Approx(0.00592371302724522).epsilon(1e-8));
    CHECK(of_passes->standard_error == Approx(0.0350857113987566).epsilon(1e-8));
    const auto of_suspensions = whole_of(Chance::rate, suspensions);
    CHECK(of_suspensions->mean == Approx(0.0978833566526989).epsilon(1e-8));
    CHECK(of_suspensions->variance == Approx(0.0085049466528281).epsilon(1e-8));
}

TEST_CASE("a school of twenty pupils is believed less than one of three hundred") {
    const auto whole = *whole_of(Chance::rate, suspensions);
    const auto small = shrunken(Chance::rate, suspensions[5], whole),
               large = shrunken(Chance::rate, suspensions[4], whole);
    CHECK(small.estimate == Approx(0.06748990085147).epsilon(1e-8)); // by R: qgamma()
    CHECK(small.interval.lower == Approx(0.00897619113421).epsilon(1e-7));
    CHECK(small.interval.upper == Approx(0.18374265442994).epsilon(1e-7));
    CHECK(small.weight < large.weight);
    const auto pass = shrunken(Chance::proportion, {3, 9}, {.mean = 0.25, .variance = 0.1875 / 5, .standard_error = 0});
    CHECK(pass.estimate == Approx((1 + 3) / (4 + 9.))); // Beta(1, 3) and 3 of 9
}

TEST_CASE("where chance explains the differences a school is the whole") {
    const auto whole = whole_of(Chance::proportion, std::vector<Part>{{10, 50}, {20, 100}, {4, 20}});
    CHECK(whole->variance == 0);
    const auto school = shrunken(Chance::proportion, {9, 20}, *whole);
    CHECK(school.estimate == Approx(0.2));
    CHECK(school.weight == 0);
    CHECK(school.interval.upper == Approx(0.2 + z_95 * std::sqrt(0.16 / 170)));
}

TEST_CASE("too few schools, schools without pupils and shares at their ends make nothing up") {
    CHECK_FALSE(whole_of(Chance::value, std::vector<Part>{}));
    CHECK_FALSE(whole_of(Chance::value, std::vector<Part>{{1, 0.5}}));
    CHECK_FALSE(whole_of(Chance::proportion, std::vector<Part>{{1, 5}, {0, 0}, {std::nan(""), 4}, {1, INFINITY}}));
    CHECK(whole_of(Chance::proportion, std::vector<Part>{{5, 5}, {7, 7}})->mean == 1);
    CHECK(whole_of(Chance::rate, std::vector<Part>{{0, 5}, {0, 7}})->variance == 0);
    CHECK(
        std::isnan(shrunken(Chance::proportion, {1, 0}, {.mean = 0.5, .variance = 0.1, .standard_error = 0}).estimate));
    // Every school all or nothing: the whole cannot differ more than that.
    const std::vector<Part> ends{{0, 40}, {40, 40}, {0, 40}, {40, 40}};
    const auto whole = *whole_of(Chance::proportion, ends);
    CHECK(shrunken(Chance::proportion, {40, 40}, whole).estimate <= 1);
    CHECK(shrunken(Chance::proportion, {40, 40}, whole).estimate > 0.98);
}
