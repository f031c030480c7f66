// What the journal gives back of programmes, after a placement's whole way.
#include "programmes/stream_store.h"
#include "testing/placed_cases.h"
#include "testing/replayed.h"

#include <doctest/doctest.h>

using namespace programmes;
using testing::begin;
using testing::move;
using testing::newest;
using testing::page_of_oakfield;
using testing::post;
using testing::Typed;
using Trust = testing::PlacedTrust;
using permissions::Who;

namespace {

void tasks_go_their_way(Trust& trust) {
    const auto plan = trust.task_address("rapid_plan"), safe = trust.task_address("safeguarding_check");
    REQUIRE(post(trust, safe + "/done", {{"version", "1"}, {"evidence", "Two rooms."}}, trust.head) == 303);
    REQUIRE(post(trust, safe + "/reopen", {{"version", "2"}, {"reason", "One left."}}, trust.partner) == 303);
    REQUIRE(post(trust, plan + "/redate", {{"version", "1"}, {"day", "2026-12-18"}, {"reason", "Snow."}}, trust.partner)
            == 303);
    REQUIRE(post(trust, plan + "/redate", {{"version", "2"}, {"day", "2026-12-21"}, {"reason", "Ice."}}, trust.partner)
            == 303);
    REQUIRE(post(trust, plan + "/reword", {{"version", "3"}, {"task", "Write it, \"quoted\" – and ø"}}, trust.partner)
            == 303);
    REQUIRE(post(trust, plan + "/drop", {{"version", "4"}, {"reason", "Another does it."}}, trust.partner) == 303);
    REQUIRE(post(trust, page_of_oakfield + "/tasks",
                 {{"task", "Walk"}, {"owner", "hr_lead"}, {"due", "2026-11-26"}, {"hours", "0.75"}}, trust.partner)
            == 303);
}

void hours_are_explained(Trust& trust) {
    const auto tasks = [&] {
        const auto placement = trust.seen_by(trust.chief).front().id;
        auto reader = trust.app.fresh().reader();
        return tasks_of_placement(reader, {.everything = true}, placement).value();
    }();
    for (const auto& asked : hours_asked(tasks, {}))
        for (const auto* reason : {"It is urgent.", "Said again."})
            if (asked.hours > 0)
                REQUIRE(post(trust, page_of_oakfield + "/hours/" + basics::iso(asked.half_term.first),
                             {{"reason", reason}}, trust.partner)
                        == 303);
    REQUIRE(post(trust, "/programmes/hours", {{"version", "1"}, {"hours", "30.5"}}, trust.director) == 303);
    REQUIRE(post(trust, "/programmes/hours", {{"version", "2"}, {"hours", "300"}}, trust.director) == 303);
}

void cases_go_their_way(Trust& trust) {
    using enum CaseKind;
    REQUIRE(post(trust, begin("capacity"), testing::capacity(), trust.partner) == 303);
    REQUIRE(move(trust, capacity, "start", {{"begins", "2026-11-24"}}, trust.partner) == 303);
    REQUIRE(move(trust, capacity, "extend", {{"until", "2027-07-20"}, {"reason", "It helps."}}, trust.partner) == 303);
    REQUIRE(move(trust, capacity, "end", {{"until", "2026-11-24"}, {"reason", "Filled."}}, trust.partner) == 303);
    REQUIRE(post(trust, begin("team"),
                 {{"title", "Lead for behaviour"},
                  {"person", std::string{trust.director.id.text()}},
                  {"days_a_week", "2"},
                  {"begins", "2026-11-24"},
                  {"until", "2027-03-26"},
                  {"asked_by", "The chief executive"}},
                 trust.partner)
            == 303);
    REQUIRE(move(trust, team, "change", {{"days_a_week", "2026-12-01"}, {"until", "2026-12-02"}, {"reason", "Ill."}},
                 trust.partner)
            == 303);
    REQUIRE(post(trust, begin("interim"), {{"title", "Head from January"}}, trust.partner) == 303);
    REQUIRE(move(trust, interim, "choose", {{"option", "interim"}, {"reason", "Vacant."}}, trust.chief) == 303);
    REQUIRE(post(trust, begin("look"),
                 {{"subject", "Maths"}, {"step", "intent"}, {"day", "2026-11-24"}, {"who", "The lead of maths"}},
                 trust.partner)
            == 303);
    REQUIRE(move(trust, look, "note", {{"seen", "Steps are small"}, {"next", "Books"}}, trust.partner) == 303);
    REQUIRE(post(trust, begin("performance"), {{"year", "2026/27"}, {"staff", "45"}}, trust.head) == 303);
    REQUIRE(move(trust, performance, "set", {{"set", "41"}}, trust.head) == 303);
    REQUIRE(post(trust, begin("system_leader"),
                 testing::judged({{"title", "Lead for reading"},
                                  {"giver", "The head of reading"},
                                  {"academy", "990002"},
                                  {"need", "Phonics"},
                                  {"days_a_week", "1"},
                                  {"begins", "2026-11-24"},
                                  {"until", "2027-03-26"}}),
                 trust.partner)
            == 303);
    REQUIRE(
        post(
            trust, begin("succession"),
            {{"title", "Heads of department"}, {"posts", "6"}, {"ready_now", "1"}, {"within_year", "2"}, {"none", "3"}},
            trust.head)
        == 303);
    REQUIRE(move(trust, succession, "review", {{"posts", "6"}, {"ready_now", "2"}, {"within_year", "2"}, {"none", "2"}},
                 trust.head)
            == 303);
}

void support_ends(Trust& trust) {
    REQUIRE(post(trust, page_of_oakfield + "/streams",
                 {{"kind", "data_analysis"},
                  {"given_by", "outside"},
                  {"giver", "An invented hub"},
                  {"need", "Marks"},
                  {"days", "6.25"},
                  {"begins", "2026-11-24"},
                  {"review_on", "2027-01-20"},
                  {"measure", "attainment8"},
                  {"comparison", "own_past"},
                  {"decide_on", "2027-09-01"},
                  {"rule", "Ends below 39."}},
                 trust.partner)
            == 303);
    const auto stream = [&] {
        const auto placement = trust.seen_by(trust.chief).front().id;
        auto reader = trust.app.fresh().reader();
        const auto all = streams_of(reader, {.everything = true}, placement).value();
        return std::ranges::find(all, StreamKind::data_analysis, &SupportStream::kind)->id;
    }();
    REQUIRE(post(trust, fmt::format("{}/streams/{}/end", page_of_oakfield, stream.text()),
                 {{"version", "1"}, {"reason", "It cannot be told."}}, trust.partner)
            == 303);
}

void the_placement_is_stepped_down(Trust& trust) {
    const auto version = [&] { return std::to_string(trust.seen_by(trust.chief).front().version); };
    const auto moved = [&](const Who& who, std::string_view verb, Typed said = {}) {
        REQUIRE(trust.move(who, verb, std::move(said)).reply.status == 303);
    };
    for (const auto* words : {"We asked for this.", "We still do."})
        REQUIRE(post(trust, page_of_oakfield + "/comment", {{"version", version()}, {"comment", words}}, trust.head)
                == 303);
    REQUIRE(post(trust, page_of_oakfield + "/lead",
                 {{"version", version()}, {"lead", std::string{trust.director.id.text()}}, {"reason", "Left."}},
                 trust.director)
            == 303);
    moved(trust.director, "begin", {{"plan", "The rapid plan."}});
    moved(trust.director, "raise_concern", {{"reason", "Lessons are lost."}});
    moved(trust.chief, "skip_to_powers_withdrawn", {{"reason", "It cannot wait."}, {"told", "2026-11-24"}});
    moved(trust.chief, "ease", {{"reason", "Answered."}});
    moved(trust.director, "consolidate", {{"reason", "Steady."}});
    trust.app.set_clock(testing::wednesday);
    moved(trust.director, "meet_exit", {{"reason", "Both reviews are green."}});
    const auto now = trust.seen_by(trust.chief).front();
    auto down = trust.decision("requires_improvement", fmt::format("{}-{}", now.id.text(), now.version));
    down[2].second = "2026-11-25";
    down.emplace_back("watch_until", "2027-03-01");
    REQUIRE(post(trust, page_of_oakfield + "/decision", down, trust.director) == 303);
}

// What a case keeps beside its row stands in its entries by its name.
void check_case_fields(storage::Reader& reader) {
    constexpr storage::Statement<0> fields{"fields", "select f.case_id, f.field, f.value, f.school, c.kind from "
                                                     "case_fields f join programme_cases c on c.id = f.case_id"};
    std::vector<std::array<std::string, 4>> rows;
    REQUIRE(reader
                .each(fields,
                      [&](const storage::Row& row) {
                          rows.push_back({row.copy(0), row.copy(1), row.copy(2), row.copy(4)});
                      })
                .ok());
    CHECK(rows.size() > 20);
    for (const auto& [id, field, value, kind] : rows) {
        const auto told = testing::replayed_record(reader, "programme_cases", id);
        const auto found = told.find(field);
        CHECK_MESSAGE((found != told.end() && found->second == value), kind << " " << field);
    }
}

} // namespace

TEST_CASE("placements with their tasks, hours, cases and support, from decided to stepped down, are as the journal "
          "replays them") {
    Trust trust;
    const Typed task{{"version", "0"},
                     {"code", "walk_corridors"},
                     {"task", "Walk the corridors"},
                     {"owner", "head"},
                     {"due", "10 working days"},
                     {"gate", ""},
                     {"evidence", "Days seen"},
                     {"hours", "1.5"},
                     {"times", "3"},
                     {"every", "5"}};
    REQUIRE(post(trust, "/programmes/lists/inadequate/tasks/new", task, trust.director) == 303);
    trust.place_and_tell();
    tasks_go_their_way(trust);
    hours_are_explained(trust);
    cases_go_their_way(trust);
    support_ends(trust);
    the_placement_is_stepped_down(trust);
    auto reader = trust.app.fresh().reader();
    testing::check_replayed(reader, {"placements", "programme_tasks", "programme_hours", "programme_limits",
                                     "programme_templates", "programme_cases", "support_streams"});
    check_case_fields(reader);
}

TEST_CASE(
    "a placement as it stood on a day has the tasks, support and cases of that day, and succession for who may see "
    "it") { // StoodPage
    Trust trust;
    trust.place_and_tell();
    const auto id = std::string{trust.seen_by(trust.chief).front().id.text()};
    const auto on = [&](const Who& who, const std::string& day) {
        return testing::visit(trust.app, page_of_oakfield + "/as-it-stood?of=" + id + "&on=" + day, who);
    };
    cases_go_their_way(trust);
    support_ends(trust);
    trust.app.set_clock(testing::wednesday);
    tasks_go_their_way(trust);
    REQUIRE(trust.move(trust.chief, "withdraw", {{"reason", "Placed by mistake."}}).reply.status == 303);
    CHECK(testing::visit(trust.app, testing::part("history"), trust.head).says("As it stood on a day:"));
    const auto first = on(trust.head, "2026-11-24");
    CHECK(first.says("As it stood at the end of 24 November 2026."));
    CHECK(first.says("An invented reason."));
    CHECK(first.says("Invented-Partner"));
    CHECK(first.says("Invented-Director, 24 November 2026"));
    CHECK(first.says(" open, 0 dropped"));
    CHECK(first.says("Support in data analysis, An invented hub: has ended"));
    CHECK(first.says("Capacity added, Deputy head for behaviour:"));
    CHECK(first.says("Monitoring by subject, Maths: intent: is done"));
    CHECK(first.says("Succession, Heads of department: stands"));
    CHECK(first.says("Improvement team, Lead for behaviour: is on the team"));
    CHECK(first.says("Invented-Director")); // who joined it
    CHECK_FALSE(first.says("Another does it."));
    CHECK(first.statements <= 12);
    const auto second = on(trust.trustee, "2026-11-25");
    CHECK(second.says("Another does it."));
    CHECK(second.says("21 December 2026"));
    CHECK(second.says(" 1 dropped"));
    for (const Who* who : {&trust.trustee, &trust.member}) {
        CHECK(on(*who, "2026-11-24").says("Capacity added"));
        CHECK_FALSE(on(*who, "2026-11-24").says("Succession"));
        CHECK_FALSE(on(*who, "2026-11-24").says("Heads of department"));
    }
    CHECK(on(trust.director, "2026-11-23").says("It was not decided yet on 23 November 2026."));
    const auto address = page_of_oakfield + "/as-it-stood";
    CHECK(testing::inspect(trust.app, trust.app.get(address + "?on=soon", trust.head)).says("Give a day"));
    CHECK(trust.app.get(address + "?of=" + id + "x", trust.head).reply.status == 404);
    for (const Who* who : {&trust.elsewhere, &trust.teacher}) CHECK(trust.app.get(address, *who).reply.status == 403);
}

TEST_CASE("before the head was told, how a placement stood is shown to nobody but who decides and who leads") {
    Trust trust;
    REQUIRE(trust.decide(trust.director, "inadequate") == 303);
    const auto address =
        fmt::format("{}/as-it-stood?of={}", page_of_oakfield, trust.seen_by(trust.chief).front().id.text());
    CHECK(testing::visit(trust.app, address, trust.partner).says("not yet"));
    for (const Who* who : {&trust.head, &trust.member, &trust.trustee})
        CHECK(trust.app.get(address, *who).reply.status == 404);
}
