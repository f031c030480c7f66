#include "home/plan_work_store.h"
#include "people/people_store.h"
#include "plans/handover.h"
#include "plans/plan_store.h"
#include "testing/planning_trust.h"

using Trust = testing::PlanningTrust;

namespace {

// The teacher's role at Oakfield ends.
void leaves(Trust& trust, const permissions::Who& who) {
    auto writer = trust.app.fresh().writer();
    constexpr storage::Statement<1> ends{"end", "update grants set until = '2026-09-13' where person_id = $1"};
    REQUIRE(writer.change(ends, who.id).ok());
    REQUIRE(writer.commit().ok());
}

std::string work_of(Trust& trust, const permissions::Who& who) {
    auto reader = trust.app.fresh().reader();
    std::string out;
    for (const auto& each : home::plan_work(reader, who, std::chrono::year{2026} / 9 / 14).value())
        out += each.words + " -> " + each.address + "\n";
    return out;
}

} // namespace

TEST_CASE(
    "what belongs to somebody who has left is shown as nobody's, asked of who approves, and handed over in one step") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    trust.a_step(objective, "milestones", trust.teacher, "2026-09-18");
    const auto action = trust.a_step(objective, "actions", trust.teacher, "2026-09-25");
    const auto done = trust.a_step(objective, "actions", trust.teacher, "2026-09-26");
    trust.live(plan);
    trust.done(done + "/moves", trust.teacher, {{"verb", "complete"}, {"version", "1"}});
    CHECK(work_of(trust, trust.director).find("nobody owns") == std::string::npos);
    CHECK_FALSE(testing::visit(trust.app, plan, trust.head).says("nobody"));

    leaves(trust, trust.teacher);
    const auto page = testing::visit(trust.app, plan, trust.head);
    CHECK(page.says("3 parts of it are nobody’s now"));
    CHECK(page.says("nobody now (Teacher Invented has left)"));
    CHECK(testing::visit(trust.app, action, trust.head).says("nobody now (Teacher Invented has left)"));
    const auto asked = fmt::format("Hand over what nobody owns now: Plan of Oakfield -> {}/handover", plan);
    CHECK(work_of(trust, trust.director).find(asked) != std::string::npos);
    CHECK(work_of(trust, trust.head).find(asked) != std::string::npos); // who leads it
    CHECK(work_of(trust, trust.elsewhere).find("nobody owns") == std::string::npos);

    CHECK(testing::visit(trust.app, plan + "/handover", trust.head).says("Teacher Invented: 3 parts, and has left"));
    const auto give = [&](const permissions::Who& by, const permissions::Who& to, std::string version = "4") {
        return trust.post(plan + "/handover", by,
                          {{"from", std::string{trust.teacher.id.text()}},
                           {"to", std::string{to.id.text()}},
                           {"version", std::move(version)}});
    };
    CHECK(give(trust.elsewhere, trust.head).reply.status == 404);
    CHECK(give(trust.coach, trust.head).reply.status == 403);
    CHECK(give(trust.head, trust.elsewhere).reply.status == 400); // no role at the plan's school
    CHECK(give(trust.head, trust.teacher).reply.status == 400);
    CHECK(give(trust.head, trust.director, "3").reply.status == 409);
    CHECK(give(trust.head, trust.director).reply.status == 303);
    const auto after = testing::visit(trust.app, plan, trust.head);
    CHECK_FALSE(after.says("nobody’s now"));
    CHECK(testing::visit(trust.app, action, trust.head).says("Director Invented"));
    CHECK(testing::visit(trust.app, done, trust.head).says("Teacher Invented")); // what was done stays whose it was
    CHECK(work_of(trust, trust.director).find("nobody owns") == std::string::npos);
    CHECK(give(trust.head, trust.director).reply.status == 400); // a second time: nothing is left
}

TEST_CASE(
    "who neither writes, leads nor approves a plan hands nothing over, and a plan that is over is left as it is") {
    Trust trust;
    const auto plan = trust.a_plan();
    trust.an_objective(plan, trust.teacher);
    CHECK(trust.status(plan + "/handover", trust.teacher) == 403);
    trust.done(plan + "/moves", trust.head, {{"verb", "stop"}, {"version", "1"}, {"reason", "Not needed"}});
    CHECK(trust.status(plan + "/handover", trust.head) == 409);
    CHECK(trust.post(plan + "/handover", trust.head, {{"version", "2"}}).reply.status == 409);
}
