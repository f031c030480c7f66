#include "journal/journal_store.h"
#include "testing/placed_cases.h"

#include <doctest/doctest.h>

using namespace programmes;
using testing::begin;
using testing::move;
using testing::newest;
using testing::page_of_oakfield;
using testing::part;
using testing::post;
using testing::Typed;
using testing::with;
using Trust = testing::PlacedTrust;
using permissions::Role;
using permissions::Who;

TEST_CASE("succession is counts of posts that the head, the lead and who decides programmes see, and no committee: "
          "role by role") {
    Trust trust;
    trust.place_and_tell();
    const Typed posts{
        {"title", "Heads of department"}, {"posts", "6"}, {"ready_now", "1"}, {"within_year", "2"}, {"none", "3"}};
    const Who office = testing::somebody({{.role = Role::data_manager}}),
              adviser = testing::somebody({{.role = Role::hr_lead}}),
              governance = testing::somebody({{.role = Role::governance_professional}});
    for (const Who* who : std::vector<const Who*>{&trust.member, &trust.trustee, &trust.teacher, &trust.elsewhere,
                                                  &office, &adviser, &governance}) {
        CHECK(trust.app.get(begin("succession"), *who).reply.status == 403);
        CHECK(post(trust, begin("succession"), posts, *who) == 403);
    }
    CHECK(post(trust, begin("succession"), with(posts, "none", "4"), trust.head) == 400);
    CHECK(post(trust, begin("succession"), with(posts, "title", "The post of Invented-Head"), trust.head) == 400);
    CHECK(post(trust, begin("succession"), posts, trust.head) == 303);
    const auto address = fmt::format("{}/cases/{}", page_of_oakfield, newest(trust, CaseKind::succession).id.text());
    for (const Who* who : std::vector<const Who*>{&trust.head, &trust.partner, &trust.director, &trust.chief}) {
        CHECK(testing::visit(trust.app, page_of_oakfield, *who)
                  .says("6 posts: 1 ready now, 2 within a year, 3 with nobody yet"));
        CHECK(testing::visit(trust.app, address, *who).status == 200);
        CHECK(testing::visit(trust.app, part("history"), *who).says("Heads of department"));
    }
    const Who other_partner = testing::somebody({{.role = Role::school_improvement_partner}});
    for (const Who* who :
         std::vector<const Who*>{&trust.member, &trust.trustee, &office, &adviser, &governance, &other_partner}) {
        for (const auto& page : {page_of_oakfield, part("sustaining"), part("history")}) {
            const auto seen = testing::visit(trust.app, page, *who);
            CHECK(seen.status == 200);
            CHECK_FALSE(seen.says("Heads of department"));
            CHECK_FALSE(seen.says("Succession"));
        }
        CHECK(trust.app.get(address, *who).reply.status == 404);
        CHECK(trust.app.get(address + "/review", *who).reply.status == 404);
    }
    CHECK(trust.app.get(address, trust.elsewhere).reply.status == 403);
    const auto id = newest(trust, CaseKind::succession).id;
    auto reader = trust.app.fresh().reader();
    const auto noted = journal::as_it_stood(reader, {{.everything = true}, testing::the_day}, "Succession", id.text(),
                                            basics::parse_iso_instant("2026-11-25T00:00:00.000Z").value());
    REQUIRE(noted.ok());
    REQUIRE(noted.value());
    for (const auto& [field, value] : *noted.value()) CHECK((field == "state" || field == "version"));
}

TEST_CASE("what the school gives to others: a system leader's days to an academy, offers that are taken up, networks, "
          "an enquiry") {
    Trust trust;
    trust.place_and_tell();
    const auto leader = testing::judged({{"title", "Lead for reading"},
                                         {"giver", "The head of reading"},
                                         {"academy", "990002"},
                                         {"need", "Phonics"},
                                         {"days_a_week", "1"},
                                         {"begins", "2026-11-24"},
                                         {"until", "2027-03-26"}});
    CHECK(post(trust, begin("system_leader"), leader, trust.head) == 403);
    CHECK(post(trust, begin("system_leader"), with(leader, "academy", "990001"), trust.partner) == 400); // itself
    CHECK(post(trust, begin("system_leader"), with(leader, "rule", ""), trust.partner) == 400);
    CHECK(testing::visit(trust.app, begin("system_leader"), trust.partner).says("Attainment 8"));
    CHECK(post(trust, begin("system_leader"), leader, trust.partner) == 303);
    CHECK(testing::visit(trust.app, part("support"), trust.head)
              .says("Invented Rowan Primary School: no figure is held (Attainment 8"));
    CHECK(move(trust, CaseKind::system_leader, "start", {{"begins", "2026-11-24"}}, trust.partner) == 303);
    CHECK(testing::visit(trust.app, part("sustaining"), trust.head).says("To which academy: Invented Rowan"));
    CHECK(testing::visit(trust.app, "/programmes", trust.trustee).says("gives 1.0"));
    const Typed offer{
        {"title", "A day in our reading lessons"}, {"need", "Lessons and talk"}, {"begins", "2026-11-24"}};
    CHECK(post(trust, begin("offer"), offer, trust.trustee) == 403);
    CHECK(post(trust, begin("offer"), offer, trust.head) == 303);
    CHECK(move(trust, CaseKind::offer, "take_up", {{"taken_by", "Invented Rowan"}, {"day", "2026-11-24"}}, trust.member)
          == 403);
    CHECK(move(trust, CaseKind::offer, "take_up", {{"taken_by", "Invented Rowan"}, {"day", "soon"}}, trust.head)
          == 400);
    CHECK(move(trust, CaseKind::offer, "take_up", {{"taken_by", "Invented Rowan"}, {"day", "2026-11-24"}}, trust.head)
          == 303);
    CHECK(post(trust, begin("network"),
               {{"title", "An invented hub"}, {"given_by", "outside"}, {"need", "Maths"}, {"begins", "2026-11-24"}},
               trust.head)
          == 303);
    CHECK(post(trust, begin("enquiry"),
               {{"title", "Do short starts help?"},
                {"who", "All staff"},
                {"begins", "2026-11-24"},
                {"until", "2027-06-01"}},
               trust.head)
          == 303);
    CHECK(post(trust, begin("sustainability"),
               {{"title", "What keeps it good"}, {"day", "2026-11-24"}, {"who", "The lead"}}, trust.head)
          == 403);
    CHECK(post(trust, begin("sustainability"),
               {{"title", "What keeps it good"}, {"day", "2026-11-24"}, {"who", "The lead"}}, trust.partner)
          == 303);
    CHECK(move(trust, CaseKind::sustainability, "review", {{"found", "It rests on two people."}}, trust.partner)
          == 303);
    const auto page = testing::visit(trust.app, part("sustaining"), trust.head);
    CHECK(page.says("is offered and taken up"));
    CHECK(page.says("It rests on two people."));
    CHECK(page.statements <= 11);
}
