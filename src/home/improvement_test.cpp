#include "commands/routes.h"
#include "plans/plan_store.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
const auto teacher = testing::somebody({{.role = Role::teacher, .school = testing::rowan}});
const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});

} // namespace

TEST_CASE(
    "the school on one page says what is done there, to each what they may see, in twelve statements") { // ImprovementPage
    testing::App app{routes()};
    app.set_clock("2026-03-18T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    const std::string address{"/schools/990002/improvement"};
    const auto page = testing::visit(app, address, head);
    CHECK(page.says("Nobody holds the role of its head here."));
    CHECK(page.says("In no programme that was decided."));
    CHECK(page.says("None is being written or worked at."));
    CHECK(page.says("Nobody has confirmed one."));
    CHECK(page.says("None is constituted."));
    CHECK(page.says("Nothing is written under the inspection framework that holds."));
    CHECK(page.says("No survey is held."));
    CHECK(page.says("One step makes the school’s own pack of what is held."));
    CHECK_FALSE(testing::visit(app, address, teacher).says("When inspectors call"));
    CHECK(page.statements <= 11);
    CHECK_FALSE(testing::visit(app, address, teacher).says("In no programme"));
    CHECK_FALSE(testing::visit(app, address, teacher).says("None is constituted."));
    CHECK(app.get(address, elsewhere).reply.status == 403);
    {
        auto writer = app.fresh().writer();
        const plans::Plan plan{.id = plans::PlanId{"the-plan"},
                               .whose = plans::Whose::school,
                               .kind = plans::Kind::rapid,
                               .title = "Eight weeks",
                               .framework = plans::Framework::report_card,
                               .lead = permissions::PersonId{"the-head"},
                               .from = std::chrono::year{2026} / 3 / 2,
                               .to = std::chrono::year{2026} / 4 / 24,
                               .schools = {{.urn = testing::rowan}},
                               .state = plans::PlanState::live};
        REQUIRE(plans::add(writer, plan).ok());
        REQUIRE(writer.commit().ok());
    }
    const auto with_plan = testing::visit(app, address, director);
    CHECK(with_plan.says("Rapid plan"));
    CHECK(with_plan.says("It is live, from 2 March 2026 to 24 April 2026: 0 objectives."));
    CHECK(with_plan.says("No step of a plan is overdue."));
    CHECK(testing::visit(app, "/schools/990002", head).says("What is done here"));
}
