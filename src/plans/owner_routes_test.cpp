#include "plans/plan_store.h"
#include "testing/planning_trust.h"

using namespace std::chrono;
using Trust = testing::PlanningTrust;

TEST_CASE("owners change what is theirs while the plan is written, and no more than that") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto mine = trust.an_objective(plan, trust.teacher), theirs = trust.an_objective(plan, trust.head);
    const auto action = trust.a_step(theirs, "actions", trust.teacher, "2026-09-18");
    CHECK(testing::visit(trust.app, mine + "/edit", trust.teacher).heading == "Change this objective"); // FormPage
    CHECK(testing::visit(trust.app, mine, trust.teacher).says("Add a milestone"));
    CHECK(trust.status(theirs + "/edit", trust.teacher) == 403);
    CHECK(trust.status(theirs + "/milestones/new", trust.teacher) == 403);
    CHECK(testing::visit(trust.app, action + "/edit", trust.teacher).heading == "Change this action");
    CHECK(trust.status(plan + "/edit", trust.teacher) == 403);
    CHECK(trust.post(plan + "/moves", trust.teacher, {{"verb", "submit"}, {"version", "1"}}).reply.status == 403);
    CHECK(trust.post(plan + "/moves", trust.head, {{"verb", "approve"}, {"version", "1"}}).reply.status == 403);
    trust.live(plan);
    CHECK(trust.status(mine + "/edit", trust.teacher) == 409);
    CHECK(trust.post(mine + "/moves", trust.teacher, {{"verb", "met"}, {"version", "1"}, {"reason", "x"}}).reply.status
          == 403);
    CHECK(trust.post(action + "/moves", trust.teacher, {{"verb", "complete"}, {"version", "1"}}).reply.status == 303);
    CHECK(trust.post(action + "/moves", trust.teacher, {{"verb", "complete"}, {"version", "2"}}).reply.status == 409);
    trust.done(plan + "/moves", trust.director, {{"verb", "pause"}, {"version", "4"}, {"reason", "Flood."}});
    CHECK(trust.post(action + "/moves", trust.teacher, {{"verb", "reopen"}, {"version", "2"}, {"reason", "x"}})
              .reply.status
          == 409);
    CHECK(trust.status(mine + "/reviews/new", trust.teacher) == 409);
    CHECK(testing::visit(trust.app, plan, trust.teacher).says("While it is paused it can be read, not changed."));
}

TEST_CASE("a stale form comes back with both texts, and a stale move is refused") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    const std::vector<std::pair<std::string, std::string>> typed{{"words", "Results rise a lot"},
                                                                 {"area", "achievement"},
                                                                 {"measure", "attainment8 all"},
                                                                 {"target", "43"},
                                                                 {"moves_from", "2026-09-10"},
                                                                 {"target_day", "2027-07-01"},
                                                                 {"owner", std::string{trust.teacher.id.text()}}};
    auto first = typed;
    first.emplace_back("version", "1");
    trust.done(objective + "/edit", trust.head, first);
    const auto second = testing::inspect(trust.app, trust.post(objective + "/edit", trust.teacher, first));
    CHECK(second.status == 409);
    CHECK(second.heading == "Someone else changed this objective");
    trust.done(plan + "/edit", trust.head,
               {{"version", "1"},
                {"title", "Another title"},
                {"lead", std::string{trust.head.id.text()}},
                {"from", "2026-09-01"},
                {"to", "2027-07-20"}});
    const auto stale = testing::inspect(trust.app, trust.post(plan + "/edit", trust.head, {{"version", "1"}}));
    CHECK(stale.status == 409);
    CHECK(stale.says("Another title"));
    CHECK(trust.post(plan + "/moves", trust.head, {{"verb", "submit"}, {"version", "1"}}).reply.status == 409);
    const auto action = trust.a_step(objective, "actions", trust.teacher, "2026-09-18");
    CHECK(testing::inspect(trust.app, trust.post(action + "/edit", trust.teacher, {{"version", "7"}})).status == 409);
}

TEST_CASE("a move that lacks what has to be said comes back with its sentence") {
    Trust trust;
    const auto plan = trust.a_plan();
    trust.an_objective(plan, trust.teacher);
    CHECK(testing::visit(trust.app, plan + "/moves/stop", trust.head).heading == "Stop it for good");
    const auto refused =
        testing::inspect(trust.app, trust.post(plan + "/moves", trust.head, {{"verb", "stop"}, {"version", "1"}}));
    CHECK(refused.status == 400);
    CHECK(refused.says("Say why, in a sentence."));
    CHECK(trust.post(plan + "/moves", trust.head, {{"verb", "fly"}, {"version", "1"}}).reply.status == 404);
}

TEST_CASE("an objective without progress is taken out, one with progress never") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    const auto action = trust.a_step(objective, "actions", trust.teacher, "2026-09-18");
    trust.live(plan);
    trust.done(action + "/moves", trust.teacher, {{"verb", "start"}, {"version", "1"}});
    trust.done(plan + "/moves", trust.director, {{"verb", "return"}, {"version", "4"}, {"reason", "Too many."}});
    const auto kept = testing::visit(trust.app, objective, trust.head);
    CHECK(kept.says(
        "It stays in the plan: 1 step was taken. To end it, withdraw it with a reason once the plan is live."));
    CHECK_FALSE(kept.says("Take it out of the plan"));
    CHECK(trust.status(objective + "/removal", trust.head) == 409);
    CHECK(trust.post(objective + "/removal", trust.teacher, {{"version", "1"}}).reply.status == 403);
    CHECK(trust.post(objective + "/removal", trust.head, {{"version", "1"}}).reply.status == 409);
    const auto fresh = trust.an_objective(plan, trust.teacher);
    trust.a_step(fresh, "milestones", trust.teacher, "2026-09-18");
    CHECK(testing::visit(trust.app, fresh, trust.head).says("Take it out of the plan"));
    CHECK(testing::visit(trust.app, fresh + "/removal", trust.head).heading == "Take this objective out?");
    CHECK(trust.post(fresh + "/removal", trust.head, {{"version", "2"}}).reply.status == 409);
    trust.done(fresh + "/removal", trust.head, {{"version", "1"}});
    CHECK(trust.status(fresh, trust.head) == 404);
}

TEST_CASE("an objective whose figure its owner has answered is kept, though nothing else was done under it") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    trust.live(plan);
    trust.app.fresh()
        .connection()
        .script(fmt::format(
            "insert into plan_standings (id, objective_id, noted, answer_by, verdict, figure_of, answer, version) "
            "values ('st1', '{}', '2026-09-14', '2026-09-16', 'off_track', 'autumn', '', 1);",
            objective.substr(objective.rfind('/') + 1)))
        .value();
    trust.done(plan + "/moves", trust.director, {{"verb", "return"}, {"version", "4"}, {"reason", "Too many."}});
    CHECK(testing::visit(trust.app, objective, trust.head)
              .says("Take it out of the plan")); // noted by itself, not answered
    const auto body = trust.app.get(objective + "/answer", trust.teacher).reply.body;
    const auto at = body.find("name=\"version\" value=\"") + 22;
    trust.done(objective + "/answer", trust.teacher,
               {{"version", body.substr(at, body.find('"', at) - at)}, {"answer", "The mocks say more."}});
    const auto why = "It stays in the plan: its owner has answered what the figure says. To end it, withdraw it";
    CHECK(testing::visit(trust.app, objective, trust.head).says(why));
    const auto refused = trust.post(objective + "/removal", trust.head, {{"version", "1"}});
    CHECK(refused.reply.status == 409);
    CHECK(refused.reply.body.find(why) != std::string::npos);
    CHECK(testing::visit(trust.app, objective, trust.teacher).says("The mocks say more."));
}
