// What committees ask of a person stands in their own work.
#include "testing/committee_app.h"

using testing::CommitteeApp;

TEST_CASE("a member’s own work says which meeting is ahead and that interests are to be declared; an owner’s, what is "
          "to be done") {
    CommitteeApp trust;
    auto& [app, people, local, trustees] = trust;
    const auto meeting = trust.called(local);
    const auto item = trust.item(meeting, "Attendance");
    trust.move(meeting, "issue");
    const auto work = testing::visit(app, "/my-work", people.member);
    CHECK(work.says("Meeting: read the papers before it"));
    CHECK(work.says("Declare your interests, or that there are none"));
    CHECK_FALSE(testing::visit(app, "/my-work", people.head).says("Meeting"));
    app.set_clock(testing::evening);
    trust.attend(meeting, {"Kofi Invented", "Lena Invented"});
    trust.move(meeting, "hold");
    trust.line(
        item,
        {{"kind", "action"}, {"words", "Bring figures."}, {"owner_email", "hana@example.org"}, {"due", "2026-12-04"}});
    trust.move(meeting, "draft");
    CHECK(testing::visit(app, "/my-work", people.head).says("Bring figures."));
    CHECK(testing::visit(app, "/my-work", people.member).statements <= 11);
}
