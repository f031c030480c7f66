#include "web/layout_page.h"

#include "testing/visit.h"
#include "web/web_routes.h"

#include <doctest/doctest.h>

using permissions::Role;
using permissions::Verb;
using testing::App;
using web::Method;

namespace {

struct Greeting {};
void write(web::Html& html, const Greeting&) { html.markup("<p>Good morning.</p>"); }
basics::Result<web::Reply> greet(web::Request& asked) {
    return web::show(asked, {.title = "Good <morning>", .crumbs = {{"Start", web::Link{"/"}}}, .section = "find"},
                     Greeting{});
}
basics::Result<web::Reply> leave(web::Request&) { return web::redirect("/"); }
basics::Result<web::Reply> stumble(web::Request&) { throw basics::Bug{"we were careless"}; }
basics::Result<web::Reply> clash(web::Request&) { return basics::conflict("Ines saved it first."); }

std::vector<web::Route> routes() {
    std::vector<web::Route> all{{Method::get, "/", Verb::anyone, greet},
                                {Method::get, "/find", Verb::see_open_data, greet},
                                {Method::get, "/people", Verb::see_people, greet},
                                {Method::get, "/sign-in", Verb::anyone, greet},
                                {Method::get, "/account", Verb::own_account, greet},
                                {Method::post, "/sign-out", Verb::own_account, leave},
                                {Method::get, "/stumble", Verb::anyone, stumble},
                                {Method::get, "/clash", Verb::anyone, clash}};
    all.insert(all.end(), web::routes().begin(), web::routes().end());
    return all;
}

} // namespace

TEST_CASE("the layout holds every page: one heading, its title, and a way in") {
    App app{routes()};
    const auto page = testing::visit(app, "/");
    CHECK(page.heading == "Good <morning>");
    CHECK(page.says("Sign in"));
    CHECK_FALSE(page.says("This is a demonstration"));
}

TEST_CASE("the menu shows what this person may open, and lights where they are") {
    App app{routes()};
    const auto teacher = testing::somebody({{.role = Role::teacher, .school = basics::Urn{900001}}});
    const auto page = testing::visit(app, "/find", teacher);
    CHECK(page.says("Find"));
    CHECK_FALSE(page.says("People"));
    CHECK(page.says("Ines Invented"));
    CHECK(page.says("Sign out"));
    CHECK(page.body.find("aria-current") != std::string::npos);

    CHECK(testing::visit(app, "/find", testing::somebody({{.role = Role::administrator}})).says("People"));
}

TEST_CASE("a demonstration says so on every page") {
    App app{routes()};
    app.site().demonstration = true;
    CHECK(testing::visit(app, "/").says("This is a demonstration: an invented trust."));
    CHECK(testing::visit(app, "/nowhere").says("This is a demonstration: an invented trust."));
}

TEST_CASE("a development server says what a page cost") {
    App app{routes()};
    app.site().development = true;
    CHECK(testing::visit(app, "/").says("0 statements"));
}

TEST_CASE("each kind of problem is the same page with its own status") {
    App app{routes()};
    CHECK(testing::visit(app, "/nowhere").status == 404);
    CHECK(testing::visit(app, "/clash").status == 409);
    CHECK(testing::visit(app, "/clash").says("Ines saved it first."));
    const auto teacher = testing::somebody({{.role = Role::teacher, .school = basics::Urn{900001}}});
    const auto refused = testing::visit(app, "/people", teacher);
    CHECK(refused.status == 403);
    CHECK(refused.says(permissions::refusal(Verb::see_people)));
    CHECK(app.get("/stumble").reply.status == 500);
    CHECK(app.get("/people").reply.status == 303);
    CHECK(app.post("/", {}).reply.status == 405);
}

TEST_CASE("a form without its token changes nothing") {
    App app{routes()};
    const auto teacher = testing::somebody({{.role = Role::teacher, .school = basics::Urn{900001}}});
    CHECK(app.post("/sign-out", {}, teacher).reply.status == 303);
    web::Fields forged;
    forged.add("form_token", "guessed");
    CHECK(app.post("/sign-out", forged, teacher).reply.status == 403);
}

TEST_CASE("the accessibility statement can be read by anybody") {
    App app{routes()};
    CHECK(testing::visit(app, "/accessibility").says("When something stands in your way"));
}

TEST_CASE("machines can ask how the program is") {
    App app{routes()};
    CHECK(app.get("/healthz").reply.body == "ok\n");
    CHECK(app.get("/readyz").reply.body == "ready\n");
    app.site().counters.count("/schools/:urn", 200, std::chrono::duration<double>{0.03});
    const auto told = app.get("/metrics").reply.body;
    CHECK(told.find("bearing_requests_total{route=\"/schools/:urn\",status=\"200\"} 1\n") != std::string::npos);
    CHECK(told.find("le=\"0.025\"} 0\n") != std::string::npos);
    CHECK(told.find("le=\"0.05\"} 1\n") != std::string::npos);
    CHECK(told.find("process_resident_memory_bytes ") != std::string::npos);
}
