// What goes wrong with time and with schools: an academy that leaves, a year that ends, clocks that change.
#include "home/plan_work_store.h"
#include "plans/look_jobs.h"
#include "plans/plan_store.h"
#include "plans/review_store.h"
#include "testing/planning_trust.h"

using Trust = testing::PlanningTrust;
using namespace std::chrono;

namespace {

void run(Trust& trust, const char* text) {
    auto writer = trust.app.fresh().writer();
    const storage::Statement<0> statement{"change", text};
    REQUIRE(writer.change(statement).ok());
    REQUIRE(writer.commit().ok());
}

std::string work_of(Trust& trust, const permissions::Who& who, basics::Date day) {
    auto reader = trust.app.fresh().reader();
    std::string out;
    for (const auto& each : home::plan_work(reader, who, day).value()) out += each.words + "\n";
    return out;
}
bool holds(const std::string& all, std::string_view words) { return all.find(words) != std::string::npos; }

} // namespace

TEST_CASE(
    "an academy that has left the trust: its plans are read, nothing new is written, and nobody is asked for steps") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    const auto milestone = trust.a_step(objective, "milestones", trust.teacher, "2026-09-18");
    trust.live(plan);
    CHECK(holds(work_of(trust, trust.teacher, 2026y / September / 14), "The first of milestones"));
    run(trust, "update schools set trust_uid = null where urn = 990001");

    const auto page = testing::visit(trust.app, plan, trust.director);
    CHECK(page.says("This academy has left the trust: the plan can be read, and is changed no more."));
    CHECK(page.says("Results rise"));
    CHECK_FALSE(page.says("Pause it"));
    CHECK_FALSE(page.says("Hand over"));
    CHECK(testing::visit(trust.app, objective, trust.teacher).says("Attainment 8"));
    CHECK(testing::visit(trust.app, plan + "/as-it-stood", trust.director).says("Results rise"));
    const auto list = testing::visit(trust.app, "/schools/990001/plans", trust.director);
    CHECK(list.says("This academy has left the trust"));
    CHECK_FALSE(list.says("Write a plan"));

    const auto refused = [&](const std::string& address, const permissions::Who& who,
                             std::vector<std::pair<std::string, std::string>> said) {
        return trust.post(address, who, said).reply.status;
    };
    CHECK(refused(plan + "/moves", trust.director, {{"verb", "pause"}, {"version", "4"}, {"reason", "x"}}) == 409);
    CHECK(refused(plan + "/objectives", trust.head, {{"words", "x"}}) == 409);
    CHECK(refused(milestone + "/moves", trust.teacher, {{"verb", "meet"}, {"version", "1"}}) == 409);
    CHECK(refused(objective + "/reviews", trust.teacher, {{"delivery", "green"}}) == 409);
    CHECK(refused(objective + "/actions", trust.teacher, {{"words", "x"}}) == 409);
    CHECK(refused(plan + "/handover", trust.director, {{"version", "4"}}) == 409);
    CHECK(
        refused("/plans", trust.head, {{"whose", "school"}, {"school", "990001"}, {"kind", "school"}, {"title", "New"}})
        == 404);
    CHECK(work_of(trust, trust.teacher, 2026y / September / 14).empty());
    auto& fresh = trust.app.fresh();
    const storage::Author program{.person = permissions::PersonId{"bearing"},
                                  .at = basics::parse_iso_instant("2026-10-01T02:00:00.000Z").value()};
    CHECK(plans::look_at_plans(fresh.database(), fresh.connection(), program, 2026y / October / 1).value() == 0);
}

TEST_CASE("a year that has ended asks for the evaluation, then for closing, then for what was not met to be carried "
          "forward") {
    Trust trust;
    const auto plan = trust.a_plan();
    trust.an_objective(plan, trust.teacher);
    trust.live(plan);
    const basics::Date last = 2027y / July / 20, after = 2027y / July / 21;
    CHECK_FALSE(holds(work_of(trust, trust.head, last), "final evaluation"));
    CHECK(holds(work_of(trust, trust.head, after),
                "Write the final evaluation of this plan, which has ended: Plan of Oakfield"));
    CHECK_FALSE(holds(work_of(trust, trust.teacher, after), "final evaluation"));
    trust.app.set_clock("2027-07-21T09:00:00.000Z");
    CHECK(
        testing::visit(trust.app, plan, trust.head).says("Its last day was 20 July 2027. Write its final evaluation"));
    trust.done(plan + "/moves", trust.head,
               {{"verb", "evaluate"}, {"version", "4"}, {"outcome", "partly"}, {"evaluation", "Half of it."}});
    CHECK(testing::visit(trust.app, plan, trust.head).says("Its final evaluation stands: it can be closed"));
    CHECK(holds(work_of(trust, trust.director, after), "Close this plan, whose evaluation stands"));
    CHECK_FALSE(holds(work_of(trust, trust.head, after), "Close this plan"));
    trust.done(plan + "/moves", trust.director, {{"verb", "close"}, {"version", "5"}});
    CHECK(testing::visit(trust.app, plan, trust.head)
              .says("1 objective was not met: carry it forward into the next plan."));
    CHECK(holds(work_of(trust, trust.head, after), "Carry forward what was not met"));
    CHECK_FALSE(
        holds(work_of(trust, trust.head, 2027y / November / 1), "Carry forward")); // a season later nobody is nagged
    trust.done(plan + "/moves", trust.head, {{"verb", "carry"}, {"version", "6"}, {"to", "2028-07-20"}});
    CHECK_FALSE(holds(work_of(trust, trust.head, after), "Carry forward"));
}

TEST_CASE("when the clocks go back a step is overdue from London's midnight, on the long day and the days beside it") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    const auto saturday =
        trust.a_step(objective, "milestones", trust.teacher, "2026-10-24");              // the last day of summer time
    const auto sunday = trust.a_step(objective, "actions", trust.teacher, "2026-10-25"); // of twenty-five hours
    trust.live(plan);
    const auto at = [&](const char* instant) {
        trust.app.set_clock(instant);
        return testing::visit(trust.app, plan, trust.head);
    };
    CHECK(at("2026-10-24T22:59:00.000Z").says("Nothing is overdue.")); // 23:59 on Saturday
    CHECK(at("2026-10-24T23:01:00.000Z").says("1 step is overdue."));  // 00:01 on Sunday
    CHECK(at("2026-10-25T00:30:00.000Z").says("1 step is overdue."));  // 01:30 for the first time
    CHECK(at("2026-10-25T01:30:00.000Z").says("1 step is overdue."));  // 01:30 once more
    CHECK(at("2026-10-25T23:59:00.000Z").says("1 step is overdue."));  // 23:59, in winter time
    CHECK(at("2026-10-26T00:01:00.000Z").says("2 steps are overdue."));
    // Met at half past midnight on Sunday, while UTC still has Saturday.
    trust.app.set_clock("2026-10-24T23:30:00.000Z");
    trust.done(saturday + "/moves", trust.teacher, {{"verb", "meet"}, {"version", "1"}});
    CHECK(testing::visit(trust.app, plan + "/as-it-stood?on=2026-10-24", trust.head).says("is not reached yet"));
    CHECK_FALSE(testing::visit(trust.app, plan + "/as-it-stood?on=2026-10-25", trust.head).says("is not reached yet"));
    // What is done in the hour that comes twice is of that Sunday.
    trust.app.set_clock("2026-10-25T01:30:00.000Z");
    trust.done(objective + "/reviews", trust.teacher,
               {{"delivery", "amber"},
                {"delivery_reason", "Begun late"},
                {"impact", "green"},
                {"impact_reason", "Books show it"}});
    CHECK(testing::visit(trust.app, objective, trust.head).says("25 October 2026"));
    CHECK(testing::visit(trust.app, plan + "/as-it-stood?on=2026-10-25", trust.head).says("Begun late"));
    CHECK_FALSE(testing::visit(trust.app, plan + "/as-it-stood?on=2026-10-24", trust.head).says("Begun late"));
    CHECK(testing::visit(trust.app, sunday, trust.head).says("25 October 2026"));
}
