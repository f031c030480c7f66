#include "diagnosis/series.h"

#include <doctest/doctest.h>

using namespace diagnosis;
using attendance::Category;
using statistics::GapCount;
using namespace std::chrono;
using Kind = PupilGroup::Kind;

namespace {

const basics::Urn oakfield{990001}, rowan{990002};
const basics::AcademicYear last_year{2024}, this_year{2025};
const basics::Date then = 2025y / June / 2, first = 2025y / September / 8, second = 2025y / September / 15;

const attendance::Codes& codes() {
    static const attendance::Codes made{{
        {.number = 1, .letters = "/", .meaning = "Present", .category = Category::present},
        {.number = 3, .letters = "L", .meaning = "Late", .category = Category::present},
        {.number = 21, .letters = "O", .meaning = "Absent", .category = Category::unauthorised},
        {.number = 34, .letters = "#", .meaning = "Closed", .category = Category::not_possible},
    }};
    return made;
}

// The morning of a Monday.
void mark(attendance::Register& held, std::int64_t enrolment, basics::Date monday, std::string_view letter) {
    held.set(held.add(enrolment), {.day = monday, .half = attendance::Half::morning},
             codes().mark(*codes().find(letter, monday)));
}

attendance::Stay a_stay(std::int64_t enrolment, basics::Urn school, int year_group) {
    return {.school = school,
            .pupil = {.enrolment = enrolment, .pupil = enrolment, .year_group = pupils::YearGroup{year_group}}};
}

// Two of Oakfield, of whom one was there last year, and one of Rowan.
struct Trust {
    attendance::Register before{last_year}, now{this_year};
    std::vector<attendance::Stay> stays_before{a_stay(1, oakfield, 8)},
        stays{a_stay(1, oakfield, 9), a_stay(2, oakfield, 9), a_stay(3, rowan, 4)};
    Trust() {
        stays[1].pupil.disadvantaged = true;
        mark(before, 1, then, "O");
        mark(now, 1, first, "/");
        mark(now, 2, first, "O");
        mark(now, 3, first, "L");
        mark(now, 1, second, "#");
        mark(now, 2, second, "L");
    }
    std::vector<YearOfStays> years() const {
        return {{.held = before, .stays = stays_before}, {.held = now, .stays = stays}};
    }
};

std::vector<GapCount> of(const Weekly& weekly, basics::Urn school, Measure measure, PupilGroup group) {
    const auto found = weekly.values.find({.school = school, .measure = measure, .group = group});
    return found == weekly.values.end() ? std::vector<GapCount>{} : found->second;
}

bool same(const std::vector<GapCount>& one, const std::vector<GapCount>& other) {
    return std::ranges::equal(one, other, [](const GapCount& a, const GapCount& b) {
        return a.numerator == b.numerator && a.denominator == b.denominator;
    });
}

} // namespace

TEST_CASE("weeks are counted by school, measure and group, and a year group by its cohort") {
    const Trust trust;
    const auto weekly = diagnosis::weekly(trust.years(), codes(), this_year, 2025y / September / 20);
    CHECK(weekly.mondays == std::vector<basics::Date>{then, first, second});
    const PupilGroup year_9{.kind = Kind::year_group, .year_group = 9};
    CHECK(same(of(weekly, oakfield, Measure::absence, year_9), {{1, 1}, {1, 2}, {0, 1}}));
    CHECK(same(of(weekly, oakfield, Measure::lateness, {.kind = Kind::all}), {{0, 0}, {0, 1}, {1, 1}}));
    CHECK(same(of(weekly, oakfield, Measure::absence, {.kind = Kind::disadvantaged}), {{0, 0}, {1, 1}, {0, 1}}));
    CHECK(same(of(weekly, rowan, Measure::lateness, {.kind = Kind::all}), {{0, 0}, {1, 1}, {0, 0}}));
    CHECK(of(weekly, rowan, Measure::absence, year_9).empty());
    CHECK(weekly.pupils.at({.school = oakfield, .measure = Measure::absence, .group = year_9}) == 2);
}

TEST_CASE("a week counts once it is over") {
    const Trust trust;
    CHECK(weekly(trust.years(), codes(), this_year, 2025y / September / 19).mondays.size() == 2);
    CHECK(weekly({}, codes(), this_year, 2025y / September / 19).mondays.empty());
}

TEST_CASE("weeks counted anew after a day's marks are as if all had been counted") {
    Trust trust;
    auto held = weekly(trust.years(), codes(), this_year, 2025y / September / 20);
    mark(trust.now, 1, second, "O");
    mark(trust.now, 3, second, "/");
    recount(held, trust.years()[1], codes(), this_year, second);
    const auto anew = weekly(trust.years(), codes(), this_year, 2025y / September / 20);
    REQUIRE(held.values.size() == anew.values.size());
    for (const auto& [key, values] : anew.values) CHECK(same(held.values.at(key), values));
    CHECK(held.pupils == anew.pupils);
}
