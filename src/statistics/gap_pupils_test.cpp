#include "statistics/gap_pupils.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace statistics;

TEST_CASE("levels of too few are pooled, with the smallest other one where they are too few together") {
    const std::vector<std::size_t> enough{10, 3, 20, 4};
    CHECK(pooled(enough, 6).into == std::vector<std::uint32_t>{0, 2, 1, 2}); // 3 and 4 are 7 together
    const std::vector<std::size_t> too_few{10, 2, 20, 3};
    CHECK(pooled(too_few, 6).into == std::vector<std::uint32_t>{1, 1, 0, 1});
    const std::vector<std::size_t> lone{995, 5};
    CHECK(pooled(lone, 6).levels == 1); // all but one level would be too few
    const std::vector<std::size_t> all_enough{6, 7};
    CHECK(pooled(all_enough, 6).levels == 2);
}

TEST_CASE("a level without anybody is dropped, and one with nobody then is too few") {
    const std::vector<std::size_t> empty{10, 0, 20};
    CHECK(pooled(empty, 6).levels == 2);
    GapPupils pupils{.kind = GapOf::different_pupils, .then = {}, .now = {}, .dimensions = {gap_dimension({}, 3)}};
    for (std::uint32_t i = 0; i < 60; ++i) {
        const bool before = i % 2 == 0;
        pupils.then.push_back({1, before ? 2. : 0.}), pupils.now.push_back({1, before ? 0. : 2.});
        pupils.dimensions[0].of.push_back(before ? i % 4 / 2 : i % 3 == 0 ? 2U : i % 4 / 2);
    }
    const auto few = pooled(pupils, 6);
    REQUIRE(few.dimensions[0].levels.size() == 2);
    CHECK(few.dimensions[0].levels[1].size() == 2); // the third, of nobody then, with the smaller of the others
}

TEST_CASE("the interval of a gap is that of a mean of pupils where all have as many sessions") {
    GapPupils pupils{.kind = GapOf::same_pupils, .then = {}, .now = {}, .dimensions = {}};
    const std::vector<double> changes{-6, 2, 0, -3, 4, -9, 1, -1};
    double sum = 0, squares = 0;
    for (const double change : changes) {
        pupils.then.push_back({50, 60}), pupils.now.push_back({50 + change, 60});
        sum += change / 60, squares += change * change / 3600;
    }
    const double n = 8, mean = sum / n, error = std::sqrt((squares - n * mean * mean) / (n - 1) / n);
    const auto gap = gap_of(pupils);
    CHECK(gap.change() == doctest::Approx(mean));
    CHECK(half_width(gap.interval) == doctest::Approx(z_95 * error));
}

TEST_CASE("of the same pupils those are compared who were there both times") {
    GapPupils pupils{.kind = GapOf::same_pupils,
                     .then = {{1, 2}, {0, 0}, {1, 2}},
                     .now = {{1, 2}, {1, 2}, {0, 0}},
                     .dimensions = {}};
    CHECK(compared(pupils) == std::vector<std::size_t>{0});
    pupils.kind = GapOf::different_pupils;
    CHECK(compared(pupils).size() == 3);
}
