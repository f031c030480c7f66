#include "demonstration/survey_size.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using demonstration::asked_of;
using demonstration::RollOfDay;
using demonstration::sized;
using voice::Answers;

namespace {

const basics::Date now = 2026y / November / 2, then = 2025y / November / 3;

Answers told(std::optional<int> year, std::int64_t asked, std::array<std::int64_t, 6> counts, basics::Date on = now) {
    Answers out{.key = {.question = "pupils_calm_1", .on = on}, .asked = asked, .counts = counts};
    if (year) out.key.year_group = pupils::YearGroup{*year};
    return out;
}

} // namespace

TEST_CASE("fewer are asked, and answer as many of them in the same proportions") {
    const auto out = asked_of(told({}, 842, {111, 166, 113, 172, 113, 54}), 196);
    CHECK(out.asked == 196);
    CHECK(out.answered() == 170); // 729 of 842
    CHECK(out.counts == std::array<std::int64_t, 6>{26, 39, 26, 40, 26, 13});
    CHECK(asked_of(told({}, 842, {842, 0, 0, 0, 0, 0}), 0).answered() == 0);
    const auto same = told({}, 12, {3, 4, 0, 1, 0, 0});
    CHECK(asked_of(same, 12) == same);
}

TEST_CASE("year groups are asked whole, all is their sum, and who else is asked are as many fewer as pupils are") {
    const std::vector all{told({}, 300, {100, 100, 100, 0, 0, 0}), told(7, 150, {50, 50, 50, 0, 0, 0}),
                          told(8, 150, {75, 75, 0, 0, 0, 0}), told({}, 290, {145, 145, 0, 0, 0, 0}, then)};
    const std::map<basics::Date, RollOfDay> rolls{
        {now, {.all = 50, .by_year = {{pupils::YearGroup{7}, 27}, {pupils::YearGroup{8}, 23}}}},
        {then, {.all = 60, .by_year = {}}}};
    const auto out = sized(all, 300, rolls);
    REQUIRE(out.size() == 4);
    CHECK(out[0].asked == 50);
    CHECK(out[1].asked == 27);
    CHECK(out[2].asked == 23);
    for (std::size_t at = 0; at < 6; ++at) CHECK(out[0].counts[at] == out[1].counts[at] + out[2].counts[at]);
    CHECK(out[3].asked == 58); // 290 of 300 were asked
    CHECK(out[3].answered() == 58);
}

TEST_CASE("a demonstration without pupils keeps the story's numbers, which are the census's") {
    const std::vector all{told({}, 842, {111, 166, 113, 172, 113, 54})};
    CHECK(sized(all, 842, {}) == all);
    CHECK(sized(all, 842, {{now, RollOfDay{}}}) == all);
}
