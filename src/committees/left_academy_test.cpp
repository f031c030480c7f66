#include "people/installation_store.h"
#include "testing/committee_app.h"

#include <doctest/doctest.h>

TEST_CASE(
    "meetings of an academy that has left the trust are read, and nothing is written of them; the trustees' go on") {
    testing::CommitteeApp trust;
    const auto meeting = trust.called(trust.local), of_trustees = trust.called(trust.trustees);
    trust.item(meeting, "Attendance");
    {
        auto writer = trust.app.fresh().writer();
        REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
        constexpr storage::Statement<0> leaves{"leave", "update schools set trust_uid = null where urn = 990001"};
        REQUIRE(writer.change(leaves).ok());
        REQUIRE(writer.commit().ok());
    }
    CHECK(testing::visit(trust.app, meeting, trust.people.clerk).says("Attendance"));
    const auto refused = testing::inspect(
        trust.app, trust.app.post(meeting + "/items", testing::form({{"title", "More"}}), trust.people.clerk));
    CHECK(refused.status == 409);
    CHECK(refused.says("This academy has left the trust"));
    CHECK(trust.status(meeting + "/moves", {{"verb", "publish"}, {"version", "1"}}, trust.people.clerk) == 409);
    CHECK(trust.status(testing::CommitteeApp::meetings_of(trust.local), {{"on", "2026-12-01"}}, trust.people.clerk)
          == 409);
    CHECK(trust.status(of_trustees + "/items",
                       {{"title", "Money"}, {"purpose", "decision"}, {"place", "1"}, {"part", "ordinary"}},
                       trust.people.clerk)
          == 303);
}
