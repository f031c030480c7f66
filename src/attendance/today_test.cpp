#include "attendance/today.h"

#include <doctest/doctest.h>

using namespace attendance;
using namespace std::chrono;

namespace {

const basics::Date monday = 2026y / October / 19;
constexpr Mark present = 1 | attended_bit, ill = 17 | absent_bit, closed = 34;

// Twenty pupils of Year 7 and twenty of Year 8, girls and boys in turn.
std::vector<Pupil> forty() {
    std::vector<Pupil> pupils;
    for (int i = 0; i < 40; ++i)
        pupils.push_back({.enrolment = i, .year_group = pupils::YearGroup{i < 20 ? 7 : 8}, .sex = i % 2 ? 'F' : 'M'});
    return pupils;
}

void mark(Register& held, basics::Date day, int from, int to, Mark mark) {
    for (int i = from; i < to; ++i) held.set(held.add(i), {.day = day, .half = Half::morning}, mark);
}

basics::Date weeks_before(int number) { return sys_days{monday} - weeks{number}; }

} // namespace

TEST_CASE("the day so far stands beside the last six such days of the same pupils") {
    Register held{basics::AcademicYear{2026}};
    for (int week = 1; week <= 6; ++week) {
        mark(held, weeks_before(week), 0, 40, present);
        mark(held, weeks_before(week), 0, week, ill); // 1 to 6 of Year 7
    }
    mark(held, monday, 0, 20, present);
    mark(held, monday, 0, 8, ill);
    mark(held, monday, 20, 25, present);
    const auto sessions = sessions_of_day(held, forty(), monday);
    REQUIRE(sessions.size() == 1);
    const auto& now = sessions[0];
    CHECK(now.half == Half::morning);
    CHECK(now.all.now == InSession{.on_roll = 40, .marked = 25, .attended = 17, .absent = 8});
    REQUIRE(now.all.usual);
    CHECK(now.all.usual->days == 6);
    CHECK(now.all.usual->mean == doctest::Approx(1 - 3.5 / 40));
    CHECK(now.all.usual->lowest == doctest::Approx(1 - 6.0 / 40));
    CHECK(now.all.usual->highest == doctest::Approx(1 - 1.0 / 40));
    CHECK(now.waiting == std::vector<std::string>{"Year 8"});
    REQUIRE(now.dimensions.size() == 2);
    CHECK(now.dimensions[0].parts[0].usual->mean == doctest::Approx(1 - 3.5 / 20));
    CHECK(now.dimensions[1].parts[0].name == "Girls");
    CHECK(now.dimensions[1].parts[0].now.absent == 4);
}

TEST_CASE("what was to be expected does not say how few were absent") {
    Register held{basics::AcademicYear{2026}};
    for (int week = 1; week <= 3; ++week) {
        mark(held, weeks_before(week), 0, 40, present);
        mark(held, weeks_before(week), 0, 3, ill); // nine in all, of Year 7
    }
    mark(held, weeks_before(3), 20, 21, ill); // one of Year 8
    mark(held, monday, 0, 40, present);
    auto session = sessions_of_day(held, forty(), monday)[0];
    hide_small(session, 6);
    CHECK_FALSE(session.all.usual_hidden); // ten together
    CHECK(session.all.usual->few_on_a_day);
    CHECK(session.dimensions[0].parts[0].usual_hidden); // by which Year 8's one would follow
    CHECK(session.dimensions[0].parts[1].usual_hidden);
}

TEST_CASE("a day on which the school was closed is none to compare with, and under three are too early") {
    Register held{basics::AcademicYear{2026}};
    mark(held, weeks_before(1), 0, 40, closed);
    mark(held, weeks_before(2), 0, 40, present);
    mark(held, weeks_before(3), 0, 40, present);
    mark(held, weeks_before(4), 0, 19, present); // under half are marked
    mark(held, monday, 0, 40, present);
    CHECK_FALSE(sessions_of_day(held, forty(), monday)[0].all.usual);
    mark(held, weeks_before(4), 19, 20, present);
    CHECK(sessions_of_day(held, forty(), monday)[0].all.usual->days == 3);
}

TEST_CASE("a day without a mark, a Sunday and a day of another year have no session") {
    Register held{basics::AcademicYear{2026}};
    mark(held, weeks_before(1), 0, 40, present);
    CHECK(sessions_of_day(held, forty(), monday).empty());
    CHECK(sessions_of_day(held, forty(), 2026y / October / 18).empty());
    CHECK(sessions_of_day(held, forty(), 2027y / October / 18).empty());
}

TEST_CASE("small groups, few who are marked and few who are absent are not shown") {
    Register held{basics::AcademicYear{2026}};
    auto pupils = forty();
    for (int i = 0; i < 3; ++i) pupils[static_cast<std::size_t>(i)].sen = 'E';
    for (int i = 3; i < 40; ++i) pupils[static_cast<std::size_t>(i)].sen = 'N';
    mark(held, monday, 0, 40, present);
    mark(held, monday, 0, 7, ill);
    mark(held, monday, 20, 22, ill);
    auto session = sessions_of_day(held, pupils, monday)[0];
    hide_small(session, 6);
    CHECK(session.all.shows_share());
    const auto& years = session.dimensions[0].parts;
    CHECK(years[0].absent_hidden); // Year 7, by which Year 8's two would follow
    CHECK(years[1].absent_few);
    CHECK(session.dimensions[1].parts[0].absent_few); // four girls and five boys
    CHECK(session.dimensions[1].parts[1].absent_few);
    const auto& sen = session.dimensions[2].parts;
    CHECK(sen[0].hidden); // all others, by whom the three could be worked out
    CHECK(sen[1].hidden);
    mark(held, monday, 0, 40, no_mark);
    mark(held, monday, 0, 5, present);
    auto begun = sessions_of_day(held, pupils, monday)[0];
    hide_small(begun, 6);
    CHECK(begun.all.share_hidden);
}
