#include "programmes/team.h"

#include <doctest/doctest.h>

using namespace programmes;
using namespace std::chrono;

namespace {

ProgrammeCase a_member(std::string days_on_site, std::string begins = "2026-11-02", std::string until = "2026-12-18") {
    return {.id = CaseId{"c1"},
            .placement = PlacementId{"p1"},
            .school = basics::Urn{990001},
            .kind = CaseKind::team,
            .title = "Lead for behaviour",
            .state = "serving",
            .fields = {{"person", "p"},
                       {"days_a_week", std::move(days_on_site)},
                       {"begins", std::move(begins)},
                       {"until", std::move(until)}},
            .person_name = "Isla Invented"};
}

const SchoolDays a_school{.half_terms = {{2026y / November / 2, 2026y / December / 18}},
                          .closed = {{2026y / November / 20, 2026y / November / 20}}};
const Span half_term{2026y / November / 2, 2026y / December / 18};

} // namespace

TEST_CASE("days asked of a team are a fifth of the week's for each school day, or the days themselves") {
    CHECK(days_asked(a_member("2"), half_term, a_school) == doctest::Approx(13.6)); // seven weeks less one day
    CHECK(days_asked(a_member("2", "2026-12-14"), half_term, a_school) == doctest::Approx(2));
    CHECK(days_asked(a_member("2", "2027-01-04", "2027-02-12"), half_term, a_school) == 0);
    CHECK(days_asked(a_member("2026-11-10, 2026-12-08, 2027-01-12", "2026-11-02", "2027-01-12"), half_term, a_school)
          == 2);
    CHECK(on_site_words(a_member("1")) == "1 day a week until 18 December 2026");
    CHECK(on_site_words(a_member("2026-11-10, 2026-12-08")) == "2 days, until 18 December 2026");
}

TEST_CASE("a member is a line; with other teams the week's days are added up, and more than five are a warning") {
    SchoolProgramme view{.school = basics::Urn{990001},
                         .school_name = "Invented",
                         .cases = {a_member("2"), a_member("3.5", "2026-12-01")},
                         .days = a_school,
                         .elsewhere = {{"p", 1.5}},
                         .today = 2026y / November / 24};
    view.cases[1].fields.erase("person");
    view.cases[1].fields.emplace("post", "Consultant for SEND, Example Hub");
    CHECK(team_words(view) == "2 members, 2 days a week on site, 23 days asked this half term");
    const auto lines = team_lines(view);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0]
          == "Consultant for SEND, Example Hub (Lead for behaviour): 3.5 days a week until 18 December 2026, from 1 "
             "December 2026.");
    CHECK(lines[1]
          == "Isla Invented (Lead for behaviour): 2 days a week until 18 December 2026; 3.5 days a week on all teams.");
    view.elsewhere["p"] = 3.5;
    CHECK(team_lines(view)[1].ends_with("; 5.5 days a week on all teams, more than a week has."));
    view.cases[0].state = "ended";
    view.cases[1].state = "dropped";
    CHECK(team_lines(view).empty());
    CHECK(team_words(view) == "0 members, 0 days a week on site, 14 days asked this half term");
    view.cases.clear();
    CHECK(team_words(view).empty());
}

TEST_CASE("a member is told a week round the first day and two weeks before the last") {
    const auto said = [](basics::Date today) { return said_to_member(a_member("2"), today); };
    CHECK_FALSE(said(2026y / October / 25));
    REQUIRE(said(2026y / October / 26));
    CHECK(said(2026y / October / 26)->words == "You are on the improvement team, 2 days a week until 18 December 2026");
    CHECK(said(2026y / October / 26)->on == 2026y / November / 2);
    CHECK_FALSE(said(2026y / November / 2)->begun);
    CHECK(said(2026y / November / 9)->begun);
    CHECK_FALSE(said(2026y / November / 10));
    CHECK_FALSE(said(2026y / December / 3));
    CHECK(said(2026y / December / 4)->on == 2026y / December / 18);
    CHECK_FALSE(said(2026y / December / 19));
}
