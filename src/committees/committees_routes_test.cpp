// CommitteesPage, CommitteePage with its Form and TextArea, MemberPage; MeetingPage with ItemText and PaperText, ItemPage, ChangePage, ActionPage.
#include "testing/committee_app.h"

using namespace committees;

using testing::CommitteeApp;
using testing::form;
using testing::holds;

TEST_CASE("a committee is constituted with its terms, its quorum and its members, and refuses what is wrong") {
    CommitteeApp trust;
    auto& [app, people, local, trustees] = trust;
    const auto list = testing::visit(app, "/committees", people.clerk);
    CHECK(list.says("Invented Oakfield local advisory committee"));
    CHECK(list.says("Local advisory committee of Invented Oakfield Academy"));
    CHECK(list.says("declarations of interests are overdue"));
    const std::vector<std::pair<std::string, std::string>> new_one{
        {"kind", "trust_committee"},   {"name", "Standards committee"}, {"quorum_number", "3"},
        {"terms_since", "2026-09-01"}, {"purpose", "To look closely."}, {"delegated", "Approves targets."}};
    CHECK(trust.status("/committees", new_one, people.head) == 403);
    CHECK(trust.status("/committees", new_one, people.trustee) == 403);
    const auto address = trust.sent("/committees", new_one, people.clerk);
    CHECK(testing::visit(app, address, people.trustee).says("Approves targets."));
    CHECK(app.get(address, people.member).reply.status == 404);
    CHECK(app.get(address, people.head).reply.status == 404);
    const auto back =
        testing::inspect(app, app.post("/committees", form({{"kind", "local"}, {"name", "x"}}), people.clerk));
    CHECK(back.status == 400);
    CHECK(back.says("Give the URN of the school"));
    CHECK(trust.status("/committees",
                       {{"kind", "local"},
                        {"name", "x"},
                        {"school", "999999"},
                        {"quorum_number", "3"},
                        {"terms_since", "2026-09-01"},
                        {"purpose", "a"},
                        {"delegated", "b"}},
                       people.clerk)
          == 400);
    trust.sent(address + "/members",
               {{"email", "TOVE@example.org"}, {"office", "chair"}, {"member_since", "2026-09-01"}}, people.clerk);
    CHECK(testing::visit(app, address, people.clerk).says("Tove Invented"));
    const auto nobody = testing::inspect(
        app, app.post(address + "/members",
                      form({{"email", "nobody@example.org"}, {"office", "chair"}, {"member_since", "2026-09-01"}}),
                      people.clerk));
    CHECK(nobody.says("Nobody signs in here with this address."));
    trust.sent(address + "/terms",
               {{"terms_since", "2026-11-01"}, {"purpose", "To look closer."}, {"delegated", "Nothing."}},
               people.clerk);
    const auto renewed = testing::visit(app, address, people.clerk);
    CHECK(renewed.says("Terms, version 2, in force from 1 November 2026"));
    CHECK(renewed.says("Terms, version 1, in force once from 1 September 2026"));
    for (const auto* part : {"/members", "/terms", "/meetings", ""})
        CHECK(trust.status(address + part, {}, people.trustee) == 403);
}

TEST_CASE("a term ends for a reason, and two who change the quorum at once see both texts") {
    CommitteeApp trust;
    auto& [app, people, local, trustees] = trust;
    const auto address = "/committees/" + std::string{local.id.text()};
    std::string member;
    {
        auto reader = app.fresh().reader();
        for (const auto& each : members_seen(reader, {.everything = true}, local.id.text()).value())
            if (each.person == people.third.id) member = address + "/members/" + std::string{each.id.text()};
    }
    CHECK(app.get(member, people.chair).reply.status == 403);
    CHECK(testing::visit(app, member, people.clerk).heading == "Marek Invented");
    CHECK(trust.status(member, {{"version", "1"}, {"until", "2026-11-01"}}, people.clerk) == 400);
    CHECK(trust.status(member, {{"version", "1"}, {"until", "2020-11-01"}, {"reason", "Moved away."}}, people.clerk)
          == 400);
    CHECK(trust.status(member, {{"version", "1"}, {"until", "2026-11-01"}, {"reason", "Moved away."}}, people.chair)
          == 403);
    trust.sent(member, {{"version", "1"}, {"until", "2026-11-01"}, {"reason", "Moved away."}}, people.clerk);
    CHECK(trust.status(member, {{"version", "1"}, {"until", "2026-11-05"}, {"reason", "Other."}}, people.clerk) == 409);
    const auto page = testing::visit(app, address, people.clerk);
    CHECK(page.says("Marek Invented, Member: from 1 September 2025 to 1 November 2026: Moved away."));
    CHECK(page.says("50% of the members in post: 1 of the 2 in post"));
    trust.sent(address, {{"version", "1"}, {"name", "Oakfield committee"}, {"quorum_number", "2"}}, people.clerk);
    const auto stale =
        app.post(address, form({{"version", "1"}, {"name", "Another name"}, {"quorum_number", "3"}}), people.executive);
    CHECK(stale.reply.status == 409);
    CHECK(holds(stale.reply.body, "Another name"));
    CHECK(holds(stale.reply.body, "Oakfield committee"));
    CHECK(trust.status(address, {{"version", "2"}, {"name", "x"}}, people.clerk) == 400); // no quorum at all
}

TEST_CASE(
    "members declare interests for themselves, who runs the committee writes down others', and nobody else does") {
    CommitteeApp trust;
    auto& [app, people, local, trustees] = trust;
    const auto address = "/committees/" + std::string{local.id.text()}, to = address + "/declarations";
    CHECK(trust.status(to, {{"nothing", "yes"}}, people.head) == 403);
    CHECK(trust.status(to, {{"nothing", "yes"}}, people.elsewhere) == 404);
    CHECK(trust.status(to, {}, people.member) == 400);
    trust.sent(to, {{"nothing", "yes"}}, people.member);
    CHECK(testing::visit(app, address, people.head).says("Nothing to declare (2 November 2026)"));
    trust.sent(to, {{"nothing", "no"}, {"interests", "My sister teaches at the school."}}, people.chair);
    CHECK(testing::visit(app, address, people.head).says("My sister teaches at the school."));
    CHECK(trust.status(to, {{"nothing", "yes"}}, people.clerk) == 400); // whose?
    CHECK(testing::visit(app, address, people.clerk).says("Overdue since 30 September 2026"));
}

TEST_CASE("a meeting goes its way from the call to approved minutes, which then stand") {
    CommitteeApp trust;
    auto& [app, people, local, trustees] = trust;
    const auto meeting = trust.called(local), later = trust.called(local, "2026-12-10");
    const auto item = trust.item(meeting, "Attendance this autumn");
    trust.sent(item + "/papers", {{"paper_title", "Attendance"}, {"source", "attendance"}, {"matter", "improvement"}},
               people.clerk);
    trust.sent(item + "/papers",
               {{"paper_title", "The head’s report"}, {"source", "written"}, {"paper", "Staffing is full."}},
               people.clerk);
    CHECK(testing::visit(app, meeting, people.clerk).says("Staffing is full."));
    CHECK_FALSE(testing::visit(app, meeting, people.chair).says("Staffing is full.")); // the papers are not out
    CHECK(testing::visit(app, meeting, people.chair).says("Attendance this autumn"));
    CHECK(trust.status(meeting + "/moves", {{"verb", "issue"}, {"version", "1"}}, people.chair) == 403);
    CHECK(trust.status(meeting + "/moves", {{"verb", "issue"}, {"version", "9"}}, people.clerk) == 409);
    CHECK(trust.status(meeting + "/moves", {{"verb", "sing"}, {"version", "1"}}, people.clerk) == 404);
    CHECK(trust.status(meeting + "/moves", {{"verb", "approve"}, {"version", "1"}}, people.clerk) == 409);
    trust.move(meeting, "issue");
    const auto out = testing::visit(app, meeting, people.chair);
    CHECK(out.says("Staffing is full."));
    CHECK(out.says("No register of Invented Oakfield Academy is held for this academic year."));
    CHECK(out.says("as it stood on 2 November 2026"));
    CHECK(trust.status(item + "/papers", {{"paper_title", "Late"}, {"source", "written"}, {"paper", "x"}}, people.clerk)
          == 409);
    CHECK(trust.status(item + "/lines", {{"kind", "note"}, {"words", "Too early."}}, people.clerk) == 409);
    CHECK(trust.status(meeting + "/moves", {{"verb", "hold"}, {"version", "2"}}, people.clerk) == 400); // ahead still

    app.set_clock(testing::evening);
    CHECK(trust.status(meeting + "/moves", {{"verb", "hold"}, {"version", "2"}}, people.clerk)
          == 400); // nobody is recorded
    CHECK(app.get(meeting + "/attendance", people.chair).reply.status == 403);
    CHECK(testing::visit(app, meeting + "/attendance", people.clerk).says("Kofi Invented, Chair"));
    trust.attend(meeting, {"Kofi Invented", "Lena Invented", "Gwen Invented"});
    trust.move(meeting, "hold");
    CHECK(testing::visit(app, meeting, people.head).says("Quorate: 2 of 3 members were there, 2 are needed"));
    trust.line(item, {{"kind", "question"}, {"words", "Why is Year 9 away?"}, {"answer", "Illness in October."}});
    trust.line(item, {{"kind", "decision"}, {"words", "To ask again in spring."}, {"matter", "governance"}});
    trust.line(item, {{"kind", "action"},
                      {"words", "Bring figures by year group."},
                      {"owner_email", "hana@example.org"},
                      {"due", "2026-12-04"}});
    CHECK(trust.status(item + "/lines",
                       {{"kind", "action"}, {"words", "x"}, {"owner", "nobody"}, {"due", "2026-12-04"}}, people.clerk)
          == 400);
    CHECK(trust.status(item + "/lines", {{"kind", "note"}, {"words", "x"}}, people.chair) == 403);
    CHECK_FALSE(testing::visit(app, meeting, people.chair).says("To ask again in spring.")); // no draft yet
    trust.move(meeting, "draft");
    const auto draft = testing::visit(app, meeting, people.chair);
    CHECK(draft.says("Why is Year 9 away?"));
    CHECK(draft.says("Answer: Illness in October."));
    CHECK(draft.says("Hana Invented, by 4 December 2026"));

    app.set_clock(testing::next_evening);
    CHECK(testing::visit(app, meeting, people.chair).says("by 4 December 2026: overdue"));
    trust.move(later, "issue");
    trust.attend(later, {"Kofi Invented", "Lena Invented"});
    const auto approve = [&](std::string at) {
        return trust.status(meeting + "/moves",
                            {{"verb", "approve"},
                             {"meeting", std::move(at)},
                             {"version", std::to_string(trust.meeting(meeting).version)}},
                            people.clerk);
    };
    CHECK(approve("") == 400);
    CHECK(approve(later.substr(10)) == 400); // not held yet
    trust.move(later, "hold");
    CHECK(approve(later.substr(10)) == 303);
    CHECK(testing::visit(app, meeting, people.chair).says("the minutes are approved"));
    CHECK(trust.status(item + "/lines", {{"kind", "note"}, {"words", "Afterwards."}}, people.clerk) == 409);
    CHECK(trust.status(meeting + "/attendance", {{"version", "9"}}, people.clerk) == 409);
    CHECK(trust.status(meeting + "/items", {{"title", "x"}}, people.clerk) == 409);
    CHECK(trust.status(item, {{"title", "x"}, {"version", "1"}}, people.clerk) == 409);
    std::vector<Line> lines;
    {
        auto reader = app.fresh().reader();
        lines = contents_of(reader, {.seen = {.everything = true}, .confidential = {}, .who = people.clerk.id},
                            CommitteeApp::meeting_id(meeting))
                    .value()
                    .lines;
    }
    REQUIRE(lines.size() == 3);
    for (const auto& each : lines)
        CHECK(trust.status(meeting + "/lines/" + std::string{each.id.text()},
                           {{"version", "1"}, {"words", "Another story."}}, people.clerk)
              == 409);
    const auto done = meeting + "/lines/" + std::string{lines[2].id.text()} + "/done";
    const auto field = "done_words-" + std::string{lines[2].id.text()};
    CHECK(trust.status(done, {{field, "Sent."}, {"version", "1"}}, people.chair) == 403);
    CHECK(trust.status(done, {{"version", "1"}}, people.head) == 400);
    CHECK(testing::visit(app, item, people.head).says("Done: Bring figures by year group."));
    trust.sent(done, {{field, "Sent to all."}, {"version", "1"}}, people.head); // what was agreed is still done
    CHECK(trust.status(done, {{field, "Again."}, {"version", "2"}}, people.head) == 409);
    CHECK(testing::visit(app, meeting, people.chair).says("done on 10 December 2026. Sent to all."));
    const auto csv = app.get("/evidence.csv", people.trustee).reply.body;
    CHECK(holds(csv, "To ask again in spring."));
    CHECK(holds(csv, "Attendance,"));
    CHECK_FALSE(holds(csv, "Illness in October."));
    CHECK(app.get("/evidence.xlsx", people.trustee).reply.status == 200);
    CHECK_FALSE(holds(app.get("/evidence.csv", people.elsewhere).reply.body, "spring"));
}

TEST_CASE("an inquorate meeting is told as such, and its decisions cannot be recorded") {
    CommitteeApp trust;
    auto& [app, people, local, trustees] = trust;
    const auto meeting = trust.called(local);
    const auto item = trust.item(meeting, "The budget");
    app.set_clock(testing::evening);
    trust.attend(meeting, {"Kofi Invented", "Gwen Invented"});
    CHECK(trust.status(meeting + "/moves", {{"verb", "hold"}, {"version", "2"}}, people.clerk)
          == 400); // without papers, and no reason
    trust.move(meeting, "hold", {{"reason-hold", "An emergency."}});
    CHECK(testing::visit(app, meeting, people.chair)
              .says("Inquorate: 1 of 3 members was there, 2 are needed: it decided nothing."));
    const auto refused = testing::inspect(
        app, app.post(item + "/lines", form({{"kind", "decision"}, {"words", "Agreed."}}), people.clerk));
    CHECK(refused.status == 400);
    CHECK(refused.says("The meeting was not quorate"));
    CHECK(refused.says("Agreed.")); // what was typed comes back
    trust.line(item, {{"kind", "note"}, {"words", "Talked of."}});
    trust.attend(meeting, {"Kofi Invented", "Lena Invented"}); // it had been written down wrongly
    trust.line(item, {{"kind", "decision"}, {"words", "Agreed."}});
    std::vector<std::pair<std::string, std::string>> fields{
        {"version", std::to_string(trust.meeting(meeting).version)}};
    for (const auto& each : trust.who_attends(meeting))
        fields.emplace_back("m-" + std::string{each.member.id.text()}, "absent");
    CHECK(trust.status(meeting + "/attendance", fields, people.clerk) == 400); // a decision stands
}

TEST_CASE(
    "a meeting is postponed, called again and cancelled, each for a reason; papers are taken back and sent again") {
    CommitteeApp trust;
    auto& [app, people, local, trustees] = trust;
    const auto meeting = trust.called(local);
    const auto item = trust.item(meeting, "Attendance");
    trust.sent(item + "/papers", {{"paper_title", "Attendance"}, {"source", "attendance"}}, people.clerk);
    trust.move(meeting, "issue");
    CHECK(trust.status(meeting + "/moves", {{"verb", "postpone"}, {"version", "2"}}, people.clerk) == 400);
    trust.move(meeting, "revise", {{"reason-revise", "A figure was wrong."}});
    CHECK_FALSE(testing::visit(app, meeting, people.chair).says("No register of"));
    CHECK(testing::visit(app, meeting, people.clerk).says("made and kept when the papers go out"));
    trust.move(meeting, "issue");
    trust.move(meeting, "postpone", {{"reason-postpone", "Snow."}});
    CHECK(testing::visit(app, meeting, people.chair).says("Postponed: Snow."));
    CHECK(trust.status(meeting + "/moves",
                       {{"verb", "recall"},
                        {"on-recall", "2020-01-01"},
                        {"version", std::to_string(trust.meeting(meeting).version)}},
                       people.clerk)
          == 400);
    trust.move(meeting, "recall", {{"on-recall", "2026-11-19"}});
    CHECK(testing::visit(app, meeting, people.chair).says("19 November 2026 at 18:00"));
    trust.move(meeting, "cancel", {{"reason-cancel", "No longer needed."}});
    CHECK(testing::visit(app, meeting, people.chair).says("Cancelled: No longer needed."));
    CHECK(trust.status(meeting + "/moves",
                       {{"verb", "recall"}, {"version", std::to_string(trust.meeting(meeting).version)}}, people.clerk)
          == 409);
}

TEST_CASE("a page of a meeting costs at most twelve statements, however long its minutes") {
    CommitteeApp trust;
    auto& [app, people, local, trustees] = trust;
    const auto meeting = trust.called(local);
    for (int i = 1; i <= 12; ++i)
        trust.item(meeting, fmt::format("Item {}", i), i % 3 ? "ordinary" : "confidential", std::to_string(i));
    for (const auto& address : {meeting, std::string{"/committees"}, "/committees/" + std::string{local.id.text()}}) {
        CAPTURE(address);
        CHECK(testing::visit(app, address, people.clerk).statements <= 11);
    }
    app.set_clock(testing::evening);
    trust.move(meeting, "issue");
    trust.attend(meeting, {"Kofi Invented", "Lena Invented"});
    trust.move(meeting, "hold");
    trust.move(meeting, "draft");
    CHECK(testing::visit(app, meeting, people.clerk).statements <= 11);
}
