#include "attendance/rates.h"
#include "testing/draw.h"

#include <doctest/doctest.h>

using namespace attendance;
using namespace std::chrono;

namespace {

const basics::AcademicYear this_year{2025};
const basics::Date monday = 2025y / September / 8;

const Codes& codes() {
    static const Codes made{{
        {.number = 1, .letters = "/", .meaning = "present", .category = Category::present},
        {.number = 2, .letters = "\\", .meaning = "present", .category = Category::present},
        {.number = 3, .letters = "B", .meaning = "off site", .category = Category::educational_activity},
        {.number = 4, .letters = "I", .meaning = "illness", .category = Category::authorised},
        {.number = 5, .letters = "O", .meaning = "unauthorised", .category = Category::unauthorised},
        {.number = 6, .letters = "#", .meaning = "closed", .category = Category::not_possible},
    }};
    return made;
}

// A pupil's week in the letters of the register, Monday morning first.
void mark_week(Register& held, std::size_t row, basics::Date from, std::string_view letters) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (letters[i] == '-') continue;
        const auto* code = codes().find(letters.substr(i, 1), from);
        REQUIRE(code);
        held.set(
            row,
            {.day = sys_days{from} + days{static_cast<int>(i / 2)}, .half = i % 2 ? Half::afternoon : Half::morning},
            codes().mark(*code));
    }
}

Sessions whole_year(const Register& held, std::size_t row) {
    return count(held.marks(row), held.wanted(2025y / September / 1, 2026y / August / 31));
}

} // namespace

TEST_CASE("present and off-site count as attended, absences as possible, closures as neither") {
    Register held{this_year};
    const auto row = held.add(11);
    mark_week(held, row, monday, "/\\/BII/O##");
    CHECK(whole_year(held, row) == Sessions{.attended = 5, .absent = 3});
    CHECK(held.at(row, {.day = monday, .half = Half::afternoon}) == codes().mark(*codes().find("\\", monday)));
}

TEST_CASE("a tenth of the own possible sessions is persistent, half of them severe, in whole numbers") {
    struct Case {
        std::uint32_t attended, absent;
        bool persistent, severe;
    };
    for (const auto& each :
         {Case{90, 10, true, false}, Case{91, 10, false, false}, Case{9, 1, true, false}, Case{5, 5, true, true},
          Case{6, 5, true, false}, Case{0, 0, false, false}, Case{342, 38, true, false}, Case{343, 37, false, false}}) {
        CAPTURE(each.attended);
        CHECK(persistently_absent({each.attended, each.absent}) == each.persistent);
        CHECK(severely_absent({each.attended, each.absent}) == each.severe);
    }
}

TEST_CASE("a question is about its days alone") {
    Register held{this_year};
    const auto row = held.add(1);
    mark_week(held, row, monday, "//II//OO//");
    mark_week(held, row, 2025y / September / 22, "IIIIIIIIII");
    const auto mondays =
        held.wanted(monday, 2025y / December / 31, [](Session each) { return weekday{sys_days{each.day}} == Monday; });
    CHECK(count(held.marks(row), mondays) == Sessions{.attended = 2, .absent = 2});
    CHECK(count(held.marks(row), held.wanted(2025y / September / 9, 2025y / September / 10))
          == Sessions{.attended = 2, .absent = 2});
}

TEST_CASE("weeks may come in any order, more of them than were expected") {
    Register held{this_year};
    const auto early = held.add(1);
    for (int week = 51; week >= 0; --week)
        mark_week(held, early, sys_days{monday} + days{7 * week > 350 ? 350 : 7 * week}, "/I");
    const auto late = held.add(2);
    mark_week(held, late, monday, "O");
    CHECK(whole_year(held, early) == Sessions{.attended = 51, .absent = 51});
    CHECK(whole_year(held, late) == Sessions{.attended = 0, .absent = 1});
}

TEST_CASE("a week takes the place of what stood there, and leaves the others") {
    Register held{basics::AcademicYear{2026}};
    const auto one = held.add(7), other = held.add(3);
    const std::array<Mark, sessions_a_week> week{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, later{11, 0, 13};
    held.set_week(one, 2026y / September / 14, week);
    held.set_week(other, 2026y / September / 14, week);
    held.set_week(one, 2026y / September / 21, week);
    held.set_week(one, 2026y / September / 14, later);
    const auto at = [&](std::size_t row, basics::Date day, Half half) {
        return int{held.at(row, {.day = day, .half = half})};
    };
    CHECK(at(one, 2026y / September / 14, Half::morning) == 11);
    CHECK(at(one, 2026y / September / 14, Half::afternoon) == 0);
    CHECK(at(one, 2026y / September / 15, Half::morning) == 13);
    CHECK(at(one, 2026y / September / 18, Half::afternoon) == 0);
    CHECK(at(one, 2026y / September / 21, Half::afternoon) == 2);
    CHECK(at(other, 2026y / September / 18, Half::afternoon) == 10);
    CHECK(held.row_of(7) == one);
    CHECK_FALSE(held.row_of(4));
}

TEST_CASE("a year of a hundred pupils takes 1.2 bytes a session or less") {
    Register held{this_year};
    for (int pupil = 0; pupil < 100; ++pupil) {
        const auto row = held.add(pupil);
        for (int week = 0; week < 38; ++week) mark_week(held, row, sys_days{monday} + days{7 * week}, "//////////");
    }
    CHECK(static_cast<double>(held.bytes()) <= 1.2 * 100 * 380);
}

TEST_CASE("tallies are those of the second, plain way to count") {
    testing::Draw draw{7};
    const auto up_to = [&](std::uint32_t most) { return static_cast<std::uint32_t>(draw.uniform() * most); };
    constexpr std::string_view letters = "/BIO#-";
    for (int round = 0; round < 200; ++round) {
        Register held{this_year};
        const std::uint32_t pupils = 1 + up_to(40);
        Grouping grouping{pupils, 3, 4};
        std::vector<Tally> expected(12);
        for (std::uint32_t pupil = 0; pupil < pupils; ++pupil) {
            std::string week;
            while (week.size() < 10) week += letters[up_to(6)];
            mark_week(held, held.add(100 + pupil), monday, week);
            const std::uint32_t cell = up_to(3), groups = up_to(16);
            grouping.put(pupil, cell, groups);
            const auto said = [&](char a, char b) { return std::ranges::count(week, a) + std::ranges::count(week, b); };
            const auto attended = said('/', 'B'), absent = said('I', 'O'), possible = attended + absent;
            if (!(groups & 1) || possible == 0) continue;
            for (std::size_t kind = 0; kind < 4; ++kind)
                if (groups >> kind & 1)
                    expected[cell * 4 + kind] += {.pupils = 1,
                                                  .attended = attended,
                                                  .absent = absent,
                                                  .persistent = 100 * absent >= 10 * possible,
                                                  .severe = 100 * absent >= 50 * possible};
        }
        CHECK(tallies(held, held.wanted(monday, 2025y / September / 12), grouping) == expected);
    }
}

TEST_CASE("a code is looked up on its day") {
    const Codes dated{{{.number = 1,
                        .letters = "Y",
                        .meaning = "old",
                        .category = Category::not_possible,
                        .first = {},
                        .last = 2024y / August / 18},
                       {.number = 2,
                        .letters = "Y1",
                        .meaning = "new",
                        .category = Category::not_possible,
                        .first = 2024y / August / 19}}};
    CHECK(dated.find("Y", 2024y / August / 18));
    CHECK_FALSE(dated.find("Y", 2024y / August / 19));
    CHECK(dated.find("y1", 2024y / August / 19));
    CHECK_FALSE(dated.find("Y1", 2024y / August / 18));
}
