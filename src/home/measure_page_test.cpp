// The list of measures, a measure and the sources, opened as people open them: ListPage names are in the page structs.
#include "home/measure_page.h"

#include "commands/routes.h"
#include "home/data_page.h"
#include "home/measure_list_page.h"
#include "people/installation_store.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"
#include "web/routes.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    std::vector<web::Route> rows{all.begin(), all.end()};
    const auto nothing = [](web::Request&) -> basics::Result<web::Reply> { return basics::missing("not here"); };
    if (!web::find_route(rows, web::Method::get, "/schools/1").route)
        rows.push_back({web::Method::get, "/schools/:urn", permissions::Verb::anyone, nothing});
    return rows;
}

void fill(testing::App& app) {
    testing::put_invented_trust(app.fresh());
    auto writer = app.fresh().writer();
    REQUIRE(people::save(writer, {.kind = people::Installation::Kind::trust, .trust = testing::invented_trust}).ok());
    REQUIRE(writer.commit().ok());
}

const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto nobody = testing::somebody({});

} // namespace

TEST_CASE("the list of measures stands by topic, the headline ones first, with the years held") {
    testing::App app{routes()};
    fill(app);
    const auto page = testing::visit(app, "/measures", director); // MeasureListPage
    CHECK(page.heading == "Measures");
    CHECK(page.says("2023/24 to 2024/25"));
    CHECK(page.body.find("Expected standard in reading, writing and maths") < page.body.find("GCSE biology"));
    CHECK(page.statements <= 12 - 3);
}

TEST_CASE("a measure shows the academies beside England by interval, in the order of their names") {
    testing::App app{routes()};
    fill(app);
    const auto page = testing::visit(app, "/measures/attainment8", director); // MeasurePage, SpreadPageTable, WideTable
    CHECK(page.heading == "Attainment 8");
    CHECK(page.says("2024/25, secondary: Of 1 academy: 1 below England."));
    CHECK(page.says("35.1 to 40.9"));
    CHECK(page.says("England: 46.0"));
    CHECK(page.says("About this measure"));
    CHECK(page.says("By year: secondary schools, all pupils"));
    CHECK(page.statements <= 12 - 2);
}

TEST_CASE("a group of fewer than six pupils is shown nowhere, and neither is who would give it away") {
    testing::App app{routes()};
    fill(app);
    auto writer = app.fresh().writer();
    testing::put_figures(
        writer,
        std::array{testing::Given{"attainment8", testing::oakfield, 2021, {.value = 41.1, .n = 60}},
                   testing::Given{"attainment8", testing::oakfield, 2021, {.value = 42.2, .n = 55}, "boys"},
                   testing::Given{"attainment8", testing::oakfield, 2021, {.value = 33.3, .n = 5}, "girls"},
                   testing::Given{"attainment8", testing::oakfield, 2021, {.value = 35.5, .n = 20}, "prior_low"}});
    REQUIRE(writer.commit().ok());
    for (const auto* address : {"/measures/attainment8?year=2021/22", "/measures/attainment8?year=2021/22&group=girls",
                                "/measures/attainment8/table.csv?year=2021/22", "/schools/990001/table.csv",
                                "/schools/990001/figures/attainment8?year=2021/22&group=girls",
                                "/schools/990001/figures/attainment8?year=2021/22&group=boys"}) {
        CAPTURE(address);
        const auto& reply = app.get(address, director).reply;
        CHECK(reply.status == 200);
        for (const auto* hidden : {"42.2", "33.3"}) CHECK(reply.body.find(hidden) == std::string::npos);
    }
    CHECK(app.get("/measures/attainment8?year=2021/22", director).reply.body.find("too few to say")
          != std::string::npos);
    CHECK(app.get("/measures/attainment8/table.csv?year=2021/22", director).reply.body.find("35.5")
          != std::string::npos);
}

TEST_CASE("a gap year says why no figures were made, and an old year that it is the latest held") {
    testing::App app{routes()};
    fill(app);
    const auto gap = testing::visit(app, "/measures/progress8?year=2024/25", director);
    CHECK(gap.says("No Progress 8 was made"));
    const auto old = testing::visit(app, "/measures/progress8", director);
    CHECK(old.says("Latest held: 2018/19"));
}

TEST_CASE("a year, a group, a measure or a trust that is none is refused with what there is") {
    testing::App app{routes()};
    fill(app);
    CHECK(app.get("/measures/progress88", director).reply.body.find("The nearest are: progress8") != std::string::npos);
    CHECK(app.get("/measures/progress88", director).reply.status == 404);
    CHECK(app.get("/measures/progress8?year=soon", director).reply.status == 400);
    CHECK(app.get("/measures/progress8?group=nobody", director).reply.status == 404);
    CHECK(app.get("/measures/progress8?trust=none", director).reply.status == 400);
}

TEST_CASE("the sources say what is missing first, and who imported what is held") {
    testing::App app{routes()};
    fill(app);
    const auto page = testing::visit(app, "/data", director); // DataPage
    CHECK(page.heading == "About the data");
    CHECK(page.says("Fetch first what is missing"));
    CHECK(page.says("Which school is in which trust is not held"));
    CHECK(page.says("england_ks4final.csv"));
    CHECK(page.body.find(">Missing<") < page.body.find(">Current<"));
    CHECK(page.statements <= 12 - 3);
}

TEST_CASE("every table is there as a file") {
    testing::App app{routes()};
    fill(app);
    const auto csv = app.get("/measures/attainment8/table.csv", director);
    CHECK(csv.reply.status == 200);
    CHECK(csv.reply.body.find("Invented Oakfield Academy,secondary,2024/25,All pupils,38") != std::string::npos);
    CHECK(app.get("/measures/attainment8/table.xlsx", director).reply.body.starts_with("PK"));
    CHECK(app.get("/data/table.csv", director).reply.body.find("england_ks4final.csv") != std::string::npos);
    CHECK(app.get("/data/table.xlsx", director).reply.body.starts_with("PK"));
    CHECK(app.get("/measures/table.csv", director).reply.body.find("attainment8,Attainment 8") != std::string::npos);
    CHECK(app.get("/measures/table.xlsx", director).reply.body.starts_with("PK"));
    const auto found = app.get("/find/table.csv?q=invented", director).reply.body;
    CHECK(found.find("trust,Invented Learning Trust,UID 99001") != std::string::npos);
    CHECK(found.find("school,Invented Oakfield Academy,URN 990001,secondary") != std::string::npos);
    CHECK(app.get("/find/table.xlsx?q=invented", director).reply.body.starts_with("PK"));
}

TEST_CASE("who may not see open data sees none of these pages") {
    testing::App app{routes()};
    fill(app);
    for (const auto* address : {"/measures", "/measures/table.csv", "/measures/table.xlsx", "/find/table.csv?q=a",
                                "/find/table.xlsx?q=a", "/measures/progress8", "/measures/progress8/table.csv",
                                "/measures/progress8/table.xlsx", "/data", "/data/table.csv", "/data/table.xlsx"}) {
        CAPTURE(address);
        CHECK(app.get(address, nobody).reply.status == 403);
    }
}

TEST_CASE("sorted by figures, neighbours that cannot be told apart say so") {
    const auto a_measure = measures::Measure{.id = 1,
                                             .code = "m",
                                             .name = "M",
                                             .definition = "",
                                             .source = "",
                                             .unit = "percent",
                                             .topic = "",
                                             .phases = "all"};
    home::MeasureSpread spread{
        measures::Catalogue{{a_measure}, {{.id = 1, .code = "all", .name = "All pupils", .dimension = "all"}}, {}, {}}};
    spread.code = "m", spread.year = basics::AcademicYear{2024};
    for (const auto& [urn, value] : {std::pair{990001, 50.0}, {990002, 52.0}, {990003, 90.0}}) {
        spread.academies.push_back({.facts = {.urn = basics::Urn{urn}, .name = fmt::format("School {}", urn)},
                                    .phase = schools::Phase::primary,
                                    .source_import = 1});
        spread.figures.push_back({.measure = 1,
                                  .group = 1,
                                  .period = basics::whole(basics::AcademicYear{2024}),
                                  .figure = {.value = value, .lower = value - 5, .upper = value + 5},
                                  .level = "school",
                                  .of = basics::Urn{urn},
                                  .as_of = std::chrono::year{2026} / 1 / 1});
    }
    spread.readings = measures::readings(spread.catalogue, spread.figures);
    const auto by_name = home::spread_tables(spread, home::SpreadOrder::name).at(0).rows;
    CHECK(by_name.at(0).school->facts.name == "School 990001");
    CHECK_FALSE(by_name.at(1).same_as_above);
    const auto by_value = home::spread_tables(spread, home::SpreadOrder::value).at(0).rows;
    CHECK(by_value.at(0).school->facts.name == "School 990003");
    CHECK_FALSE(by_value.at(1).same_as_above);
    CHECK(by_value.at(2).same_as_above);
}
