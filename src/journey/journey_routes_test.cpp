#include "charts/phase_grid.h"
#include "journey/journey_page.h"
#include "journey/journey_store.h"
#include "testing/placed_trust.h"

#include <doctest/doctest.h>

using namespace journey;
using testing::form;
using Trust = testing::PlacedTrust;

namespace {

const std::string page_of_oakfield = "/schools/990001/journey";

web::Fields decision(std::string version, std::string phase = "repair") {
    return form({{"version", std::move(version)},
                 {"phase", std::move(phase)},
                 {"trend", "cannot_tell"},
                 {"capacity", "taker"},
                 {"reason", "Teaching comes first."}});
}

std::vector<JourneyStep> steps(Trust& trust) {
    auto reader = trust.app.fresh().reader();
    return steps_of(reader, {.everything = true}, testing::oakfield).value();
}

} // namespace

TEST_CASE("journeys are seen by who sees programmes, each of their own schools, and decided by who decides them") {
    Trust trust;
    for (const auto* address : {"/journey", "/schools/990001/journey"}) {
        CHECK(trust.app.get(address, trust.teacher).reply.status == 403);
        CHECK(trust.app.get(address, trust.member).reply.status == 403);
    }
    CHECK(trust.app.get(page_of_oakfield, trust.elsewhere).reply.status == 403);
    CHECK(trust.app.get("/schools/990004/journey", trust.director).reply.status == 404);
    CHECK_FALSE(testing::visit(trust.app, "/journey", trust.head).says("Invented Rowan Primary School"));
    const auto page = testing::visit(trust.app, "/journey", trust.trustee);
    CHECK(page.says("3 schools have no decided phase."));
    CHECK(page.says("Invented Rowan Primary School"));
    CHECK(page.statements <= 12);
    CHECK(trust.app.get(page_of_oakfield + "/steps", trust.head).reply.status == 403);
    CHECK(trust.app.post(page_of_oakfield + "/steps", decision("none"), trust.partner).reply.status == 403);
}

TEST_CASE("a person decides a phase with a reason, beside the proposal of that day, and nothing is overwritten") {
    Trust trust;
    CHECK(testing::visit(trust.app, page_of_oakfield + "/steps", trust.director).says("Bearing proposes: Repair"));
    const auto back =
        testing::inspect(trust.app, trust.app.post(page_of_oakfield + "/steps",
                                                   form({{"version", "none"}, {"phase", "flight"}}), trust.director));
    CHECK(back.status == 400);
    CHECK(back.says("Choose a phase."));
    CHECK(trust.app.post(page_of_oakfield + "/steps", decision("none"), trust.director).reply.status == 303);
    CHECK(trust.app.post(page_of_oakfield + "/steps", decision("none", "improve"), trust.director).reply.status == 409);
    const auto first = std::string{steps(trust).front().id.text()};
    CHECK(trust.app.post(page_of_oakfield + "/steps", decision(first, "improve"), trust.director).reply.status
          == 409); // same day
    trust.app.set_clock(testing::wednesday);
    CHECK(trust.app.post(page_of_oakfield + "/steps", decision(first, "improve"), trust.director).reply.status == 303);
    REQUIRE(steps(trust).size() == 2);
    CHECK(steps(trust).front().phase == Phase::repair);
    CHECK(steps(trust).front().proposed == Phase::repair);
    // SchoolJourneyPage
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.head).says("Teaching comes first."));
    CHECK(testing::visit(trust.app, "/journey", trust.director).says("At 1 school Bearing proposes another phase"));
}

TEST_CASE("the head's comment stands beside the phase") {
    Trust trust;
    const auto address = page_of_oakfield + "/comment";
    CHECK(trust.app.get(address, trust.head).reply.status == 409);
    REQUIRE(trust.app.post(page_of_oakfield + "/steps", decision("none"), trust.director).reply.status == 303);
    CHECK(trust.app.get(address, trust.director).reply.status == 403);
    CHECK(trust.app.post(address, form({{"version", "1"}, {"comment", "x"}}), trust.elsewhere).reply.status == 403);
    CHECK(testing::visit(trust.app, address, trust.head).says("Teaching comes first."));
    CHECK(trust.app.post(address, form({{"version", "1"}}), trust.head).reply.status == 400);
    CHECK(trust.app.post(address, form({{"version", "1"}, {"comment", "We agree."}}), trust.head).reply.status == 303);
    CHECK(trust.app.post(address, form({{"version", "1"}, {"comment", "Again."}}), trust.head).reply.status == 409);
    CHECK(testing::visit(trust.app, "/journey", trust.trustee).says("We agree. (Invented-Head, 24 November 2026)"));
}

TEST_CASE("a placement of which the head was not told changes no proposal, for anybody") {
    Trust trust;
    REQUIRE(trust.decide(trust.director, "inadequate") == 303);
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.director).says("Bearing proposes: Repair"));
    REQUIRE(trust.move(trust.director, "tell_head", {{"day", "2026-11-24"}}).reply.status == 303);
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.trustee).says("Bearing proposes: Stabilise"));
}

TEST_CASE("the picture says in words what it shows, and hides nothing that is not decided") {
    const charts::PhaseGrid grid{.naming = {.id = "j", .title = "Journeys", .description = "Invented."},
                                 .columns = {"Aut 25", "Spr 26"},
                                 .steps = {"Stabilise", "Repair"},
                                 .rows = {{.name = "Invented <Oakfield>", .steps = {std::nullopt, 2}}}};
    const auto svg = charts::phase_grid(grid).text;
    CHECK(svg.find("Invented &lt;Oakfield&gt;, Spr 26: Repair") != std::string::npos);
    CHECK(svg.find("·") != std::string::npos);
}
