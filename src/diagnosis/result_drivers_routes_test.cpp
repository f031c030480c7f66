#include "commands/routes.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

// Reading of sixty pupils; every third is a boy. One in five is below, another fifth then than now; of boys all are now.
std::string readings(bool later) {
    std::string text = "Student ID,Reading\n";
    for (int i = 0; i < 60; ++i)
        text += fmt::format("{},{}\n", 100 + i, i % 5 == (later ? 1 : 0) || (later && i % 3 == 0) ? "WTS" : "EXS");
    return text;
}

} // namespace

TEST_CASE("drivers of results say which pupils fell since their last key point") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    auto& fresh = app.fresh();
    testing::a_real_trust(fresh);
    testing::bring_year_six(fresh);
    const auto autumn = testing::add_key_point(fresh, "2025/26", "Autumn", "2025-11-28");
    const auto spring = testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
    testing::bring_results(fresh, autumn, readings(false));
    testing::bring_results(fresh, spring, readings(true));
    const auto address = fmt::format("/schools/990002/key-points/{}/drivers", spring.text());
    const auto page = testing::visit(app, address + "?against=last-point", head);
    CHECK(page.says("Results at or above what is expected, as a share of results."));
    CHECK(page.says("It is driven by boys: 20 pupils"));
    CHECK(page.says("Results above what is expected"));
    CHECK_FALSE(page.says("Against the trust’s other schools")); // a head may see their own alone
    const auto table =
        app.get(fmt::format("/schools/990002/key-points/{}/drivers/table.csv?against=last-point", spring.text()), head)
            .reply;
    CHECK(table.body.find("Parts,boys,20,") != std::string::npos);
    CHECK(app.get(fmt::format("/schools/990002/key-points/{}/drivers/table.xlsx", spring.text()), head).reply.status
          == 200);
    CHECK(testing::visit(app, address, head).says("No key point is held to hold Spring 2025/26 against."));
    CHECK(testing::visit(app, address + "?against=other-schools", director)
              .says("so there is nothing to hold it against"));
    CHECK(app.get(address, elsewhere).reply.status == 403);
    CHECK(testing::visit(app, fmt::format("/schools/990002/key-points/{}", spring.text()), head)
              .says("What a change comes from"));
    CHECK(app.get("/schools/990002/key-points/99/drivers", head).reply.status == 404);
}
