#include "testing/planning_trust.h"

using Trust = testing::PlanningTrust;

TEST_CASE(
    "a plan as it stood on a day has the objectives, steps, reviews and figures of that day, and not of the next") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    const auto milestone = trust.a_step(objective, "milestones", trust.teacher, "2026-09-18");
    const auto action = trust.a_step(objective, "actions", trust.head, "2026-09-25");
    const auto gone = trust.an_objective(plan, trust.head);
    trust.app.set_clock("2026-09-15T09:00:00.000Z");
    trust.done(gone + "/removal", trust.head, {{"version", "1"}});
    trust.live(plan);
    trust.app.set_clock("2026-09-16T09:00:00.000Z");
    trust.done(milestone + "/moves", trust.teacher, {{"verb", "meet"}, {"version", "1"}});
    trust.done(action + "/moves", trust.head, {{"verb", "block"}, {"version", "1"}, {"reason", "No room"}});
    trust.done(objective + "/reviews", trust.teacher,
               {{"delivery", "amber"},
                {"delivery_reason", "Begun late"},
                {"impact", "green"},
                {"impact_reason", "Books show it"}});

    const auto on = [&](const std::string& day) {
        return testing::visit(trust.app, plan + "/as-it-stood?on=" + day, trust.teacher); // StoodPage
    };
    const auto first = on("2026-09-14");
    CHECK(first.says("As it stood at the end of 14 September 2026."));
    CHECK(first.says("The first of milestones"));
    CHECK(first.says("The first of actions"));
    CHECK_FALSE(first.says("No room"));
    CHECK_FALSE(first.says("What was said by then"));
    const auto count = [](const std::string& body) {
        std::size_t n = 0;
        for (auto at = body.find("Objective: "); at != std::string::npos; at = body.find("Objective: ", at + 1)) ++n;
        return n;
    };
    CHECK(count(first.body) == 2); // the second was taken out a day later
    CHECK(count(on("2026-09-15").body) == 1);
    const auto later = on("2026-09-16");
    CHECK(later.says("No room"));
    CHECK(later.says("Teacher Invented"));
    CHECK(later.says("16 September 2026, Teacher Invented. Delivery: Amber. Begun late"));
    CHECK(later.says("What the figure said on 16 September 2026"));
    CHECK(later.statements <= 11);
    CHECK(on("2026-09-13").says("There was no such plan on 13 September 2026 yet."));
    CHECK(testing::inspect(trust.app, trust.app.get(plan + "/as-it-stood?on=soon", trust.head)).status == 400);
    CHECK(trust.status(plan + "/as-it-stood", trust.elsewhere) == 404);
}
