// What a governance professional changes and takes out: papers, items, lines.
#include "testing/committee_app.h"

using namespace committees;
using testing::CommitteeApp;
using testing::form;
using testing::holds;

TEST_CASE("what was written by mistake is taken out for a reason, by who runs the committee, while it may change") {
    CommitteeApp trust;
    auto& [app, people, local, trustees] = trust;
    const auto meeting = trust.called(local);
    for (const auto* part : {"ordinary", "confidential"}) {
        CAPTURE(part);
        const auto item = trust.item(meeting, "A mistake", part);
        trust.sent(item + "/papers", {{"paper_title", "Wrong"}, {"source", "written"}, {"paper", "Wrong words."}},
                   people.clerk);
        std::vector<Paper> papers;
        {
            auto reader = app.fresh().reader();
            papers = contents_of(
                         reader,
                         {.seen = {.everything = true}, .confidential = {.everything = true}, .who = people.clerk.id},
                         CommitteeApp::meeting_id(meeting))
                         .value()
                         .papers;
        }
        REQUIRE(papers.size() == 1);
        const auto paper = meeting + "/papers/" + std::string{papers.front().id.text()};
        CHECK(app.get(paper, people.chair).reply.status == 403);
        CHECK(testing::visit(app, paper, people.clerk).says("Wrong words."));
        trust.sent(paper, {{"version", "1"}, {"paper_title", "Wrong still"}, {"paper", "Wrong\nwords."}},
                   people.executive);
        const auto stale =
            app.post(paper, form({{"version", "1"}, {"paper_title", "Mine"}, {"paper", "My words."}}), people.clerk)
                .reply;
        CHECK(stale.status == 409);
        CHECK(holds(stale.body, "My words."));
        CHECK(holds(stale.body, "Wrong still"));
        CHECK(holds(stale.body, "<textarea")); // its lines are not run together
        CHECK(trust.status(item + "/removal", {{"version", "1"}, {"removal_reason", "Wrong."}}, people.clerk)
              == 409); // a paper stands under it
        CHECK(trust.status(paper + "/removal", {{"version", "2"}}, people.clerk) == 400);
        CHECK(trust.status(paper + "/removal", {{"version", "1"}, {"removal_reason", "Wrong."}}, people.clerk) == 409);
        CHECK(trust.status(paper + "/removal", {{"version", "2"}, {"removal_reason", "Wrong."}}, people.chair) == 403);
        trust.sent(paper + "/removal", {{"version", "2"}, {"removal_reason", "Wrong."}}, people.clerk);
        CHECK(trust.status(item + "/removal", {{"version", "1"}, {"removal_reason", "Wrong."}}, people.chair) == 403);
        trust.sent(item + "/removal", {{"version", "1"}, {"removal_reason", "Wrong."}}, people.clerk);
        CHECK_FALSE(testing::visit(app, meeting, people.clerk).says("A mistake"));
    }
    const auto item = trust.item(meeting, "The budget");
    trust.sent(item,
               {{"version", "1"}, {"title", "The budget of next year"}, {"purpose", "discussion"}, {"place", "2"}},
               people.clerk);
    CHECK(trust.status(item, {{"version", "1"}, {"title", "Other"}, {"purpose", "discussion"}, {"place", "2"}},
                       people.executive)
          == 409);
    CHECK(trust.status(item, {{"version", "2"}, {"purpose", "discussion"}, {"place", "2"}}, people.clerk) == 400);
    CHECK(trust.status(item, {{"version", "2"}, {"title", "x"}}, people.chair) == 403);
    CHECK(testing::visit(app, item, people.clerk).says("For discussion."));
    app.set_clock(testing::evening);
    trust.attend(meeting, {"Kofi Invented", "Lena Invented"});
    trust.move(meeting, "hold", {{"reason-hold", "No time for papers."}});
    trust.line(item, {{"kind", "note"}, {"words", "Said by mistake."}});
    std::vector<Line> lines;
    {
        auto reader = app.fresh().reader();
        lines = ordinary_lines(reader, {.everything = true}, CommitteeApp::meeting_id(meeting)).value();
    }
    REQUIRE(lines.size() == 1);
    const auto line = meeting + "/lines/" + std::string{lines.front().id.text()};
    CHECK(testing::visit(app, line, people.clerk).says("Said by mistake."));
    CHECK(app.get(line, people.head).reply.status == 403);
    trust.sent(line, {{"version", "1"}, {"words", "Said on purpose."}}, people.clerk);
    CHECK(trust.status(line, {{"version", "1"}, {"words", "Late."}}, people.clerk) == 409);
    CHECK(trust.status(line + "/removal", {{"version", "2"}, {"removal_reason", "Wrong."}}, people.head) == 403);
    trust.sent(line + "/removal", {{"version", "2"}, {"removal_reason", "Wrong."}}, people.clerk);
    CHECK_FALSE(testing::visit(app, meeting, people.clerk).says("Said on purpose."));
}
