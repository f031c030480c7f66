#include "conduct/behaviour_view.h"

#include <doctest/doctest.h>

using namespace conduct;
using namespace std::chrono;

namespace {

const basics::Date monday = 2026y / October / 5;

Event suspended(int sessions, Became became = Became::stands) {
    return {.kind = Kind::suspension, .day = monday, .sessions = sessions, .reasons = {"DB"}, .became = became};
}
Event excluded(Became became) { return {.kind = Kind::exclusion, .day = monday, .reasons = {"PP"}, .became = became}; }
Event incident(std::string type, basics::Date on) {
    return {.kind = Kind::incident, .day = on, .type = std::move(type), .outcome = "none"};
}

Pupil pupil(std::int64_t number, std::optional<bool> disadvantaged, std::vector<Event> events = {}) {
    return {.number = pupils::PupilNumber{number},
            .on_roll = true,
            .year_group = pupils::YearGroup{number % 2 ? 7 : 8},
            .sex = number % 3 ? 'F' : 'M',
            .disadvantaged = disadvantaged,
            .sen = 'N',
            .events = std::move(events)};
}

const Dimension& dimension(const std::vector<Dimension>& all, std::string_view name) {
    const auto found = std::ranges::find(all, name, &Dimension::name);
    REQUIRE(found != all.end());
    return *found;
}

} // namespace

TEST_CASE("the rate is suspensions per 100 pupils on roll; what was withdrawn is none") {
    auto leaver = pupil(4, false, {suspended(2)});
    leaver.on_roll = false;
    const std::vector<Pupil> pupils{
        pupil(1, true, {suspended(3), suspended(1)}), pupil(2, true, {suspended(4, Became::withdrawn)}),
        pupil(3, false, {excluded(Became::upheld), excluded(Became::reinstated)}), leaver, pupil(5, false)};
    const auto found = tally(pupils);
    CHECK(found.roll == 4);
    CHECK(found.suspended == 2);
    CHECK(found.suspensions == 3);
    CHECK(found.sessions == 6);
    CHECK(found.per_100() == doctest::Approx(75.0));
    CHECK(found.excluded == 1);
    CHECK(found.given_up == 1);
}

TEST_CASE("groups are compared with the others of their kind, year groups with all other years") {
    std::vector<Pupil> all;
    for (int i = 0; i < 40; ++i)
        all.push_back(pupil(i, i < 20, i < 12 ? std::vector{suspended(2)} : std::vector<Event>{}));
    const auto groups = by_group(all);
    const auto& poor = dimension(groups, "Disadvantaged");
    REQUIRE(poor.parts.size() == 2);
    CHECK(poor.parts[0].against == "Not disadvantaged");
    REQUIRE(poor.parts[0].ratio);
    CHECK(std::isnan(poor.parts[0].ratio->ratio)); // none of the others was
    CHECK(poor.parts[0].ratio->interval.lower > 1);
    CHECK_FALSE(poor.parts[1].ratio);
    CHECK(dimension(groups, "Year group").parts.size() == 2);
    CHECK(std::ranges::find(groups, "SEN", &Dimension::name) == groups.end()); // all have none
}

TEST_CASE("a group with one to five suspended is hidden, and a second with it; nought is nobody") {
    std::vector<Pupil> all;
    for (int i = 0; i < 60; ++i)
        all.push_back(pupil(i, i < 20, i < 3 || i >= 50 ? std::vector{suspended(2)} : std::vector<Event>{}));
    auto groups = by_group(all);
    hide_small(groups, 6);
    for (const auto& part : dimension(groups, "Disadvantaged").parts) {
        CHECK(part.hidden);
        CHECK_FALSE(part.ratio);
    }
    for (auto& each : all)
        if (each.disadvantaged == true) each.events.clear();
    groups = by_group(all);
    hide_small(groups, 6);
    for (const auto& part : dimension(groups, "Disadvantaged").parts) CHECK_FALSE(part.hidden);
}

TEST_CASE("incidents stand by type and week; cells behind which are few pupils are hidden with a second") {
    std::vector<Pupil> all;
    for (int i = 0; i < 20; ++i) {
        all.push_back(pupil(i, true));
        if (i < 10) all.back().events.push_back(incident("defiance", monday));
        if (i < 8) all.back().events.push_back(incident("truancy", monday));
        if (i < 2) all.back().events.push_back(incident("bullying", monday));
    }
    const Named types{{"defiance", "Defiance"}, {"truancy", "Truancy"}, {"bullying", "Bullying"}, {"other", "Other"}};
    const auto table = incident_table(all, types, {{"none", "Nothing more"}}, 6, 6);
    REQUIRE(table.weeks == std::vector{monday});
    REQUIRE(table.rows.size() == 4); // no row of a type that did not happen
    CHECK(table.rows[0].weeks[0] == 10);
    CHECK_FALSE(table.rows[1].weeks[0]);
    CHECK_FALSE(table.rows[2].weeks[0]);
    CHECK(table.rows[3].year == 20);
    CHECK(table.hidden);
    CHECK(table.outcomes[0].second == 20);
    CHECK(incident_table(all, types, {{"none", "Nothing more"}}, 6, 0).rows[2].year == 2);
}

TEST_CASE("the roll is that of the January census once it has been, and last year's always") {
    const basics::AcademicYear year{2026};
    CHECK(january_census(year) == 2027y / January / 21);
    CHECK(span_to(year, 2026y / November / 20).roll_day == 2026y / November / 20);
    CHECK(span_to(year, 2027y / March / 1).roll_day == 2027y / January / 21);
    CHECK(span_to(year, 2028y / March / 1).to == 2027y / August / 31);
    const auto before = year_before(span_to(year, 2026y / November / 20));
    CHECK(before.to == 2025y / November / 20);
    CHECK(before.roll_day == 2026y / January / 15);
}
