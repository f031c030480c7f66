#include "home/plan_work_store.h"

#include "testing/planning_trust.h"

using namespace std::chrono;
using Trust = testing::PlanningTrust;

namespace {

std::vector<home::WorkLine> work(Trust& trust, const permissions::Who& who) {
    auto reader = trust.app.fresh().reader();
    return home::plan_work(reader, who, 2026y / September / 14).value();
}

} // namespace

TEST_CASE("a plan's steps are its owners' work, this week's its lead's too, and a submitted plan the trust's") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    trust.a_step(objective, "milestones", trust.teacher, "2026-09-18");
    trust.a_step(objective, "actions", trust.teacher, "2026-09-25");
    CHECK(work(trust, trust.teacher).empty()); // a draft asks nothing of anybody
    trust.done(plan + "/moves", trust.head, {{"verb", "submit"}, {"version", "1"}});
    const auto waits = work(trust, trust.director);
    REQUIRE(waits.size() == 1);
    CHECK(waits[0].words == "Approve this plan or return it: Plan of Oakfield");
    CHECK(waits[0].where == "Invented Oakfield Academy");
    trust.done(plan + "/moves", trust.director, {{"verb", "return"}, {"version", "2"}, {"reason", "Too few."}});
    CHECK(work(trust, trust.head).front().words == "Change this plan and submit it again: Plan of Oakfield");
    trust.done(plan + "/moves", trust.head, {{"verb", "submit"}, {"version", "3"}});
    trust.done(plan + "/moves", trust.director, {{"verb", "approve"}, {"version", "4"}, {"authority", "The trustees"}});
    CHECK(work(trust, trust.head).front().words == "Begin this plan, which is approved: Plan of Oakfield");
    trust.done(plan + "/moves", trust.head, {{"verb", "begin"}, {"version", "5"}});
    CHECK(work(trust, trust.teacher).size() == 2);
    const auto led = work(trust, trust.head);
    REQUIRE(led.size() == 1);
    CHECK(led[0].words == "The first of milestones (Teacher Invented)");
    CHECK(led[0].on == 2026y / September / 18);
    CHECK(work(trust, trust.director).empty());
    CHECK(work(trust, trust.elsewhere).empty());
    CHECK(testing::visit(trust.app, "/my-work", trust.director).statements <= 11);
}

TEST_CASE(
    "a team's plan that was submitted waits for the head of its school as for the trust, unless the head leads it") {
    Trust trust;
    const auto begin = [&](const permissions::Who& lead) {
        const auto plan = trust.done("/plans", trust.head,
                                     {{"whose", "school"},
                                      {"school", "990001"},
                                      {"kind", "team"},
                                      {"title", "Maths"},
                                      {"framework", "report_card"},
                                      {"lead", std::string{lead.id.text()}},
                                      {"from", "2026-09-01"},
                                      {"to", "2027-07-20"}});
        trust.an_objective(plan, lead);
        trust.done(plan + "/moves", lead, {{"verb", "submit"}, {"version", "1"}});
        return plan;
    };
    begin(trust.head);
    CHECK(work(trust, trust.head).empty());
    const auto plan = begin(trust.teacher);
    const auto waits = work(trust, trust.head);
    REQUIRE(waits.size() == 1);
    CHECK(waits[0].words == "Approve this plan or return it: Maths");
    CHECK(waits[0].address == plan);
    CHECK(work(trust, trust.director).size() == 2);
    CHECK(work(trust, trust.teacher).empty());
}
