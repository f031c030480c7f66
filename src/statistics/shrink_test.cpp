#include "statistics/shrink.h"

#include <cmath>
#include <doctest/doctest.h>

using doctest::Approx;
using namespace statistics;

// By R: optim() of lbeta() and dnbinom(), qbeta(), qgamma().
TEST_CASE("a school of nine pupils is drawn most towards the whole") {
    const std::vector<Part> schools{{12, 60}, {30, 120}, {45, 200}, {9, 80}, {60, 210}, {3, 9}, {25, 61}};
    const auto found = shrink_proportions(schools);
    CHECK(found.mean == Approx(0.249811098571).epsilon(1e-5));
    CHECK(found.schools[5].raw == Approx(3 / 9.));
    CHECK(found.schools[5].estimate == Approx(0.265226148233).epsilon(1e-5));
    CHECK(found.schools[5].interval.lower == Approx(0.15247667118).epsilon(1e-4));
    CHECK(found.schools[5].interval.upper == Approx(0.396198331344).epsilon(1e-4));
    CHECK(found.schools[3].estimate == Approx(0.158090012683).epsilon(1e-5));
    CHECK(found.schools[5].weight < found.schools[4].weight);
}

TEST_CASE("suspensions of twenty pupils are drawn towards the rate of all") {
    const std::vector<Part> schools{{5, 100}, {9, 150}, {40, 140}, {2, 90}, {30, 300}, {1, 20}};
    const auto found = shrink_rates(schools);
    CHECK(found.mean == Approx(0.0991148745721).epsilon(1e-4));
    CHECK(found.schools[5].estimate == Approx(0.0735228748714).epsilon(1e-4));
    CHECK(found.schools[5].interval.upper == Approx(0.180819298735).epsilon(1e-4));
    CHECK(found.schools[2].estimate == Approx(0.264056308072).epsilon(1e-4));
}

TEST_CASE("a value is drawn by its share of the two variances") {
    // τ² by REML of 0, 1 with tiny variances is their variance, 0.5.
    const auto found = shrink_values(std::vector<Part>{{0, 1e-9}, {1, 1e-9}});
    CHECK(found.mean == Approx(0.5));
    CHECK(found.spread == Approx(std::sqrt(0.5)).epsilon(1e-6));
    CHECK(found.schools[1].estimate == Approx(1).epsilon(1e-6));
    const auto few = shrink_values(std::vector<Part>{{0, 0.1}, {1, 0.1}, {0.2, 5}});
    CHECK(few.schools[2].weight < few.schools[0].weight);
}

TEST_CASE("where chance alone explains the differences every school is the whole") {
    const auto same = shrink_proportions(std::vector<Part>{{10, 50}, {20, 100}, {4, 20}});
    CHECK(same.spread == 0);
    CHECK(same.schools[2].estimate == Approx(0.2));
    CHECK(same.schools[2].interval.lower == Approx(wilson(34, 170)->lower)); // as sure as all 170 pupils make it
    const auto none = shrink_proportions(std::vector<Part>{{0, 50}, {0, 100}});
    CHECK(none.mean == 0);
    CHECK(none.schools[0].estimate == 0);
    CHECK(shrink_rates(std::vector<Part>{{0, 50}, {0, 10}}).schools[1].estimate == 0);
}

TEST_CASE("nobody counted is nothing made up") {
    CHECK(std::isnan(shrink_proportions(std::vector<Part>{{0, 0}}).schools[0].estimate));
    CHECK(std::isnan(shrink_values(std::vector<Part>{}).mean));
    CHECK(shrink_rates(std::vector<Part>{{3, 10}}).schools[0].estimate == Approx(0.3)); // one school: alike with itself
}
