#include "plans/plan_store.h"
#include "testing/planning_trust.h"

using namespace std::chrono;
using Trust = testing::PlanningTrust;

TEST_CASE(
    "a head writes a plan with an objective whose baseline is the figure that is held, and it is approved and lived") {
    Trust trust;
    CHECK(testing::visit(trust.app, "/schools/990001/plans", trust.head).says("There is no plan yet"));
    const auto form = testing::visit(trust.app, "/plans/new?whose=school&school=990001", trust.head);
    CHECK(form.heading == "A new plan");
    const auto plan = trust.a_plan();
    CHECK(testing::visit(trust.app, plan, trust.head).says("It has no objective yet"));
    CHECK(testing::visit(trust.app, plan + "/objectives/new", trust.head).says("Attainment 8: 38.0"));
    const auto objective = trust.an_objective(plan, trust.teacher);
    const auto shown = testing::visit(trust.app, objective, trust.head); // ObjectivePage, ObjectivePart
    CHECK(shown.says("Attainment 8 from 38.0 (2024/25"));
    CHECK(shown.says("to 42.0 by 1 July 2027"));
    const auto milestone = trust.a_step(objective, "milestones", trust.teacher, "2026-09-18");
    const auto action = trust.a_step(objective, "actions", trust.head, "2026-09-11");
    trust.live(plan);
    const auto page =
        testing::visit(trust.app, plan, trust.director); // PlanPage, ObjectiveLine, StepsTable, MovesOffer
    CHECK(page.says("This plan is live."));
    CHECK(page.says("1 step is overdue."));
    CHECK(page.says("This week"));
    CHECK(page.says("What the colours mean"));
    CHECK(page.says("0 of 2 steps done, 1 overdue."));
    CHECK_FALSE(page.says("Milestones and actions"));
    CHECK(page.statements <= 11);
    const auto whole = testing::visit(trust.app, plan + "?shown=whole", trust.director); // ObjectivePart
    CHECK(whole.says("Milestones and actions"));
    CHECK(whole.says("The plan in short"));
    CHECK(whole.statements <= 11);
    trust.done(milestone + "/moves", trust.teacher, {{"verb", "meet"}, {"version", "1"}});
    CHECK(testing::visit(trust.app, milestone, trust.teacher).says("Met")); // StepPage
    trust.done(action + "/moves", trust.head, {{"verb", "block"}, {"version", "1"}, {"reason", "No room"}});
    CHECK(testing::visit(trust.app, action, trust.head).says("Blocked, overdue"));
    const auto all = testing::visit(trust.app, "/plans", trust.director); // PlansPage
    CHECK(all.says("1 plan is live"));
    CHECK(all.says("No plan is live for Invented Ash"));
    CHECK(all.statements <= 11);
}

TEST_CASE("the wrong person is refused at every address of a plan, and what a form lacks comes back beside its field") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    const auto milestone = trust.a_step(objective, "milestones", trust.teacher, "2026-09-18");
    const auto action = trust.a_step(objective, "actions", trust.head, "2026-09-18");
    for (const auto& address :
         {plan, plan + "/edit", plan + "/moves/stop", objective, objective + "/edit", objective + "/removal",
          objective + "/reviews/new", objective + "/answer", objective + "/milestones/new", objective + "/actions/new",
          plan + "/objectives/new", objective + "/moves/withdraw", milestone, milestone + "/edit",
          milestone + "/moves/miss", action, action + "/edit", action + "/moves/block"}) {
        INFO(address);
        CHECK(trust.status(address, trust.elsewhere) == 404);
        CHECK(trust.status(address, trust.coach) == 403);
    }
    for (const auto& address :
         {plan + "/edit", plan + "/moves", plan + "/objectives", objective + "/edit", objective + "/removal",
          objective + "/moves", objective + "/reviews", objective + "/answer", objective + "/milestones",
          objective + "/actions", milestone + "/edit", milestone + "/moves", action + "/edit", action + "/moves"}) {
        INFO(address);
        CHECK(trust.post(address, trust.elsewhere, {}).reply.status == 404);
        CHECK(trust.post(address, trust.coach, {}).reply.status == 403);
    }
    CHECK(trust.status("/plans", trust.coach) == 403);
    CHECK(trust.status("/schools/990001/plans", trust.elsewhere) == 403);
    CHECK(trust.status("/plans/new?whose=school&school=990001", trust.elsewhere) == 403);
    CHECK(trust.status("/plans/new?whose=trust", trust.head) == 403);
    CHECK(trust.post("/plans", trust.elsewhere, {{"whose", "school"}, {"school", "990001"}}).reply.status == 403);
    CHECK(trust.post("/plans", trust.teacher, {{"whose", "school"}, {"school", "990001"}}).reply.status == 403);

    const auto lacking = testing::inspect(trust.app, trust.post("/plans", trust.head,
                                                                {{"whose", "school"},
                                                                 {"school", "990001"},
                                                                 {"kind", "rapid"},
                                                                 {"from", "2026-09-01"},
                                                                 {"to", "2026-12-24"}}));
    CHECK(lacking.status == 400);
    CHECK(lacking.says("A rapid plan lasts 6 to 12 weeks."));
    CHECK(lacking.says("Choose who leads it."));
    const auto empty = testing::inspect(trust.app, trust.post(plan + "/objectives", trust.head, {}));
    CHECK(empty.status == 400);
    CHECK(empty.says("Choose who owns it."));
    const auto step = testing::inspect(trust.app, trust.post(objective + "/actions", trust.head, {{"cost", "much"}}));
    CHECK(step.says("Give the cost in whole pounds"));
}

TEST_CASE("a rapid plan begins with its template, a milestone a week") {
    Trust trust;
    const auto plan = trust.done("/plans", trust.head,
                                 {{"whose", "school"},
                                  {"school", "990001"},
                                  {"kind", "rapid"},
                                  {"title", "Rapid"},
                                  {"framework", "eif"},
                                  {"lead", std::string{trust.head.id.text()}},
                                  {"from", "2026-09-14"},
                                  {"to", "2026-11-20"}});
    const auto page = testing::visit(trust.app, plan, trust.head);
    CHECK(page.says("Every lesson and corridor is calm and safe"));
    CHECK(page.says("Behaviour and attitudes"));
    CHECK(page.says("Third count: nine of ten starts are calm"));
    CHECK(page.says("23 October 2026")); // the Friday of the sixth week
}

TEST_CASE("the trust writes its priorities, which a school's objective may serve; a group has several schools") {
    Trust trust;
    CHECK(testing::visit(trust.app, "/plans/new?whose=group", trust.director).says("Which schools is it for?"));
    const auto lead = std::string{trust.director.id.text()};
    const auto priorities = trust.done("/plans", trust.director,
                                       {{"whose", "trust"},
                                        {"kind", "trust"},
                                        {"title", "Priorities"},
                                        {"framework", "report_card"},
                                        {"lead", lead},
                                        {"from", "2026-09-01"},
                                        {"to", "2027-08-31"}});
    trust.done(priorities + "/objectives", trust.director,
               {{"words", "Every child reads"},
                {"area", "achievement"},
                {"criterion", "We see it"},
                {"moves_from", "2026-10-01"},
                {"target_day", "2027-07-01"},
                {"owner", lead}});
    for (const auto& [verb, version] : {std::pair{"submit", "1"}, std::pair{"approve", "2"}, std::pair{"begin", "3"}})
        trust.done(priorities + "/moves", trust.director,
                   {{"verb", verb}, {"version", version}, {"authority", "The trustees"}});
    CHECK(testing::visit(trust.app, priorities, trust.teacher).says("Every child reads"));
    CHECK(trust.post(priorities + "/moves", trust.head, {{"verb", "stop"}, {"version", "4"}}).reply.status == 403);
    const auto plan = trust.a_plan();
    CHECK(testing::visit(trust.app, plan + "/objectives/new", trust.head).says("Every child reads"));
    const auto one = trust.post("/plans", trust.director,
                                {{"whose", "group"},
                                 {"school", "990001"},
                                 {"kind", "team"},
                                 {"title", "Maths leads"},
                                 {"framework", "rise"},
                                 {"lead", lead},
                                 {"from", "2026-09-01"},
                                 {"to", "2027-08-31"}});
    CHECK(testing::inspect(trust.app, one).says("Choose two schools or more."));
    const auto group = trust.done("/plans", trust.director,
                                  {{"whose", "group"},
                                   {"school", "990001"},
                                   {"school", "990002"},
                                   {"kind", "team"},
                                   {"title", "Maths leads"},
                                   {"framework", "rise"},
                                   {"lead", lead},
                                   {"from", "2026-09-01"},
                                   {"to", "2027-08-31"}});
    CHECK(testing::visit(trust.app, group, trust.elsewhere).says("Invented Oakfield Academy, Invented Rowan"));
}

TEST_CASE("what was not met is carried forward into a new draft, from the figure that is held then") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto met = trust.an_objective(plan, trust.teacher), open = trust.an_objective(plan, trust.head);
    trust.a_step(open, "actions", trust.teacher, "2026-09-18");
    trust.live(plan);
    trust.done(met + "/moves", trust.head, {{"verb", "met"}, {"version", "1"}, {"reason", "Seen."}});
    CHECK(trust.post(plan + "/moves", trust.director, {{"verb", "close"}, {"version", "4"}}).reply.status == 409);
    CHECK(testing::visit(trust.app, plan + "/moves/evaluate", trust.head).says("What came of it?"));
    trust.done(plan + "/moves", trust.head,
               {{"verb", "evaluate"}, {"version", "4"}, {"outcome", "partly"}, {"evaluation", "Half of it."}});
    CHECK(trust.post(plan + "/moves", trust.head, {{"verb", "close"}, {"version", "5"}}).reply.status == 403);
    trust.done(plan + "/moves", trust.director, {{"verb", "close"}, {"version", "5"}});
    CHECK(testing::visit(trust.app, plan, trust.head).says("Partly met. Half of it."));
    const auto early =
        testing::inspect(trust.app, trust.post(plan + "/moves", trust.head,
                                               {{"verb", "carry"}, {"version", "6"}, {"to", "2027-01-01"}}));
    CHECK(early.status == 400);
    CHECK(early.says("Give a day after 20 July 2027"));
    trust.done(plan + "/moves", trust.head, {{"verb", "carry"}, {"version", "6"}, {"to", "2028-07-20"}});
    auto reader = trust.app.fresh().reader();
    const auto all = plans::plans_seen(reader, trust.head, 2026y / September / 14).value();
    REQUIRE(all.size() == 2);
    CHECK(all[0].state == plans::PlanState::draft);
    CHECK(all[0].carried_from == all[1].id);
    CHECK(all[1].state == plans::PlanState::carried_forward);
    const auto objectives_now = plans::objectives(reader, all[0].id).value();
    REQUIRE(objectives_now.size() == 1);
    CHECK(objectives_now[0].baseline == 38.0);
    CHECK(plans::actions(reader, all[0].id).value().size() == 1);
}
