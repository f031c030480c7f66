#include "testing/placed_trust.h"

#include <doctest/doctest.h>

using Trust = testing::PlacedTrust;

TEST_CASE(
    "a placement of an academy that has left the trust is read for the years it was ours, and nothing new is written") {
    Trust trust;
    REQUIRE(trust.decide(trust.director, "inadequate") == 303);
    REQUIRE(trust.move(trust.director, "tell_head", {{"day", "2026-11-24"}}).reply.status == 303);
    CHECK(testing::visit(trust.app, testing::page_of_oakfield, trust.director).says("Give it another lead"));
    {
        auto writer = trust.app.fresh().writer();
        constexpr storage::Statement<0> leaves{"leave",
                                               "update schools set trust_uid = null where urn in (990001, 990002)"};
        REQUIRE(writer.change(leaves).ok());
        REQUIRE(writer.commit().ok());
    }
    const auto page = testing::visit(trust.app, testing::page_of_oakfield, trust.director);
    CHECK(page.says("This academy has left the trust. What was decided while it was ours can be read; nothing can be "
                    "changed here."));
    CHECK_FALSE(page.says("This week"));
    CHECK(testing::visit(trust.app, testing::page_of_oakfield, trust.trustee).says("has left the trust"));
    for (const auto* who : {&trust.head, &trust.member}) // its own people are ours no more
        CHECK(trust.app.get(testing::page_of_oakfield, *who).reply.status == 403);
    CHECK_FALSE(page.says("Give it another lead"));
    CHECK(testing::visit(trust.app, testing::page_of_oakfield + "/parts/tasks", trust.director).status == 200);
    CHECK_FALSE(testing::visit(trust.app, testing::page_of_oakfield + "/parts/leadership", trust.director)
                    .says("Add capacity"));
    CHECK(trust.app.get(testing::page_of_oakfield + "/begin/capacity", trust.director).reply.status == 403);
    CHECK(trust.app.get(testing::page_of_oakfield, trust.teacher).reply.status == 403);
    const auto refused = trust.move(trust.director, "deliver", {});
    CHECK(refused.reply.status == 409);
    CHECK(refused.reply.body.find("nothing can be changed here") != std::string::npos);
    CHECK(trust.app.post(testing::page_of_oakfield + "/decision", testing::form({}), trust.director).reply.status
          == 409);
    CHECK_FALSE(testing::visit(trust.app, "/my-work", trust.director).says("Invented Oakfield Academy"));
    CHECK(trust.app.get("/schools/990002/programme", trust.director).reply.status
          == 404); // nothing was ever decided of it
}
