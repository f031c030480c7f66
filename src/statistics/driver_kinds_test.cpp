#include "statistics/drivers.h"

#include "testing/drawn_sessions.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <numeric>

using namespace statistics;

namespace {

constexpr std::size_t pupil_dimensions = 6, weekday = 6, code = 7;

// A school whose absences rise by a point in all, and by what happens to a weekday or a code; in one year group by more.
GapPupils a_school(std::uint32_t seed, testing::KindsHappen happens, double year_0 = -0.01,
                   GapOf kind = GapOf::same_pupils) {
    testing::Draw draw{seed};
    const testing::SchoolChoices choices{.kind = kind};
    auto drawn = testing::drawn_pupils(draw, choices);
    std::vector<bool> part;
    for (const auto year : drawn.pupils.dimensions[0].of) part.push_back(year == 0);
    be_away(draw, choices, drawn, {.part = part, .points = year_0, .others = -0.01}, happens);
    return drawn.pupils;
}

double adds(const Drivers& found) {
    return std::accumulate(found.parts.begin(), found.parts.end(), 0.0,
                           [](double to, const DriverPart& each) { return to + each.adds(); });
}

} // namespace

TEST_CASE("Fridays that moved apart are named as a weekday, and with everything else they sum to the gap") {
    for (const auto kind : {GapOf::same_pupils, GapOf::different_pupils}) {
        const auto found = drivers(a_school(1, {.fridays = 0.6}, -0.01, kind), {});
        REQUIRE(found.verdict == DriverVerdict::named);
        const auto& first = found.parts.front();
        REQUIRE(first.where.size() == 1);
        CHECK(first.where.front().dimension == weekday);
        CHECK(first.where.front().levels == std::vector<std::uint32_t>{4});
        CHECK(first.drives);
        CHECK(first.beyond == doctest::Approx(0.05).epsilon(0.5));
        CHECK(adds(found) == doctest::Approx(found.gap.change()).epsilon(1e-12));
        CHECK(found.parts.back().gap.change() < first.gap.change());
    }
}

TEST_CASE("a code that moved apart is named, and adds its own absences") {
    const auto school = a_school(2, {.unauthorised = 2});
    const auto found = drivers(school, {});
    REQUIRE(found.verdict == DriverVerdict::named);
    const auto& first = found.parts.front();
    CHECK(first.where.front().dimension == code);
    CHECK(first.where.front().levels == std::vector<std::uint32_t>{2});
    const auto before = sum(school.within[1].then[2]), after = sum(school.within[1].now[2]);
    CHECK(first.adds() == doctest::Approx(after.rate() - before.rate()).epsilon(1e-12));
    CHECK(adds(found) == doctest::Approx(found.gap.change()).epsilon(1e-12));
}

TEST_CASE("a year group and a weekday are both named, and what they share is counted once") {
    const auto school = a_school(3, {.fridays = 0.6}, -0.1);
    const auto found = drivers(school, {});
    REQUIRE(found.parts.size() >= 3);
    std::vector<std::size_t> named;
    for (const auto& part : found.parts)
        if (!part.where.empty()) named.push_back(part.where.front().dimension);
    CHECK(std::ranges::count(named, weekday) == 1);
    CHECK(std::ranges::count(named, std::size_t{0}) == 1);
    CHECK(adds(found) == doctest::Approx(found.gap.change()).epsilon(1e-12));
}

TEST_CASE("one change of the odds on all weekdays and of all codes is spread evenly") {
    const auto found = drivers(a_school(4, {}), {});
    CHECK(found.verdict == DriverVerdict::evenly);
    REQUIRE(found.dimensions.size() == pupil_dimensions + 2);
    for (const auto& each : found.dimensions)
        CHECK(each.split.mix + each.split.rate == doctest::Approx(found.gap.change()).epsilon(1e-12));
}

TEST_CASE("the variance of a weekday's distance is what leaving out each pupil in turn makes of it") {
    const auto school = a_school(5, {});
    const auto kinds = driver_kinds(school);
    const auto friday =
        std::ranges::find_if(kinds, [](const auto& each) { return each.within == 0 && each.kind == 4; });
    REQUIRE(friday != kinds.end());
    std::vector<std::size_t> all(school.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    double squares = 0;
    for (std::size_t out = 0; out < school.size(); ++out) {
        auto others = all;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(out));
        const auto without = driver_kinds(those(school, others));
        const auto again =
            std::ranges::find_if(without, [](const auto& each) { return each.within == 0 && each.kind == 4; });
        squares += std::pow(again->apart - friday->apart, 2);
    }
    CHECK(squares == doctest::Approx(friday->variance).epsilon(0.02));
}

TEST_CASE(
    "of the same pupils a code's distance is what the pupil's own absences then and now would not have made of it") {
    // Two pupils: 4 of 6 absences then and 6 of 9 now are illness; 1 of 5 then and 8 of 10 now.
    GapPupils school{
        .kind = GapOf::same_pupils, .then = {{6, 60}, {5, 60}}, .now = {{9, 60}, {10, 60}}, .dimensions = {}};
    school.within.push_back({.of = GapWithin::Of::done,
                             .then = {{{4, 60}, {1, 60}}, {{2, 60}, {4, 60}}},
                             .now = {{{6, 60}, {8, 60}}, {{3, 60}, {2, 60}}},
                             .kinds = {{0}, {1}}});
    const auto kinds = driver_kinds(school);
    REQUIRE(kinds.size() == 2);
    CHECK(kinds[0].apart == doctest::Approx(6 - 10 * 9. / 15 + 8 - 9 * 10. / 15));
    CHECK(kinds[1].apart == doctest::Approx(-kinds[0].apart));
}

TEST_CASE("codes of few pupils are pooled, unless nobody had one before") {
    GapPupils school{.kind = GapOf::same_pupils, .then = {}, .now = {}, .dimensions = {}};
    GapWithin codes{
        .of = GapWithin::Of::done, .then = {{}, {}, {}, {}}, .now = {{}, {}, {}, {}}, .kinds = {{0}, {1}, {2}, {3}}};
    for (std::size_t i = 0; i < 30; ++i) {
        const double rare = i < 3 ? 1 : 0, rarer = i > 25 ? 1 : 0, fresh = i % 2 == 0 ? 2 : 0;
        school.then.push_back({3 + rare + rarer, 60}), school.now.push_back({3 + rare + rarer + fresh, 60});
        const double before[]{3, rare, rarer, 0}, after[]{3, rare, rarer, fresh};
        for (std::size_t kind = 0; kind < 4; ++kind)
            codes.then[kind].push_back({before[kind], 60}), codes.now[kind].push_back({after[kind], 60});
    }
    school.within.push_back(std::move(codes));
    const auto kinds = pooled(school, 6).within.front().kinds;
    REQUIRE(kinds.size() == 3);
    CHECK(kinds[2] == std::vector<std::uint32_t>{1, 2});
}
