#include "journal/journal_store.h"
#include "programmes/case_page.h"
#include "programmes/case_store.h"
#include "programmes/for_others_store.h"
#include "programmes/form_page.h"
#include "programmes/programme_page.h"
#include "programmes/programmes_page.h"
#include "programmes/stream_store.h"
#include "programmes/task_page.h"
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

TEST_CASE("a task is ticked with evidence by the school, moved and dropped by its lead, and not before its gate") {
    Trust trust;
    trust.place_and_tell();
    const auto plan = trust.task_address("rapid_plan");
    const std::pair<std::string, std::string> first{"version", "1"};
    CHECK(testing::visit(trust.app, plan, trust.head).says("Before it comes: Name the improvement team"));
    CHECK(trust.app.post(plan + "/done", form({first, {"evidence", "x"}}), trust.head).reply.status == 409);
    const auto safe = trust.task_address("safeguarding_check");
    CHECK(trust.app.post(safe + "/done", form({first}), trust.head).reply.status == 400);
    CHECK(trust.app.post(safe + "/done", form({first, {"evidence", "x"}}), trust.member).reply.status == 403);
    CHECK(trust.app.post(safe + "/done", form({first, {"evidence", "Seen in all rooms."}}), trust.head).reply.status
          == 303);
    CHECK(trust.app.post(safe + "/done", form({first, {"evidence", "Again."}}), trust.head).reply.status == 409);
    CHECK(
        trust.app.post(plan + "/redate", form({first, {"day", "2026-12-20"}, {"reason", "x"}}), trust.head).reply.status
        == 403);
    CHECK(trust.app.post(plan + "/redate", form({first, {"day", "soon"}, {"reason", "x"}}), trust.partner).reply.status
          == 400);
    CHECK(trust.app.post(plan + "/redate", form({first, {"day", "2026-12-18"}, {"reason", "Snow."}}), trust.partner)
              .reply.status
          == 303);
    const auto stale = trust.app.post(plan + "/reword", form({first, {"task", "Write it"}}), trust.partner);
    CHECK(stale.reply.status == 409);
    CHECK(stale.reply.body.find("Write it") != std::string::npos); // both texts
    CHECK(testing::visit(trust.app, plan + "/reword", trust.partner).says("Reword it"));
    CHECK(trust.app.post(plan + "/drop", form({{"version", "2"}, {"reason", "Another plan does it."}}), trust.partner)
              .reply.status
          == 303);
    const auto page = testing::visit(trust.app, page_of_oakfield + "/parts/tasks", trust.head);
    CHECK(page.says("Seen in all rooms."));
    CHECK(page.says("Another plan does it."));
    CHECK(page.statements <= 12);
    CHECK(trust.app.get(page_of_oakfield + "/tasks", trust.head).reply.status == 403);
    CHECK(trust.app.post(page_of_oakfield + "/tasks", form({{"task", "x"}}), trust.head).reply.status == 403);
    CHECK(testing::visit(trust.app, page_of_oakfield + "/tasks", trust.partner).status == 200);
    CHECK(trust.app.post(page_of_oakfield + "/tasks", form({{"task", "x"}}), trust.partner).reply.status == 400);
    CHECK(trust.app
              .post(page_of_oakfield + "/tasks",
                    form({{"task", "Walk the corridors"}, {"owner", "head"}, {"due", "2026-11-26"}, {"hours", "2"}}),
                    trust.partner)
              .reply.status
          == 303);
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.head).says("Walk the corridors"));
}

TEST_CASE("the head's comment travels with the placement, and two who write it lose nothing") {
    Trust trust;
    trust.place_and_tell();
    const auto address = page_of_oakfield + "/comment";
    CHECK(trust.app.get(address, trust.director).reply.status == 403);
    CHECK(trust.app.post(address, form({{"comment", "x"}}), trust.elsewhere).reply.status == 403);
    CHECK(testing::visit(trust.app, address, trust.head).says("Your comment travels with the placement"));
    CHECK(trust.app.post(address, form({{"version", "2"}}), trust.head).reply.status == 400);
    CHECK(trust.app.post(address, form({{"version", "2"}, {"comment", "We asked for this."}}), trust.head).reply.status
          == 303);
    const auto stale = trust.app.post(address, form({{"version", "2"}, {"comment", "Another."}}), trust.head);
    CHECK(stale.reply.status == 409);
    CHECK(stale.reply.body.find("We asked for this.") != std::string::npos);
    CHECK(testing::visit(trust.app, page_of_oakfield + "/parts/placement", trust.trustee).says("We asked for this."));
}

TEST_CASE("a lead who is given up or ends is shown so, and the placement stays as it is") {
    Trust trust;
    trust.place_and_tell();
    const auto address = page_of_oakfield + "/lead";
    CHECK(trust.app.get(address, trust.partner).reply.status == 403);
    CHECK(testing::visit(trust.app, address, trust.director).says("Led by Invented-Partner"));
    {
        auto writer = trust.app.fresh().writer();
        auto person = people::find_person(writer, {.everything = true}, trust.partner.id).value();
        const auto before = person;
        person.disabled = true;
        REQUIRE(people::save(writer, before, person).ok());
        REQUIRE(writer.commit().ok());
    }
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.director)
              .says("Invented-Partner, who holds no role here any more"));
    CHECK(trust.app
              .post(address, form({{"version", "2"}, {"lead", std::string{trust.partner.id.text()}}, {"reason", "x"}}),
                    trust.director)
              .reply.status
          == 400);
    CHECK(trust.app
              .post(address,
                    form({{"version", "2"}, {"lead", std::string{trust.director.id.text()}}, {"reason", "Left."}}),
                    trust.director)
              .reply.status
          == 303);
    const auto after = trust.seen_by(trust.chief).front();
    CHECK(after.lead_name == "Invented-Director");
    CHECK(after.decision.from == the_day);
    CHECK(testing::visit(trust.app, "/programmes", trust.trustee).says("Invented-Director"));
}

TEST_CASE("the limit of hours is the trust's to set") {
    Trust trust;
    CHECK(trust.app.get("/programmes/hours", trust.head).reply.status == 403);
    CHECK(testing::visit(trust.app, "/programmes/hours", trust.director).status == 200);
    CHECK(trust.app.post("/programmes/hours", form({{"version", "1"}, {"hours", "none"}}), trust.director).reply.status
          == 400);
    CHECK(trust.app.post("/programmes/hours", form({{"version", "1"}, {"hours", "30"}}), trust.head).reply.status
          == 403);
    CHECK(trust.app.post("/programmes/hours", form({{"version", "1"}, {"hours", "30"}}), trust.director).reply.status
          == 303);
    CHECK(trust.app.post("/programmes/hours", form({{"version", "1"}, {"hours", "20"}}), trust.director).reply.status
          == 409);
}

TEST_CASE("others are told of placements, tasks that are due and what changed, a statement each") {
    Trust trust;
    trust.place_and_tell();
    auto& connection = trust.app.fresh().connection();
    auto reader = trust.app.fresh().reader();
    const auto before = connection.statements;
    const auto placed = placements_in_force(reader, trust.trustee, the_day).value();
    const auto due = tasks_due(reader, trust.head, the_day, 2026y / December / 1).value().tasks;
    const auto changes = changes_since(reader, trust.trustee, the_day, the_day).value();
    CHECK(connection.statements - before == 3);
    REQUIRE(placed.size() == 1);
    CHECK(placed.front().school_name == "Invented Oakfield Academy");
    REQUIRE(due.size() >= 3);
    CHECK(due.front().lead_name == "Invented-Partner");
    CHECK(std::ranges::any_of(due, [&](const DueTask& each) { return waits_for(each, trust.head, the_day); }));
    CHECK(std::ranges::none_of(due, [&](const DueTask& each) { return waits_for(each, trust.elsewhere, the_day); }));
    CHECK(std::ranges::any_of(due, [&](const DueTask& each) { return waits_for(each, trust.partner, the_day); }));
    REQUIRE(changes.size() == 2);
    CHECK(changes.front().what.verb == "decide");
    CHECK(placements_in_force(reader, trust.elsewhere, the_day).value().empty());
    CHECK(changes_since(reader, trust.elsewhere, the_day, the_day).value().empty());
}

TEST_CASE("support keeps on its first day what it will be judged by, with the baseline as it is held") {
    Trust trust;
    trust.place_and_tell();
    const auto address = page_of_oakfield + "/streams";
    CHECK(trust.app.get(address, trust.head).reply.status == 403);
    CHECK(trust.app.post(address, form({}), trust.head).reply.status == 403);
    CHECK(testing::visit(trust.app, address, trust.partner).says("Attainment 8: 38.0 in 2024/25"));
    const auto back = testing::inspect(trust.app, trust.app.post(address, form({{"kind", "singing"}}), trust.partner));
    CHECK(back.status == 400);
    CHECK(back.says("Choose the measure that should move."));
    const auto agreed = form({{"kind", "teaching"},
                              {"given_by", "outside"},
                              {"giver", "Invented Teaching Hub"},
                              {"need", "Explaining"},
                              {"days", "12"},
                              {"begins", "2026-11-24"},
                              {"review_on", "2027-02-01"},
                              {"measure", "attainment8"},
                              {"comparison", "alike"},
                              {"decide_on", "2027-09-01"},
                              {"rule", "Goes on above 41, ends below 39."}});
    CHECK(trust.app.post(address, agreed, trust.partner).reply.status == 303);
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.trustee).says("1 running, 0 ended."));
    const auto page = testing::visit(trust.app, page_of_oakfield + "/parts/support", trust.trustee);
    CHECK(page.says("Attainment 8: 38.0 in 2024/25. Likely beside schools alike"));
    CHECK(page.says("running; too early to tell"));
    CHECK(page.statements <= 12);
    const auto stream = [&] {
        const auto placement = trust.seen_by(trust.chief).front().id;
        auto reader = trust.app.fresh().reader();
        return streams_of(reader, {.everything = true}, placement).value().front();
    }();
    CHECK(stream.baseline.value == doctest::Approx(38));
    CHECK_FALSE(to_be_decided(stream, the_day));
    CHECK(to_be_decided(stream, 2027y / September / 1));
    const auto end = fmt::format("{}/{}/end", address, stream.id.text());
    CHECK(trust.app.get(end, trust.head).reply.status == 403);
    CHECK(testing::visit(trust.app, end, trust.partner).says("Goes on above 41"));
    CHECK(trust.app.post(end, form({{"version", "1"}}), trust.partner).reply.status == 400);
    CHECK(trust.app.post(end, form({{"version", "1"}, {"reason", "Cannot be told yet."}}), trust.head).reply.status
          == 403);
    CHECK(trust.app.post(end, form({{"version", "1"}, {"reason", "Cannot be told yet."}}), trust.partner).reply.status
          == 303);
    CHECK(trust.app.post(end, form({{"version", "1"}, {"reason", "Again."}}), trust.partner).reply.status == 409);
    CHECK(
        testing::visit(trust.app, page_of_oakfield + "/parts/support", trust.head).says("ended: Cannot be told yet."));
}

TEST_CASE("an interim leadership is begun by the lead, moved by whose move it is, and dated") {
    Trust trust;
    trust.place_and_tell();
    const auto address = page_of_oakfield + "/cases", begin = page_of_oakfield + "/begin/interim";
    CHECK(trust.app.get(begin, trust.head).reply.status == 403);
    CHECK(trust.app.post(begin, form({{"title", "Head"}}), trust.head).reply.status == 403);
    CHECK(trust.app.get(page_of_oakfield + "/begin/singing", trust.partner).reply.status == 404);
    CHECK(testing::visit(trust.app, begin, trust.partner).says("Begin interim leadership"));
    CHECK(trust.app.post(begin, form({}), trust.partner).reply.status == 400);
    CHECK(trust.app.post(begin, form({{"title", "Head from January"}}), trust.partner).reply.status == 303);
    CHECK(testing::visit(trust.app, page_of_oakfield + "/parts/leadership", trust.head)
              .says("1 December 2026: how the school is led is decided"));
    const auto found = [&] {
        auto reader = trust.app.fresh().reader();
        return cases_of_school(reader, trust.chief, testing::oakfield, the_day).value().front();
    };
    const auto one = fmt::format("{}/{}", address, found().id.text());
    const std::pair<std::string, std::string> first{"version", "1"}, option{"option", "interim"},
        why{"reason", "Vacant."};
    CHECK(trust.app.post(one + "/choose", form({first, option, why}), trust.partner).reply.status == 403);
    CHECK(trust.app.post(one + "/start", form({first}), trust.partner).reply.status == 409);
    CHECK(trust.app.post(one + "/choose", form({first, option}), trust.chief).reply.status == 400);
    CHECK(testing::visit(trust.app, one + "/choose", trust.chief).says("The option chosen"));
    CHECK(trust.app.post(one + "/choose", form({first, option, why}), trust.chief).reply.status == 303);
    CHECK(trust.app.post(one + "/appoint", form({first, {"person", "Invented"}}), trust.chief).reply.status == 409);
    const auto page = testing::visit(trust.app, one, trust.chief);
    CHECK(page.says("Appoint"));
    CHECK(page.says("interim. Vacant."));
    CHECK(trust.app.get(one, trust.elsewhere).reply.status == 403);
    CHECK(trust.app.get(address + "/none", trust.chief).reply.status == 404);
    CHECK(found().state == "options");
}

TEST_CASE("every page and form of a programme asks the database no more than eleven times, whoever opens it") {
    Trust trust;
    trust.place_and_tell();
    const auto task = trust.task_address("team_named");
    for (const auto& address :
         {std::string{"/programmes"}, page_of_oakfield, page_of_oakfield + "/decision", page_of_oakfield + "/lead",
          page_of_oakfield + "/tasks", page_of_oakfield + "/streams", page_of_oakfield + "/parts/tasks",
          page_of_oakfield + "/parts/sustaining", page_of_oakfield + "/begin/capacity",
          page_of_oakfield + "/begin/development", page_of_oakfield + "/begin/performance",
          page_of_oakfield + "/begin/look", task, task + "/redate"})
        for (const auto& who : {trust.chief, trust.director}) {
            INFO(address);
            CHECK(testing::visit(trust.app, address, who).statements <= 11);
        }
}

TEST_CASE("a task that is due this week stands in the work of whoever owns it, and in nobody else's") {
    Trust trust;
    trust.place_and_tell();
    CHECK(testing::visit(trust.app, "/my-work", trust.director).says("Tell the head of the placement in person"));
    CHECK_FALSE(testing::visit(trust.app, "/my-work", trust.elsewhere).says("Tell the head of the placement"));
    CHECK_FALSE(testing::visit(trust.app, "/my-work", trust.head).says("Tell the head of the placement"));
}
