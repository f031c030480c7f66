#include "testing/placed_trust.h"

#include <doctest/doctest.h>

using Trust = testing::PlacedTrust;
using testing::form;

TEST_CASE(
    "the journey of an academy that has left the trust is read as it stood by the trust's own people, and nothing "
    "is decided any more") {
    Trust trust;
    const std::string journey = "/schools/990001/journey";
    const auto step = [](std::string version) {
        return form({{"version", std::move(version)},
                     {"phase", "repair"},
                     {"trend", "cannot_tell"},
                     {"capacity", "taker"},
                     {"reason", "Teaching comes first."}});
    };
    const auto team = [](std::string version) {
        return form({{"version", std::move(version)}, {"team_subject", "Maths"}, {"teachers", "6"}});
    };
    REQUIRE(trust.app.post(journey + "/steps", step("none"), trust.director).reply.status == 303);
    const auto subjects = trust.app.get(journey + "/subjects", trust.director).reply.body;
    const auto at = subjects.find("name=\"version\" value=\"") + 22;
    REQUIRE(
        trust.app
            .post(journey + "/subjects/teams", team(subjects.substr(at, subjects.find('"', at) - at)), trust.director)
            .reply.status
        == 303);
    {
        auto writer = trust.app.fresh().writer();
        constexpr storage::Statement<0> leaves{"leave",
                                               "update schools set trust_uid = null where urn in (990001, 990002)"};
        REQUIRE(writer.change(leaves).ok());
        REQUIRE(writer.commit().ok());
    }
    for (const auto* who : {&trust.director, &trust.trustee}) {
        const auto page = testing::visit(trust.app, journey, *who);
        CHECK(page.says("This academy has left the trust."));
        CHECK(page.says("Teaching comes first."));
        CHECK_FALSE(page.says("Decide where it is"));
        CHECK_FALSE(page.says("What the proposal stands on"));
        const auto of_subjects = testing::visit(trust.app, journey + "/subjects", *who);
        CHECK(of_subjects.says("This academy has left the trust."));
        CHECK_FALSE(of_subjects.says("Say where a subject is"));
    }
    CHECK(trust.app.get(journey, trust.head).reply.status == 403); // its own people are ours no more
    CHECK(trust.app.get(journey + "/subjects", trust.head).reply.status == 403);
    const auto refused = trust.app.post(journey + "/steps", step("x"), trust.director);
    CHECK(refused.reply.status == 409);
    CHECK(refused.reply.body.find("nothing can be changed here") != std::string::npos);
    CHECK(trust.app.get(journey + "/steps", trust.director).reply.status == 409);
    for (const auto* where : {"/subjects/teams", "/subjects/steps"})
        CHECK(trust.app.post(journey + where, team("x"), trust.director).reply.status == 409);
    CHECK(trust.app.get("/schools/990002/journey", trust.director).reply.status == 404); // nothing was ever decided
    CHECK(trust.app.get("/schools/990002/journey/subjects", trust.director).reply.status == 404);
}
