#include "home/school_page.h"

#include "commands/routes.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using basics::AcademicYear;
using namespace std::chrono;

namespace {

const basics::Date today{2026y, May, 1d};

measures::Catalogue a_catalogue() {
    measures::Measure progress{.id = 1,
                               .code = "progress8",
                               .name = "Progress 8",
                               .definition = "Invented.",
                               .source = "Key stage 4 tables",
                               .unit = "points",
                               .places = 2,
                               .better = measures::Better::higher,
                               .topic = "progress",
                               .phases = "secondary",
                               .headline = 1};
    std::multimap<std::string, measures::GapYear> gaps{
        {"progress8",
         {.year = AcademicYear{2024},
          .effect = measures::GapYear::Effect::none,
          .words = "No Progress 8 was made: these pupils had no key stage 2 tests."}}};
    return {{progress}, {{.id = 1, .code = "all", .name = "All pupils", .dimension = "all"}}, gaps, {}};
}

measures::Held held(int year, basics::Figure figure, std::int64_t whose = 990001) {
    return {.measure = 1,
            .group = 1,
            .period = basics::whole(AcademicYear{year}),
            .figure = figure,
            .level = "school",
            .of = basics::Urn{990001},
            .whose = basics::Urn{whose},
            .steps = whose == 990001 ? 0 : 1,
            .source = "ks4-final",
            .as_of = basics::Date{2024y, August, 31d}};
}

home::SchoolView a_view(measures::Figures figures) {
    schools::School school{.facts = {.urn = basics::Urn{990001}, .name = "Invented Oakfield", .town = "Nowhere"},
                           .phase = schools::Phase::secondary,
                           .source_import = 1};
    home::SchoolView view{school, a_catalogue()};
    view.figures = std::move(figures);
    view.readings = measures::readings(view.catalogue, view.figures);
    return view;
}

home::SchoolPage page_of(const home::SchoolView& view, const home::SeenProgramme& programme = {}) {
    return home::school_page(view, {.authority_name = "Invented Vale"}, programme, today);
}

} // namespace

TEST_CASE("in a MeasureSection a gap year is a row with its reason, and old figures are never a headline") {
    const auto page = page_of(a_view({held(2022, {.value = 0.2, .lower = 0.0, .upper = 0.4}),
                                      held(2023, {.value = 0.6, .lower = 0.45, .upper = 0.75})}));
    REQUIRE(page.results.size() == 1);
    const auto& section = page.results[0];
    CHECK(section.latest.find("latest held: 2023/24") == std::string::npos);
    REQUIRE(section.rows.size() == 3);
    CHECK(section.rows[0].year == "2024/25");
    CHECK(section.rows[0].school == "no figure");
    CHECK(section.rows[0].note.find("no key stage 2 tests") != std::string::npos);
    CHECK(page.changed == "Progress 8 rose from 0.20 to 0.60 in 2023/24.");
}

TEST_CASE("figures more than two years behind are said to be the latest held") {
    const auto page = page_of(a_view({held(2018, {.value = 0.2})}));
    CHECK(page.results[0].latest.find("latest held: 2018/19") != std::string::npos);
    CHECK(page.missing.find("Progress 8 after 2018/19") != std::string::npos);
}

TEST_CASE("a predecessor's figure is labelled and a suppressed one says why") {
    const auto page =
        page_of(a_view({held(2022, {.value = 0.1}, 980001), held(2023, {.reason = basics::Reason::suppressed})}));
    CHECK(page.results[0].rows[2].note.find("URN 980001") != std::string::npos);
    CHECK(page.results[0].rows[1].school.find("suppressed") != std::string::npos);
    REQUIRE_FALSE(page.gaps.empty());
    CHECK(page.gaps[0].what == "Progress 8");
    CHECK(page.gaps[0].years == "2023/24");
}

TEST_CASE("a programme is shown only where it may be seen") {
    auto view = a_view({held(2023, {.value = 0.1})});
    view.proposal = {.programme = programmes::Programme::requires_improvement, .reason = "An invented reason."};
    CHECK(page_of(view).programme.empty());
    CHECK(page_of(view, {.may = true}).programme == "targeted (requires improvement)");
    CHECK(page_of(view, {.may = true}).decision == "whether its programme is the proposed one, targeted.");
}

TEST_CASE("a school in a programme says which was decided, and whether another is proposed now") {
    using programmes::Programme;
    auto view = a_view({held(2023, {.value = 0.1})});
    view.proposal = {.programme = Programme::requires_improvement, .reason = "An invented reason."};
    home::SeenProgramme programme{.may = true,
                                  .placed = programmes::Placement{.id = programmes::PlacementId{"p"},
                                                                  .school = basics::Urn{990001},
                                                                  .decision = {.programme = Programme::inadequate,
                                                                               .from = 2026y / January / 5,
                                                                               .reason = {},
                                                                               .exit_criteria = {},
                                                                               .de_escalation = {},
                                                                               .lead = permissions::PersonId{"p1"},
                                                                               .review_on = 2026y / June / 1},
                                                                  .proposed = Programme::inadequate,
                                                                  .decided_by = permissions::PersonId{"p1"},
                                                                  .decided_on = 2026y / January / 5,
                                                                  .lead = permissions::PersonId{"p1"},
                                                                  .lead_name = "Ada Invented",
                                                                  .review_on = 2026y / June / 1}};
    const auto page = page_of(view, programme);
    CHECK(page.decided
          == "intensive (inadequate), since 5 January 2026. Led by Ada Invented; looked at again on 1 June 2026.");
    CHECK(page.decision == "whether intensive is still its programme: targeted is proposed now.");
    view.proposal.programme = Programme::inadequate;
    CHECK(page_of(view, programme).decision
          == "nothing of its programme: it is decided, and looked at again on 1 June 2026.");
}

TEST_CASE("a school that is not held is a sentence that says what to do, and nobody sees a school without signing in") {
    const auto routes = commands::program_routes();
    testing::App app{{routes.begin(), routes.end()}};
    const auto teacher = testing::somebody({{.role = permissions::Role::teacher, .school = basics::Urn{990001}}});
    const auto found = testing::visit(app, "/schools/990001", teacher);
    CHECK(found.status == 404);
    CHECK(found.says("Find it by its name"));
    CHECK(app.get("/schools/990001").reply.status != 200);
}
