// What the "i" beside a figure opens.
#include "home/figure_page.h"

#include "commands/routes.h"
#include "people/installation_store.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

void fill(testing::App& app) {
    testing::put_invented_trust(app.fresh());
    auto writer = app.fresh().writer();
    REQUIRE(people::save(writer, {.kind = people::Installation::Kind::trust, .trust = testing::invented_trust}).ok());
    REQUIRE(writer.commit().ok());
}

const auto director = testing::somebody({{.role = Role::director_of_education}});

} // namespace

TEST_CASE("the i beside a figure opens its definition, source, date, coverage and interval") {
    testing::App app{routes()};
    fill(app);
    const auto page = testing::visit(app, "/schools/990001/figures/attainment8?year=2024/25", director); // FigurePage
    CHECK(page.status == 200);
    CHECK(page.heading == "Attainment 8, 2024/25");
    CHECK(page.says("38.0, with a 95% interval of 35.1 to 40.9."));
    CHECK(page.says("The 95% interval is as published."));
    CHECK(page.says("46.0; taken by itself, this figure is below it"));
    CHECK(page.says("invented.csv"));
    CHECK(page.says("31 July 2026"));
    CHECK(page.says("a figure of 1 school"));
    CHECK(page.statements <= 12 - 3);
}

TEST_CASE("trust, school and measure pages lead from each figure to what is behind it") {
    testing::App app{routes()};
    fill(app);
    for (const auto* address : {"/trusts/99001", "/schools/990001", "/measures/attainment8"}) {
        CAPTURE(address);
        const auto page = testing::visit(app, address, director); // FigureLink
        CHECK(page.says("About this figure: Attainment 8, Invented Oakfield Academy, 2024/25"));
        CHECK(page.body.find("href=\"/schools/990001/figures/attainment8?year=2024/25\"") != std::string::npos);
    }
}

TEST_CASE("a coded reason has its page too, and so has a figure that is not held") {
    testing::App app{routes()};
    fill(app);
    CHECK(testing::visit(app, "/schools/990002/figures/absence_overall?year=2024/25", director).says("suppressed"));
    const auto none = testing::visit(app, "/schools/990003/figures/progress8?year=2024/25", director);
    CHECK(none.says("No figure of this year and group of pupils is held of this school."));
    CHECK(none.says("No Progress 8 was made"));
}

TEST_CASE("a figure of no school, measure, year or group is a sentence; who may not see open data sees none") {
    testing::App app{routes()};
    fill(app);
    CHECK(testing::visit(app, "/schools/990099/figures/progress8?year=2024/25", director).status == 404);
    CHECK(testing::visit(app, "/schools/990001/figures/nothing?year=2024/25", director).status == 404);
    CHECK(testing::visit(app, "/schools/990001/figures/progress8", director).status == 400);
    CHECK(testing::visit(app, "/schools/990001/figures/progress8?year=2024/25&group=nobody", director).status == 404);
    const auto* address = "/schools/990001/figures/attainment8?year=2024/25";
    CHECK(app.get(address).reply.status == 303);
    CHECK(app.get(address, testing::somebody({})).reply.status == 403);
}
