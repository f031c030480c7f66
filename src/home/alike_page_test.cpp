#include "home/alike_page.h"

#include "commands/routes.h"
#include "imports/standing_jobs.h"
#include "people/installation_store.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using basics::Urn;
using permissions::Role;

namespace {

const auto director = testing::somebody({{.role = Role::director_of_education}});

// Beside the three academies, so many secondary schools of another trust: each a little poorer than the one before, and with a
// little lower results; Oakfield stands in their middle, but reaches 38.
void fill(testing::App& app, int others) {
    testing::put_invented_trust(app.fresh());
    auto writer = app.fresh().writer();
    schools::RecordBook records{1};
    std::vector<testing::Given> figures{
        {"fsm_percent", testing::oakfield, 2023, {.value = 10.0 + others / 2}},
        {"eal_percent", testing::oakfield, 2023, {.value = 5.0 + others / 2}},
        {"attainment8", testing::oakfield, 2022, {.value = 38.0}},
        {"progress8", testing::oakfield, 2017, {.value = -0.4, .lower = -0.6, .upper = -0.2, .n = 170}}};
    for (int i = 0; i < others; ++i) {
        const Urn urn{990'200 + i};
        records.add(schools::SchoolRecord{.urn = urn,
                                          .name = fmt::format("Invented Hill {}", i),
                                          .status = "Open",
                                          .phase = "Secondary",
                                          .town = "Nowhere",
                                          .la_code = basics::LaCode{999},
                                          .la_name = "Inventshire"});
        figures.push_back({"fsm_percent", urn, 2023, {.value = 10.0 + i}});
        figures.push_back({"eal_percent", urn, 2023, {.value = 5.0 + i}});
        figures.push_back({"attainment8", urn, 2022, {.value = 50.0 - 0.2 * i}});
        figures.push_back({"progress8", urn, 2017, {.value = 0.5 - 0.02 * i, .n = 100}});
    }
    testing::put_figures(writer, figures);
    REQUIRE(records.save(writer).ok());
    constexpr storage::Statement<0> published{"publish",
                                              "update imports set published_at = '2026-09-01T08:31:00.000Z'"};
    REQUIRE(writer.change(published).ok());
    REQUIRE(people::save(writer, {.kind = people::Installation::Kind::trust, .trust = testing::invented_trust}).ok());
    REQUIRE(writer.commit().ok());
    const storage::Author author{.person = permissions::PersonId{"the-tester"},
                                 .at = basics::parse_iso_instant("2026-09-01T08:32:00.000Z").value()};
    REQUIRE(imports::refresh_what_stands(app.fresh().connection(), author).ok());
}

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

} // namespace

TEST_CASE("the schools most like an academy stand nearest first, with what they reach") {
    testing::App app{routes()};
    fill(app, 40);
    const auto page = testing::visit(app, "/schools/990001/alike", director);
    CHECK(page.heading == "Schools like Invented Oakfield Academy");
    CHECK(page.says("The 40 nearest of 40 schools in England"));
    CHECK(page.says(
        "Compared by: Eligible for free school meals (2023/24); English as an additional language (2023/24)."));
    CHECK(page.says("Progress 8, 2017/18: −0.40 here. Schools like it: 0.11 (40 schools)"));
    CHECK(page.says("below which this one lies"));
    CHECK(page.body.find("Invented Hill 20") < page.body.find("Invented Hill 39"));
    const auto by_result = testing::visit(app, "/schools/990001/alike?sort=result", director);
    CHECK(by_result.body.find("Invented Hill 0<") < by_result.body.find("Invented Hill 20<"));
}

TEST_CASE("a school's and a measure's page set its results beside those of the schools like it") {
    testing::App app{routes()};
    fill(app, 40);
    const auto school = testing::visit(app, "/schools/990001", director);
    CHECK(school.says("Its results stand beside those of the schools most like it, of 40 in England."));
    CHECK(school.says("46.1")); // Attainment 8 of 2022/23, in the table of every year
    const auto measure = testing::visit(app, "/measures/attainment8?year=2022/23", director);
    CHECK(measure.says("Schools like it"));
    CHECK(measure.says("below their range"));
}

TEST_CASE("with too few schools near nobody is compared, and the page says so") {
    testing::App app{routes()};
    fill(app, 6);
    const auto page = testing::visit(app, "/schools/990001/alike", director);
    CHECK(page.says("No good match: of 6 schools only"));
    CHECK_FALSE(page.says("Schools like it:"));
    CHECK(testing::visit(app, "/schools/990001", director).says("It has no good match"));
}

TEST_CASE("schools of which nothing is known, and those of other trusts, say why they are not compared") {
    testing::App app{routes()};
    fill(app, 40);
    CHECK(testing::visit(app, "/schools/990003/alike", director).says("Nothing is known of this school"));
    CHECK(testing::visit(app, "/schools/990210/alike", director).says("are not looked for"));
    CHECK(app.get("/schools/123456/alike", director).reply.status == 404);
    CHECK(app.get("/schools/x/alike", director).reply.status == 400);
}

TEST_CASE("the list leaves as a file, and only for those who may see open data") {
    testing::App app{routes()};
    fill(app, 40);
    const auto csv = app.get("/schools/990001/alike/table.csv", director).reply;
    CHECK(csv.status == 200);
    CHECK(csv.body.find("Invented Hill 20") != std::string::npos);
    CHECK(app.get("/schools/990001/alike/table.xlsx", director).reply.status == 200);
    for (const auto* end : {"", "/table.csv", "/table.xlsx"})
        CHECK(app.get(fmt::format("/schools/990001/alike{}", end), testing::somebody({})).reply.status == 403);
}
