#include "attendance/beside.h"

#include <doctest/doctest.h>

using namespace attendance;
using namespace std::chrono;

namespace {

const basics::Date last_autumn = 2025y / September / 8, this_autumn = 2026y / September / 7; // Mondays

const Codes& codes() {
    static const Codes made{{
        {.number = 1, .letters = "/", .meaning = "present", .category = Category::present},
        {.number = 3, .letters = "B", .meaning = "off site", .category = Category::educational_activity},
        {.number = 4, .letters = "I", .meaning = "illness", .category = Category::authorised},
        {.number = 5, .letters = "D", .meaning = "other school", .category = Category::not_possible},
    }};
    return made;
}

void mark(Register& held, EnrolmentNumber enrolment, basics::Date monday, std::string_view letters) {
    const auto row = held.add(enrolment);
    for (std::size_t i = 0; i < letters.size(); ++i)
        held.set(
            row,
            {.day = sys_days{monday} + days{static_cast<int>(i / 2)}, .half = i % 2 ? Half::afternoon : Half::morning},
            codes().mark(*codes().find(letters.substr(i, 1), monday)));
}

struct Years {
    Register then{basics::AcademicYear{2025}}, now{basics::AcademicYear{2026}};
    std::vector<Pupil> pupils_then{}, pupils_now{};

    void last_year(EnrolmentNumber enrolment, std::int64_t pupil, std::string_view letters) {
        mark(then, enrolment, last_autumn, letters);
        pupils_then.push_back({.enrolment = enrolment, .pupil = pupil});
    }
    void this_year(EnrolmentNumber enrolment, std::int64_t pupil, std::string_view letters) {
        mark(now, enrolment, this_autumn, letters);
        pupils_now.push_back({.enrolment = enrolment, .pupil = pupil});
    }
    Portion before() const { return {then, pupils_then, 2025y / September / 1, 2025y / December / 1}; }
    Portion after() const { return {now, pupils_now, 2026y / September / 1, 2026y / December / 1}; }
};

} // namespace

// Pupil 10 attends 8 of 10, then 9; pupil 20 attends 4 of 10 and leaves; pupil 30 joins and attends all ten. All: 60% then 95%; the same
// pupil 80% then 90%: of 35 points 10 are the pupil's, 25 the roll's.
TEST_CASE("a change is parted into that of the pupils who stayed and that of who joined and left") {
    Years years;
    years.last_year(1, 10, "////////II");
    years.last_year(2, 20, "////IIIIII");
    years.this_year(1, 10, "/////////I");
    years.this_year(3, 30, "//////////");
    const auto found = roll_change(years.before(), years.after());
    REQUIRE(found);
    CHECK(found->same == 1);
    CHECK(found->change() == doctest::Approx(0.35));
    CHECK(found->of_same() == doctest::Approx(0.10));
    CHECK(found->of_roll() == doctest::Approx(0.25));
}

TEST_CASE("where nobody was there both times nothing is parted") {
    Years years;
    years.last_year(1, 10, "//");
    years.this_year(2, 20, "//");
    CHECK_FALSE(roll_change(years.before(), years.after()));
}

TEST_CASE("a pupil who came back by another stay is the same pupil") {
    Years years;
    years.last_year(1, 10, "/I");
    years.this_year(9, 10, "//");
    const auto found = roll_change(years.before(), years.after());
    REQUIRE(found);
    CHECK(found->of_roll() == doctest::Approx(0));
}

TEST_CASE("codes that take sessions out of what is missed are counted beside last year's") {
    Years years;
    years.last_year(1, 10, "//////////");
    years.this_year(1, 10, "///DDDBBB/");
    const std::array<std::string_view, 3> letters{"B", "D", "I"};
    const auto found = codes_beside(codes(), years.before(), years.after(), letters);
    CHECK(found.marks_now == 10);
    REQUIRE(found.uses.size() == 2); // nobody was ill in either
    CHECK(found.uses[0].now == 3);
    CHECK(found.uses[1].now == 3);
    CHECK(found.uses[1].then == 0);
}
