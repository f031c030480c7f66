#include "journal/journal_store.h"
#include "programmes/case_page.h"
#include "programmes/case_store.h"
#include "programmes/for_others_store.h"
#include "programmes/form_page.h"
#include "programmes/programme_page.h"
#include "programmes/programmes_page.h"
#include "programmes/stream_store.h"
#include "programmes/task_page.h"
#include "programmes/task_store.h"
#include "testing/placed_trust.h"

#include <doctest/doctest.h>

using namespace programmes;
using namespace std::chrono;
using testing::form;
using testing::page_of_oakfield;
using testing::the_day;
using Trust = testing::PlacedTrust;
using permissions::Role;
using permissions::Who;

TEST_CASE("a placement is known to who decides and who leads, and to others once the head was told: role by role") {
    Trust trust;
    REQUIRE(trust.decide(trust.director, "inadequate") == 303);
    for (const Who* who : std::vector<const Who*>{&trust.chief, &trust.director, &trust.partner})
        CHECK(trust.seen_by(*who).size() == 1);
    const Who other_partner = testing::somebody({{.role = Role::school_improvement_partner}});
    for (const Who* who : std::vector<const Who*>{&trust.head, &trust.member, &trust.trustee, &trust.elsewhere,
                                                  &trust.teacher, &other_partner})
        CHECK(trust.seen_by(*who).empty());
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.trustee)
              .says("not placed in a programme, as far as you may know"));
    CHECK(testing::visit(trust.app, "/programmes", trust.trustee).says("not placed"));
    REQUIRE(trust.move(trust.director, "tell_head", {{"day", "2026-11-24"}}).reply.status == 303);
    for (const Who* who : std::vector<const Who*>{&trust.head, &trust.member, &trust.trustee, &other_partner})
        CHECK(trust.seen_by(*who).size() == 1);
    CHECK(trust.seen_by(trust.elsewhere).empty());
    CHECK(trust.seen_by(trust.teacher).empty());
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.member)
              .says("Intensive (inadequate), since 24 November 2026"));
    CHECK(trust.app.get(page_of_oakfield, trust.elsewhere).reply.status == 403);
    CHECK(trust.app.get(page_of_oakfield, trust.teacher).reply.status == 403);
    CHECK(trust.app.get("/programmes", trust.teacher).reply.status == 403);
    CHECK(trust.app.get("/schools/990004/programme", trust.director).reply.status == 404);
}

TEST_CASE("before the head was told, no page of the journal tells the school of its placement; then all is there") {
    Trust trust;
    REQUIRE(trust.decide(trust.director, "inadequate") == 303);
    const auto task = trust.task_address("rapid_plan");
    REQUIRE(trust.app
                .post(task + "/redate", form({{"version", "1"}, {"day", "2026-12-18"}, {"reason", "Invented snow."}}),
                      trust.partner)
                .reply.status
            == 303);
    const auto records = [&] {
        std::vector<std::string> out;
        auto reader = trust.app.fresh().reader();
        for (const auto& each :
             journal::latest(reader, {{.everything = true}, testing::the_day}, {.most = 500}).value())
            if (each.entry.kind.starts_with("p") && each.entry.kind != "person")
                out.push_back(fmt::format("/journal/{}/{}", each.entry.kind, each.entry.record));
        return out;
    }();
    REQUIRE(records.size() > 10);
    const auto status = [&](const Who& who, const std::string& record) {
        return trust.app.ask({.method = web::Method::get, .path = record}, who).reply.status;
    };
    const auto listed = [&](const Who& who) {
        const auto all = testing::visit(trust.app, "/journal", who);
        const auto tasks = testing::visit(trust.app, "/journal?kind=programme%20task", who);
        const auto his = testing::visit(trust.app, "/journal?person=Invented-Director", who);
        return std::array{all.says("placement "), tasks.says("Invented snow."), his.says("programme task")};
    };
    CHECK(listed(trust.chief) == std::array{true, true, true});
    CHECK(listed(trust.head) == std::array{false, false, false});
    for (const auto& record : records) {
        CHECK(status(trust.chief, record) == 200);
        CHECK(status(trust.head, record) == 404);
    }
    REQUIRE(trust.move(trust.director, "tell_head", {{"day", "2026-11-24"}}).reply.status == 303);
    CHECK(listed(trust.head) == std::array{true, true, true});
    for (const auto& record : records) CHECK(status(trust.head, record) == 200);
    CHECK(status(trust.elsewhere, records.front()) == 404);
}

TEST_CASE("the decision form gives back what was typed, and is refused to whoever may not decide") {
    Trust trust;
    CHECK(trust.app.get(page_of_oakfield + "/decision", trust.partner).reply.status == 403);
    CHECK(trust.decide(trust.head, "inadequate") == 403);
    CHECK(trust.decide(trust.partner, "inadequate") == 403);
    CHECK(testing::visit(trust.app, page_of_oakfield + "/decision", trust.director).says("Bearing proposes targeted"));
    auto typed = trust.decision("inadequate");
    typed[5].second = "";
    const auto back =
        testing::inspect(trust.app, trust.app.post(page_of_oakfield + "/decision", form(typed), trust.director));
    CHECK(back.status == 400);
    CHECK(back.says("Say what has to hold for it to end."));
    CHECK(trust.decide(trust.director, "good_or_better") == 400); // weaker than proposed
    CHECK(trust.decide(trust.chief, "good_or_better") == 303);
    CHECK(trust.decide(trust.director, "inadequate") == 409); // it was filled from no placement
}

TEST_CASE(
    "a placement goes its way: told, begun, escalated by steps and by a skipped one, eased, stepped down, watched") {
    Trust trust;
    trust.place_and_tell();
    CHECK(trust.move(trust.head, "begin", {{"plan", "x"}}).reply.status == 403);
    CHECK(trust.move(trust.partner, "raise_concern", {{"reason", "x"}}).reply.status == 409);
    CHECK(trust.move(trust.partner, "sing").reply.status == 404);
    CHECK(trust.move(trust.partner, "begin", {{"plan", "The rapid plan."}}).reply.status == 409); // hours not explained
    const auto page = testing::visit(trust.app, page_of_oakfield + "/parts/tasks", trust.partner);
    CHECK(page.says("above the trust’s limit of 24. The lead has not said why."));
    const auto due = [&] {
        const auto placement = trust.seen_by(trust.chief).front().id;
        auto reader = trust.app.fresh().reader();
        return tasks_of_placement(reader, {.everything = true}, placement).value();
    }();
    for (const auto& asked : hours_asked(due, {}))
        if (asked.hours > 24) {
            const auto address = page_of_oakfield + "/hours/" + basics::iso(asked.half_term.first);
            CHECK(trust.app.post(address, form({{"reason", "x"}}), trust.head).reply.status == 403);
            CHECK(trust.app.post(address, form({}), trust.partner).reply.status == 400);
            CHECK(testing::visit(trust.app, address, trust.partner).status == 200);
            CHECK(trust.app.post(address, form({{"reason", "It is urgent."}}), trust.partner).reply.status == 303);
        }
    CHECK(trust.move(trust.partner, "begin").reply.status == 400);
    CHECK(trust.move(trust.partner, "begin", {{"plan", "The rapid plan."}}).reply.status == 303);
    CHECK(testing::visit(trust.app, page_of_oakfield + "/parts/tasks", trust.head).says("Why: It is urgent."));
    CHECK(trust.move(trust.partner, "raise_concern", {{"reason", "Lessons are lost."}}).reply.status == 303);
    CHECK(trust.move(trust.director, "skip_to_powers_withdrawn", {{"reason", "x"}, {"told", "2026-11-24"}}).reply.status
          == 403);
    CHECK(trust.move(trust.chief, "skip_to_powers_withdrawn", {{"reason", "It cannot wait."}, {"told", "2026-11-20"}})
              .reply.status
          == 400);
    CHECK(trust.move(trust.chief, "skip_to_powers_withdrawn", {{"reason", "It cannot wait."}, {"told", "2026-11-24"}})
              .reply.status
          == 303);
    CHECK(testing::visit(trust.app, page_of_oakfield + "/parts/history", trust.trustee) // HistoryPage, HistoryTable
              .says("The trustees were told on 24 November 2026"));
    const auto escalated = testing::visit(trust.app, page_of_oakfield + "/parts/placement", trust.trustee);
    CHECK(escalated.says("a written requirement stands: not taken"));
    CHECK(escalated.says("a concern was raised: 24 November 2026, Invented-Partner. Lessons are lost."));
    CHECK(trust.move(trust.chief, "ease", {{"reason", "Answered."}}).reply.status == 303);
    CHECK(trust.move(trust.partner, "consolidate", {{"reason", "Steady."}}).reply.status == 303);
    const auto version = [&] {
        const auto now = trust.seen_by(trust.chief).front();
        return fmt::format("{}-{}", now.id.text(), now.version);
    };
    trust.app.set_clock(testing::wednesday);
    auto down = trust.decision("requires_improvement", version());
    down[2].second = "2026-11-25";
    down.emplace_back("watch_until", "2027-03-01");
    CHECK(trust.app.post(page_of_oakfield + "/decision", form(down), trust.director).reply.status == 400);
    CHECK(trust.move(trust.partner, "meet_exit", {{"reason", "x"}}).reply.status == 403);
    CHECK(trust.move(trust.director, "meet_exit", {{"reason", "Both reviews are green."}}).reply.status == 303);
    down[0].second = version();
    CHECK(trust.app.post(page_of_oakfield + "/decision", form(down), trust.director).reply.status == 303);
    const auto all = trust.seen_by(trust.chief);
    REQUIRE(all.size() == 2);
    CHECK(all.front().decision.programme == Programme::requires_improvement);
    CHECK(all.back().state == PlacementState::watched);
    CHECK(all.back().until == 2026y / November / 24);
    const auto before = testing::visit(trust.app, page_of_oakfield + "/parts/placement", trust.chief);
    for (const auto* said : {"Placements before", "Why, and how it ended", "24 November 2026 to 24 November 2026"})
        CHECK(before.says(said));
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.director).says("watched until 1 March 2027"));
    auto journal = trust.app.fresh().reader();
    const auto stood =
        journal::as_it_stood(journal, {{.everything = true}, testing::the_day}, "placement", all.back().id.text(),
                             basics::parse_iso_instant("2026-11-24T23:00:00.000Z").value());
    REQUIRE(stood.ok());
    REQUIRE(stood.value());
    CHECK(std::ranges::find(*stood.value(), std::pair<std::string, std::string>{"state", "consolidating"})
          != stood.value()->end());
}

TEST_CASE("the trust's page says what is decided, and asks no more for what is decided as it is proposed") {
    Trust trust;
    CHECK(testing::visit(trust.app, "/trusts/99001", trust.director).says("whether targeted suits"));
    REQUIRE(trust.decide(trust.director, "requires_improvement") == 303);
    const auto page = testing::visit(trust.app, "/trusts/99001", trust.director);
    CHECK_FALSE(page.says("whether targeted suits"));
    CHECK(page.says("Decided: targeted since 24 November 2026"));
    CHECK(testing::visit(trust.app, "/trusts/99001", trust.trustee)
              .says("whether targeted suits")); // the head is not told yet
    CHECK(page.statements <= 11);
}
