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

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

web::Fields fields(std::vector<std::pair<std::string, std::string>> all) {
    web::Fields out;
    out.add("form_token", "the-token");
    for (auto& [name, value] : all) out.add(std::move(name), std::move(value));
    return out;
}

web::Fields a_point(std::string name, std::string due = "2025-11-28") {
    return fields({{"year", "2025/26"},
                   {"name", std::move(name)},
                   {"stage", "point"},
                   {"opens", "2025-11-03"},
                   {"due", std::move(due)},
                   {"meets", "2025-12-05"}});
}

} // namespace

TEST_CASE("a director sets a key point, says what is asked, and a wrong date comes back beside its field") {
    testing::App app{routes()};
    testing::a_real_trust(app.fresh());
    CHECK(holds(testing::visit(app, "/key-points", director).body, "The trust has set no key point yet."));
    const auto wrong = app.post("/key-points", a_point("Autumn", "2025-10-01"), director).reply;
    CHECK(wrong.status == 400);
    CHECK(holds(wrong.body, "Results cannot be due before they can be sent."));
    CHECK(app.post("/key-points", a_point("Autumn"), director).reply.status == 303);
    CHECK(holds(app.post("/key-points", a_point("Autumn"), director).reply.body, "a key point called Autumn"));
    const auto asks = fields({{"year_group", "6"}, {"year_group", "5"}, {"subject", "maths"}, {"scale", "percent"}});
    CHECK(app.post("/key-points/1/asks", asks, director).reply.status == 303);
    CHECK(app.post("/key-points/1/asks", fields({{"subject", "maths"}, {"scale", "percent"}}), director).reply.status
          == 400);
    const auto page = testing::visit(app, "/key-points/1/edit", director);
    CHECK(holds(page.body, "Percentage mark"));
    CHECK(holds(page.body, "Year 5"));
    const auto no_more = fields({{"year_group", "5"}, {"subject", "maths"}});
    CHECK(app.post("/key-points/1/asks/removal", no_more, director).reply.status == 303);
    CHECK_FALSE(holds(testing::visit(app, "/key-points/1/edit", director).body, "of Year 5 Maths"));
    // the next asks the same
    CHECK(app.post("/key-points", a_point("Spring"), director).reply.status == 303);
    CHECK(holds(testing::visit(app, "/key-points/2/edit", director).body, "Percentage mark"));
    // a stale form is shown both texts
    auto stale = a_point("Winter");
    stale.add("version", "9");
    CHECK(app.post("/key-points/1", stale, director).reply.status == 409);
    auto fresh = a_point("Winter");
    fresh.add("version", "1");
    CHECK(app.post("/key-points/1", fresh, director).reply.status == 303);
    CHECK(holds(testing::visit(app, "/key-points", head).body, "Winter 2025/26"));
    CHECK_FALSE(holds(testing::visit(app, "/key-points", head).body, "Add a key point"));
}

TEST_CASE("the pages say what came and what is missing, by group, with few pupils hidden") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    auto& fresh = app.fresh();
    testing::a_real_trust(fresh);
    testing::bring_year_six(fresh);
    const auto point = testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
    const auto address = fmt::format("/schools/990002/key-points/{}", point.text());
    CHECK(holds(testing::visit(app, address, head).body, "No result of Spring 2025/26 has come in yet."));
    testing::bring_results(fresh, point, "Student ID,Maths\n100,50\n101,60\n102,40\n103,30\n104,20\n105,70\n106,71\n");
    CHECK(holds(testing::visit(app, address, head).body, "Nothing has come of Year 6 Reading."));
    testing::bring_results(fresh, point, testing::wide_results());
    const auto page = testing::visit(app, address, head);
    CHECK(holds(page.body, "88 of 120 results that were asked for are here."));
    CHECK(holds(page.body, "Year 6 Reading"));
    CHECK(holds(page.body, "30 of 60"));
    CHECK(holds(page.body, "Not disadvantaged"));
    const auto trust = testing::visit(app, "/key-points/1", director);
    CHECK(holds(trust.body, "88 of 120"));
    CHECK(holds(trust.body, "Invented Rowan Primary School"));
    CHECK(holds(trust.body, "nothing is asked of its year groups"));
    CHECK(holds(app.get(address + "/table.csv", director).reply.body, "Year 6,Maths"));
    CHECK(app.get(address + "/table.xlsx", director).reply.status == 200);
    CHECK(app.get("/key-points/1/table.csv", director).reply.status == 200);
    CHECK(app.get("/key-points/1/table.xlsx", director).reply.status == 200);
    CHECK(app.get("/key-points/99", director).reply.status == 404);
}

TEST_CASE("a school of few pupils is not shown, and is not said to have nothing to send") {
    testing::App app{routes()};
    testing::a_real_trust(app.fresh());
    app.set_clock("2026-03-20T10:06:00.000Z");
    testing::bring_year_six(app.fresh(), 5);
    const auto point = testing::add_key_point(app.fresh(), "2025/26", "Spring", "2026-03-19");
    testing::bring_results(app.fresh(), point, "Student ID,Maths\n100,50\n101,60\n");
    CHECK(holds(testing::visit(app, "/key-points/1", director).body, "too few pupils to show"));
    const auto csv = app.get("/schools/990002/key-points/1/table.csv", director).reply.body;
    CHECK(holds(csv, "hidden,hidden"));
    CHECK_FALSE(holds(csv, "55.0")); // their mean
    const auto page = testing::visit(app, "/schools/990002/key-points/1", director).body;
    CHECK_FALSE(holds(page, "do not pass them on"));
    const auto own = app.get("/schools/990002/key-points/1/table.csv", head).reply.body;
    CHECK_FALSE(holds(own, "hidden,hidden")); // the head may read the five by name
    CHECK(holds(own, "55.0"));
    CHECK(holds(testing::visit(app, "/schools/990002/key-points/1", head).body, "do not pass them on"));
}

TEST_CASE("whoever may not is refused: key points of another school, and setting one") {
    testing::App app{routes()};
    testing::a_real_trust(app.fresh());
    const auto point = testing::add_key_point(app.fresh(), "2025/26", "Spring", "2026-03-19");
    for (const auto* end : {"", "/table.csv", "/table.xlsx"}) {
        const auto address = fmt::format("/schools/990002/key-points/{}{}", point.text(), end);
        CHECK(app.get(address, elsewhere).reply.status == 403);
        CHECK(app.get(address, testing::somebody({{.role = Role::coach}})).reply.status == 403);
        CHECK(app.get(address, head).reply.status == 200);
    }
    for (const auto* address : {"/key-points", "/key-points/1", "/key-points/1/asks", "/key-points/1/asks/removal"})
        CHECK(app.post(address, a_point("Autumn"), head).reply.status == 403);
    CHECK(app.get("/key-points/1/edit", head).reply.status == 403);
    for (const auto* address : {"/key-points", "/key-points/1", "/key-points/1/table.csv", "/key-points/1/table.xlsx"})
        CHECK(app.get(address, testing::somebody({{.role = Role::coach}})).reply.status == 403);
    // the head of another school sees nothing of this one
    CHECK_FALSE(holds(testing::visit(app, "/key-points/1", elsewhere).body, "Rowan"));
}
