#include "plans/plan_store.h"
#include "testing/planning_trust.h"

using namespace std::chrono;
using Trust = testing::PlanningTrust;

TEST_CASE("a review keeps two colours; what the figure says is the owner's first, then everybody's") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    trust.live(plan);
    CHECK(testing::visit(trust.app, objective + "/reviews/new", trust.teacher).heading == "Review its progress");
    const auto lacking = testing::inspect(trust.app, trust.post(objective + "/reviews", trust.teacher, {}));
    CHECK(lacking.status == 400);
    CHECK(lacking.says("Say in a sentence how you know."));
    trust.done(objective + "/reviews", trust.teacher,
               {{"delivery", "green"},
                {"delivery_reason", "All is done."},
                {"impact", "green"},
                {"impact_reason", "Mocks rose."}});
    const auto owner = testing::visit(trust.app, objective, trust.teacher);
    CHECK(owner.says("Mocks rose."));
    CHECK(owner.says("What the figure says"));
    CHECK(owner.says("Yours alone until 16 September 2026"));
    CHECK_FALSE(testing::visit(trust.app, objective, trust.director).says("What the figure says"));
    CHECK(trust.status(objective + "/answer", trust.director) == 403);
    CHECK(testing::visit(trust.app, objective + "/answer", trust.teacher).heading == "What the figure says, and you");
    trust.app.set_clock("2026-09-17T09:00:00.000Z");
    CHECK(testing::visit(trust.app, objective, trust.director).says("What the figure says"));
    CHECK(testing::visit(trust.app, objective, trust.director).says("The figure cannot tell yet."));
}

TEST_CASE("an answer lets others see what the figure says at once") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    trust.live(plan);
    trust.done(
        objective + "/reviews", trust.teacher,
        {{"delivery", "green"}, {"delivery_reason", "Done."}, {"impact", "amber"}, {"impact_reason", "Behind."}});
    const auto body = trust.app.get(objective + "/answer", trust.teacher).reply.body;
    const auto at = body.find("name=\"version\" value=\"") + 22;
    const auto version = body.substr(at, body.find('"', at) - at);
    CHECK(trust.post(objective + "/answer", trust.teacher, {{"version", version}, {"answer", " "}}).reply.status
          == 400);
    CHECK(trust.post(objective + "/answer", trust.teacher, {{"version", "x"}, {"answer", "Mocks."}}).reply.status
          == 409);
    CHECK(trust.post(objective + "/answer", trust.director, {{"version", version}, {"answer", "x"}}).reply.status
          == 403);
    trust.done(objective + "/answer", trust.teacher, {{"version", version}, {"answer", "The mocks say more."}});
    CHECK(testing::visit(trust.app, objective, trust.director).says("The owner says: The mocks say more."));
}
