#include "attendance/week.h"
#include "diagnosis/drivers_page.h"
#include "diagnosis/drivers_table_routes.h"

#include <doctest/doctest.h>

using namespace diagnosis;
using attendance::Category;
using statistics::GapOf;
using namespace std::chrono;

namespace {

const basics::Date first_week = 2025y / September / 8, second_week = 2025y / September / 15;

const attendance::Codes& codes() {
    static const attendance::Codes made{{
        {.number = 1, .letters = "/", .meaning = "Present", .category = Category::present},
        {.number = 3, .letters = "L", .meaning = "Late", .category = Category::present},
        {.number = 10, .letters = "M", .meaning = "Medical", .category = Category::authorised, .discreet = true},
        {.number = 17, .letters = "I", .meaning = "Illness", .category = Category::authorised, .discreet = true},
        {.number = 21, .letters = "O", .meaning = "Absent", .category = Category::unauthorised},
        {.number = 34, .letters = "#", .meaning = "Closed", .category = Category::not_possible},
    }};
    return made;
}

void mark_week(attendance::Register& held, std::int64_t enrolment, basics::Date monday, std::string_view letters) {
    const auto row = held.add(enrolment);
    for (std::size_t i = 0; i < letters.size(); ++i)
        held.set(row, attendance::session_in_week(monday, i),
                 codes().mark(*codes().find(letters.substr(i, 1), monday)));
}

struct School {
    attendance::Register held{basics::AcademicYear{2025}};
    std::vector<attendance::Pupil> pupils{};
};

// Forty pupils of Years 7 and 8; those of Year 8 are away for a day of the second week, ill or without leave by turns.
School a_school() {
    School out;
    for (int i = 0; i < 40; ++i) {
        out.pupils.push_back(
            {.enrolment = i, .pupil = 100 + i, .year_group = pupils::YearGroup{7 + i % 2}, .sex = i % 3 ? 'F' : 'M'});
        mark_week(out.held, i, first_week, i % 8 == 0 ? "M/////////" : i % 7 ? "//////////" : "O/////////");
        std::string week = i % 2 == 0 ? "L//////###" : "//////////";
        if (i % 2) week.replace(static_cast<std::size_t>(2 * (i / 2 % 5)), 2, i % 4 == 1 ? "II" : "OO");
        mark_week(out.held, i, second_week, week);
    }
    return out;
}

SchoolGap gap_of(const School& school, Measure measure = Measure::absence, Reasons reasons = Reasons::shown) {
    const Days then{.from = first_week, .to = sys_days{first_week} + days{4}},
        now{.from = second_week, .to = sys_days{second_week} + days{4}};
    return school_gap(measure, GapOf::same_pupils, {.held = school.held, .pupils = school.pupils, .days = then},
                      {.held = school.held, .pupils = school.pupils, .days = now}, codes(), reasons);
}

} // namespace

TEST_CASE("a gap counts each pupil, and what lies within pupils sums to what is theirs") {
    const auto gap = gap_of(a_school());
    REQUIRE(gap.pupils.size() == 40);
    CHECK(gap.headings == std::vector<std::string>{"Year group", "Sex", "Day of the week", "Code"});
    CHECK(gap.pupils.now[0].denominator == 7); // the school was closed for three sessions
    CHECK(gap.pupils.now[1].numerator == 2);
    for (const auto& within : gap.pupils.within)
        for (std::size_t i = 0; i < gap.pupils.size(); ++i) {
            double done = 0;
            for (const auto& kind : within.now) done += kind[i].numerator;
            CHECK(done == gap.pupils.now[i].numerator);
        }
    CHECK(comparable(gap));
    CHECK(gap.names.now == "15 September to 19 September 2025");
}

TEST_CASE("codes that not everybody need know stand as their category") {
    const auto shown = gap_of(a_school()), hidden = gap_of(a_school(), Measure::absence, Reasons::as_category);
    CHECK(shown.names.levels.back()
          == std::vector<std::string>{"code M (Medical)", "code I (Illness)", "code O (Absent)"});
    CHECK(hidden.names.levels.back() == std::vector<std::string>{"other authorised absence", "code O (Absent)"});
}

TEST_CASE("lateness is a share of the sessions at which pupils were present") {
    const auto gap = gap_of(a_school(), Measure::lateness);
    CHECK(gap.pupils.now[0].numerator == 1);
    CHECK(gap.pupils.now[0].denominator == 7);
    CHECK(gap.pupils.now[1].denominator == 8);       // away for two
    CHECK(gap.headings.back() == "Day of the week"); // being late has one code
}

TEST_CASE("stays of one pupil are one, and who counts elsewhere is left out") {
    auto school = a_school();
    school.pupils[1].pupil = school.pupils[3].pupil;
    school.pupils[5].counts = false;
    const auto gap = gap_of(school);
    CHECK(gap.pupils.size() == 38);
    CHECK(statistics::sum(gap.pupils.now).denominator == 20 * 7 + 19 * 10);
}

TEST_CASE("nobody to compare is no gap") {
    auto school = a_school();
    const auto none = gap_of({.held = attendance::Register{basics::AcademicYear{2025}}, .pupils = school.pupils});
    CHECK_FALSE(comparable(none));
    for (auto& pupil : school.pupils) pupil.enrolment += 1000;
    CHECK_FALSE(comparable(gap_of(school)));
}

TEST_CASE("weeks are those that are marked, the last six unless others are asked for") {
    const auto school = a_school();
    const auto weeks = marked_weeks(school.held, school.pupils);
    CHECK(weeks == std::vector<basics::Date>{first_week, second_week});
    CHECK(weeks_asked(weeks, {})->from == first_week);
    CHECK(weeks_asked(weeks, {.first = second_week})->from == second_week);
    CHECK(weeks_asked(weeks, {.last = first_week})->to == 2025y / September / 12);
    CHECK_FALSE(weeks_asked(weeks, {.first = 2026y / January / 5}));
    std::vector<basics::Date> nine;
    for (int i = 0; i < 9; ++i) nine.push_back(sys_days{first_week} + days{7 * i});
    CHECK(weeks_asked(nine, {})->from == nine[3]);
    const Days spring{.from = 2026y / February / 2, .to = 2026y / March / 20};
    CHECK(held_against(Against::earlier_weeks, spring) == Days{2025y / September / 1, 2026y / February / 1});
    CHECK(held_against(Against::year_before, spring) == Days{2025y / February / 3, 2025y / March / 21});
}

TEST_CASE("the page names the part that moved, and its parts sum to the gap") {
    const auto school = a_school();
    DriversView view{.urn = basics::Urn{990001}, .name = "Invented Oakfield Academy", .gap = gap_of(school)};
    view.found = statistics::drivers(view.gap->pupils, driver_choices());
    const auto page = drivers_page(view);
    REQUIRE(page.parts.size() >= 2);
    CHECK(page.sentences.front().starts_with("Absence, as a share of possible sessions. From "));
    CHECK(page.sentences[2].find("It is driven by Year 8: 20 pupils") != std::string::npos);
    CHECK(page.adds_in_all == "+9.3");
    const auto table = drivers_table(view, 2025y / September / 20);
    CHECK(table.rows.size() > page.parts.size());
    for (const auto& dimension : page.dimensions)
        for (const auto& level : dimension.levels) CHECK(std::stoi(level.pupils) >= 6);
}
