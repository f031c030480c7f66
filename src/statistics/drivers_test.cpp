#include "statistics/drivers.h"

#include "testing/drawn_pupils.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <numeric>

using namespace statistics;
using testing::Draw;

namespace {

constexpr std::size_t year = 0, sex = 1, disadvantaged = 2;

// A school in which those of whom `moves` is true move by so many rates, and the others by others.
GapPupils a_school(std::uint32_t seed, auto moves, double points, double others, GapOf kind = GapOf::same_pupils,
                   std::size_t pupils = 1000) {
    Draw draw{seed};
    const testing::SchoolChoices choices{.pupils = pupils, .kind = kind};
    auto drawn = testing::drawn_pupils(draw, choices);
    std::vector<bool> part;
    const auto& by = drawn.pupils.dimensions;
    for (std::size_t i = 0; i < drawn.pupils.size(); ++i)
        part.push_back(moves([&](std::size_t d) { return by[d].of[i]; }));
    attend(draw, choices, drawn, {.part = part, .points = points, .others = others});
    return drawn.pupils;
}
const auto nobody = [](auto) { return false; };

bool says(const DriverPart& part, std::vector<std::pair<std::size_t, std::uint32_t>> levels) {
    return part.where.size() == levels.size() && std::ranges::all_of(part.where, [&](const DriverLevel& each) {
               return std::ranges::count(levels, std::pair{each.dimension, each.levels.front()}) == 1;
           });
}

void sums_exactly(const GapPupils& school, const Drivers& found) {
    double adds = 0;
    std::vector<int> in(school.size());
    for (const auto& part : found.parts) {
        adds += part.adds();
        for (const auto pupil : part.pupils) ++in[pupil];
    }
    CHECK(adds == doctest::Approx(found.gap.change()).epsilon(1e-12));
    CHECK(std::ranges::max(in) == 1); // disjoint
    CHECK(std::accumulate(in.begin(), in.end(), std::size_t{0}) == found.pupils);
}

} // namespace

TEST_CASE("a year group that fell is named by its level alone, and the parts sum to the gap") {
    const auto school = a_school(
        2, [](auto of) { return of(year) == 2; }, -0.06, 0);
    const auto found = drivers(school, {});
    REQUIRE(found.verdict == DriverVerdict::named);
    CHECK(says(found.parts.front(), {{year, 2}}));
    CHECK(found.parts.front().drives);
    CHECK(found.parts.front().beyond == doctest::Approx(-0.06).epsilon(0.3));
    CHECK(found.parts.front().p == 0.001);
    CHECK(found.parts.back().where.empty());
    sums_exactly(school, found);
}

TEST_CASE("where all but one year group fell, that one holds against the gap and the rest drives it") {
    const auto school = a_school(
        2, [](auto of) { return of(year) != 1; }, -0.06, 0);
    const auto found = drivers(school, {});
    REQUIRE(found.parts.size() == 2);
    CHECK(says(found.parts.front(), {{year, 1}}));
    CHECK_FALSE(found.parts.front().drives);
    CHECK(found.parts.back().drives);
}

TEST_CASE("a crossing is named where neither of its levels says as much") {
    const auto school = a_school(
        3, [](auto of) { return of(year) >= 3 && of(disadvantaged) == 0 && of(sex) == 0; }, -0.06, 0);
    const auto found = drivers(school, {});
    REQUIRE(found.verdict == DriverVerdict::named);
    CHECK(found.parts.front().where.size() == 2);
    const auto one_way = drivers(school, {.ways = 1});
    CHECK(std::ranges::all_of(one_way.parts, [](const auto& each) { return each.where.size() <= 1; }));
    sums_exactly(school, found);
}

TEST_CASE("two groups that moved are both named, apart from each other") {
    const auto school = a_school(
        5, [](auto of) { return of(year) == 0 || (of(year) == 4 && of(disadvantaged) == 0); }, -0.08, 0);
    const auto found = drivers(school, {});
    CHECK(found.parts.size() == 3);
    sums_exactly(school, found);
}

TEST_CASE("one change of the odds for all is spread evenly, though it is more points where attendance is lower") {
    const auto school = a_school(4, nobody, -0.03, -0.03);
    const auto found = drivers(school, {});
    CHECK(found.verdict == DriverVerdict::evenly);
    CHECK(found.parts.size() == 1);
    CHECK(found.p > 0.05);
    const auto& by = found.dimensions[disadvantaged].split.levels;
    const double gap_0 = by[0].rate_now - by[0].rate_then, gap_1 = by[1].rate_now - by[1].rate_then;
    CHECK(gap_1 < gap_0 - 0.005); // points are not even
    sums_exactly(school, found);
}

TEST_CASE("different pupils are compared as two samples") {
    const auto school = a_school(
        6, [](auto of) { return of(year) == 3; }, -0.09, 0, GapOf::different_pupils);
    const auto found = drivers(school, {});
    REQUIRE(found.verdict == DriverVerdict::named);
    CHECK(says(found.parts.front(), {{year, 3}}));
    sums_exactly(school, found);
}

TEST_CASE("in a small school it cannot be told, and of a handful there is nothing to part") {
    CHECK(drivers(a_school(7, nobody, -0.02, -0.02, GapOf::same_pupils, 60), {}).verdict == DriverVerdict::cannot_tell);
    const auto handful = drivers(a_school(8, nobody, -0.02, -0.02, GapOf::same_pupils, 11), {});
    CHECK(handful.verdict == DriverVerdict::too_few);
    CHECK(handful.tried == 0);
}

TEST_CASE("where nobody moved, or all did alike, it is spread evenly") {
    GapPupils school{.kind = GapOf::same_pupils, .then = {}, .now = {}, .dimensions = {gap_dimension({}, 2)}};
    for (std::uint32_t i = 0; i < 40; ++i) {
        school.then.push_back({54, 60}), school.now.push_back({54, 60});
        school.dimensions[0].of.push_back(i % 2);
    }
    CHECK(drivers(school, {}).verdict == DriverVerdict::evenly);
    for (auto& each : school.now) each.numerator = 48;
    CHECK(drivers(school, {}).verdict == DriverVerdict::evenly);
    for (auto& each : school.now) each.numerator = 60;
    const auto whole = drivers(school, {});
    CHECK(whole.verdict == DriverVerdict::evenly);
    CHECK(whole.shift == 1);
}

TEST_CASE("the same seed says the same, and no part is of fewer pupils than asked") {
    const auto school = a_school(
        1, [](auto of) { return of(year) == 2; }, -0.06, 0);
    CHECK(drivers(school, {}).p == drivers(school, {}).p);
    const auto here = pooled(school, 40);
    const auto scores = driver_scores(here);
    for (const std::size_t ways : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
        const auto parts = driver_parts(here, scores, ways, 40);
        for (const auto& each : parts.candidates) {
            const auto number = pupils_of(here, parts.tables[each.table], each.cell).size();
            CHECK(number >= 40);
            CHECK(number <= school.size() - 40);
        }
    }
}

TEST_CASE("a crossing that leaves a few of its level is not looked at, nor one that is its level by a longer name") {
    GapPupils school{.kind = GapOf::same_pupils,
                     .then = std::vector<GapCount>(60, {54, 60}),
                     .now = std::vector<GapCount>(60, {54, 60}),
                     .dimensions = {gap_dimension({}, 3), gap_dimension({}, 2)}};
    for (std::uint32_t i = 0; i < 60; ++i) {
        school.dimensions[0].of.push_back(i / 20);
        school.dimensions[1].of.push_back(i < 17 ? 0 : i < 20 ? 1 : i < 40 ? 0 : i % 2); // 17 and 3; 20; 10 and 10
    }
    const auto parts = driver_parts(school, driver_scores(school), 2, 6);
    std::vector<std::size_t> crossings;
    for (const auto& each : parts.candidates)
        if (each.ways == 2) crossings.push_back(pupils_of(school, parts.tables[each.table], each.cell).size());
    // the other 10 leave 3 of their level
    CHECK(crossings == std::vector<std::size_t>{10});
}

TEST_CASE("no part is taken from what is left that would tell of the few of its level who are in a part before") {
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        const auto school = a_school(
            seed, [](auto of) { return of(year) == 0 || (of(sex) == 0 && of(disadvantaged) == 1); }, -0.1, 0,
            GapOf::same_pupils, 500);
        const auto found = drivers(school, {.level = 0.5});
        for (std::size_t later = 1; later + 1 < found.parts.size(); ++later)
            for (std::size_t before = 0; before < later; ++before) {
                const auto few = std::ranges::count_if(found.parts[before].pupils, [&](std::size_t pupil) {
                    return std::ranges::all_of(found.parts[later].where, [&](const DriverLevel& each) {
                        return std::ranges::count(each.levels, school.dimensions[each.dimension].of[pupil]) > 0;
                    });
                });
                CHECK((few == 0 || few >= 6));
            }
    }
}
