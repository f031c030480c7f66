#include "diagnosis/series.h"

#include <doctest/doctest.h>

using namespace diagnosis;
using attendance::Category;
using namespace std::chrono;
using Kind = PupilGroup::Kind;

namespace {

const basics::Urn oakfield{990001}, rowan{990002};
const basics::AcademicYear last_year{2024}, this_year{2025};
const basics::Date first_monday = 2024y / September / 9, this_autumn = 2025y / September / 8;
constexpr int weeks_before = 14;

const attendance::Codes& codes() {
    static const attendance::Codes made{{
        {.number = 1, .letters = "/", .meaning = "Present", .category = Category::present},
        {.number = 21, .letters = "O", .meaning = "Absent", .category = Category::unauthorised},
    }};
    return made;
}

attendance::Stay a_stay(std::int64_t pupil, basics::Urn school, int year_group, bool disadvantaged = false) {
    return {.school = school,
            .pupil = {.enrolment = pupil,
                      .pupil = pupil,
                      .year_group = pupils::YearGroup{year_group},
                      .disadvantaged = disadvantaged}};
}

// One who stays at Oakfield and is disadvantaged from this year on, one who leaves it, one who comes to it from Rowan and one who is new.
// Who is new is always off; the others never are.
struct Intake {
    static constexpr std::int64_t stays_on = 1, leaves = 2, moves = 3, is_new = 4;
    attendance::Register before{last_year}, now{this_year};
    std::vector<attendance::Stay> stays_before{a_stay(stays_on, oakfield, 8), a_stay(leaves, oakfield, 8),
                                               a_stay(moves, rowan, 8)},
        stays{a_stay(stays_on, oakfield, 9, true), a_stay(moves, oakfield, 9), a_stay(is_new, oakfield, 9)};

    Intake() {
        for (int week = 0; week < weeks_before; ++week)
            for (const auto pupil : {stays_on, leaves, moves})
                mark(before, pupil, sys_days{first_monday} + days{7 * week}, "/");
        for (const auto pupil : {stays_on, moves}) mark(now, pupil, this_autumn, "/");
        mark(now, is_new, this_autumn, "O");
    }
    static void mark(attendance::Register& held, std::int64_t pupil, basics::Date monday, std::string_view letter) {
        held.set(held.add(pupil), {.day = monday, .half = attendance::Half::morning},
                 codes().mark(*codes().find(letter, monday)));
    }
    Weekly weekly() const {
        const std::vector<YearOfStays> years{{.held = before, .stays = stays_before}, {.held = now, .stays = stays}};
        return diagnosis::weekly(years, codes(), this_year, 2025y / September / 14);
    }
};

SeriesKey absence_of(basics::Urn school, PupilGroup group) {
    return {.school = school, .measure = Measure::absence, .group = group};
}

} // namespace

TEST_CASE("a series holds in all weeks those who are in the group now and were at the school before") {
    const auto weekly = Intake{}.weekly();
    for (const auto& group : {PupilGroup{.kind = Kind::all}, PupilGroup{.kind = Kind::disadvantaged},
                              PupilGroup{.kind = Kind::year_group, .year_group = 9}}) {
        const auto key = absence_of(oakfield, group);
        REQUIRE(weekly.values.contains(key));
        CHECK(weekly.pupils.at(key) == 1);
        for (const auto& week : weekly.values.at(key)) CHECK(week.denominator == 1);
        CHECK(weekly.values.at(key).back().numerator == 0);
    }
    CHECK_FALSE(weekly.values.contains(absence_of(rowan, {.kind = Kind::all}))); // nobody of it is there now
}

TEST_CASE("where this is the first year those are followed who were there in its first thirteen weeks") {
    attendance::Register held{this_year};
    std::vector<attendance::Stay> stays{a_stay(1, oakfield, 9), a_stay(2, oakfield, 9)};
    for (int week = 0; week < 15; ++week) {
        const basics::Date monday = sys_days{this_autumn} + days{7 * week};
        Intake::mark(held, 1, monday, "/");
        if (week >= 13) Intake::mark(held, 2, monday, "O");
    }
    const std::vector<YearOfStays> years{{.held = held, .stays = stays}};
    const auto weekly = diagnosis::weekly(years, codes(), this_year, 2025y / December / 31);
    REQUIRE(weekly.mondays.size() == 15);
    CHECK(first_watched(weekly.mondays, this_year) == 13);
    CHECK(weekly.pupils.at(absence_of(oakfield, {.kind = Kind::all})) == 1);
    CHECK(weekly.values.at(absence_of(oakfield, {.kind = Kind::all})).back().numerator == 0);
}
