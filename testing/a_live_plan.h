#pragma once
// A live plan of Oakfield on a day, with those who own it and those who only read: for tests of what stores say of plans.
#include "plans/part_store.h"
#include "plans/plan_store.h"
#include "testing/app.h"
#include "testing/invented_trust.h"

#include <doctest/doctest.h>

namespace testing::a_live_plan {

using permissions::Role;
using std::chrono::July;
using std::chrono::June;
using std::chrono::September;

inline const basics::Date today = std::chrono::year{2026} / September / 14;
inline const auto now = basics::parse_iso_instant("2026-09-14T09:00:00.000Z").value();
inline const auto director = testing::somebody({{.role = Role::director_of_education}});
inline const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
inline const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});

inline plans::Plan a_plan(std::string id = "p1",
                          std::vector<plans::PlanSchool> schools = {{.urn = testing::oakfield}}) {
    return {.id = plans::PlanId{std::move(id)},
            .whose = schools.empty()      ? plans::Whose::trust
                     : schools.size() > 1 ? plans::Whose::group
                                          : plans::Whose::school,
            .kind = schools.empty() ? plans::Kind::trust : plans::Kind::team,
            .title = "A plan",
            .framework = plans::Framework::report_card,
            .lead = head.id,
            .from = std::chrono::year{2026} / September / 1,
            .to = std::chrono::year{2027} / July / 20,
            .schools = std::move(schools)};
}
inline plans::Objective an_objective(const plans::Plan& plan, std::string id = "o1") {
    return {.id = plans::ObjectiveId{std::move(id)},
            .plan = plan.id,
            .position = 1,
            .area = "attendance",
            .words = "Fewer sessions are missed",
            .measure = plans::measure_asked(plans::register_absence, "all", {}),
            .baseline = 9.0,
            .baseline_of = "six weeks",
            .target = 6.0,
            .target_day = std::chrono::year{2027} / June / 30,
            .moves_from = std::chrono::year{2026} / September / 1,
            .criterion = "Absence falls",
            .owner = head.id,
            .supporter = director.id};
}

inline void ok(const basics::Result<void>& done) {
    REQUIRE_MESSAGE(done.ok(), (done.ok() ? "" : done.problem().message));
}

// A live plan of Oakfield with an overdue action and a milestone of this week; one of the trust, one of both schools.
inline void fill(testing::FreshDatabase& fresh) {
    testing::put_invented_trust(fresh);
    auto writer = fresh.writer();
    const auto plan = a_plan();
    ok(add(writer, plan));
    ok(add(writer, a_plan("p2", {})));
    ok(add(writer, a_plan("p3", {{.urn = testing::oakfield}, {.urn = testing::rowan}})));
    ok(add(writer, plan, an_objective(plan)));
    ok(add(writer, plan,
           plans::Action{.id = plans::ActionId{"a1"},
                         .objective = plans::ObjectiveId{"o1"},
                         .words = "Ring home",
                         .owner = head.id,
                         .due = std::chrono::year{2026} / September / 11,
                         .cost = 250}));
    ok(add(writer, plan,
           plans::Milestone{.id = plans::MilestoneId{"m1"},
                            .objective = plans::ObjectiveId{"o1"},
                            .words = "First check",
                            .owner = director.id,
                            .due = std::chrono::year{2026} / September / 18,
                            .first_due = std::chrono::year{2026} / September / 18}));
    auto live = plan;
    live.state = plans::PlanState::live;
    ok(save(writer, plan, live));
    ok(writer.commit());
}

inline const plans::FigureHeld a_figure{.value = 9.4,
                                        .lower = 9.1,
                                        .upper = 9.7,
                                        .from = std::chrono::year{2026} / September / 2,
                                        .through = std::chrono::year{2026} / September / 11,
                                        .of = "a register"};

} // namespace testing::a_live_plan
