#include "testing/placed_trust.h"

#include <doctest/doctest.h>

using Trust = testing::PlacedTrust;
using testing::form;

TEST_CASE("the issues of an academy that has left the trust are read as they stood by the trust's own people, and none "
          "is added or moved") {
    Trust trust;
    const std::string issues = "/schools/990001/issues";
    const auto own = form({{"area", "achievement"}, {"words", "Writing falls behind."}, {"evidence", "Books seen."}});
    REQUIRE(trust.app.post(issues, own, trust.head).reply.status == 303);
    const auto listed = trust.app.get(issues, trust.director).reply.body;
    const auto at = listed.find("/issues/0");
    REQUIRE(at != std::string::npos);
    const auto issue = listed.substr(at, listed.find('"', at) - at);
    CHECK_FALSE(testing::visit(trust.app, issue, trust.director).says("has left the trust"));
    {
        auto writer = trust.app.fresh().writer();
        constexpr storage::Statement<0> leaves{"leave",
                                               "update schools set trust_uid = null where urn in (990001, 990002)"};
        REQUIRE(writer.change(leaves).ok());
        REQUIRE(writer.commit().ok());
    }
    for (const auto& address : {issues, issue}) {
        const auto page = testing::visit(trust.app, address, trust.director);
        CHECK(page.says("This academy has left the trust."));
        CHECK(page.says("Writing falls behind."));
        CHECK_FALSE(page.body.find("<form method=\"post\" action=\"/issues") != std::string::npos);
        CHECK(trust.app.get(address, trust.head).reply.status == 403); // its own people are ours no more
    }
    const auto refused = trust.app.post(issues, own, trust.director);
    CHECK(refused.reply.status == 409);
    CHECK(refused.reply.body.find("nothing can be changed here") != std::string::npos);
    CHECK(trust.app.post(issue + "/moves", form({{"verb", "reword"}, {"version", "1"}}), trust.director).reply.status
          == 409);
    CHECK(trust.app.get(issues + "/new", trust.director).reply.status == 409);
    CHECK(trust.app.get(issues + "/decision", trust.director).reply.status == 409);
    CHECK(trust.app.get("/schools/990002/issues", trust.director).reply.status == 404); // nothing was ever decided
}
