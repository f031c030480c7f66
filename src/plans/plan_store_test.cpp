#include "plans/plan_store.h"

#include "basics/text.h"
#include "journal/journal_store.h"
#include "people/people_store.h"
#include "plans/begin_store.h"
#include "plans/look_jobs.h"
#include "plans/part_store.h"
#include "plans/plan_summary_store.h"
#include "plans/review_store.h"
#include "storage/fresh_id.h"
#include "testing/app.h"
#include "testing/invented_trust.h"

#include <doctest/doctest.h>

using namespace plans;
using namespace std::chrono;
using permissions::Role;

namespace {

const basics::Date today = 2026y / September / 14;
const auto now = basics::parse_iso_instant("2026-09-14T09:00:00.000Z").value();
const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});

Plan a_plan(std::string id = "p1", std::vector<PlanSchool> schools = {{.urn = testing::oakfield}}) {
    return {.id = PlanId{std::move(id)},
            .whose = schools.empty()      ? Whose::trust
                     : schools.size() > 1 ? Whose::group
                                          : Whose::school,
            .kind = schools.empty() ? Kind::trust : Kind::team,
            .title = "A plan",
            .framework = Framework::report_card,
            .lead = head.id,
            .from = 2026y / September / 1,
            .to = 2027y / July / 20,
            .schools = std::move(schools)};
}
Objective an_objective(const Plan& plan, std::string id = "o1") {
    return {.id = ObjectiveId{std::move(id)},
            .plan = plan.id,
            .position = 1,
            .area = "attendance",
            .words = "Fewer sessions are missed",
            .measure = measure_asked(register_absence, "all", {}),
            .baseline = 9.0,
            .baseline_of = "six weeks",
            .target = 6.0,
            .target_day = 2027y / June / 30,
            .moves_from = 2026y / September / 1,
            .criterion = "Absence falls",
            .owner = head.id,
            .supporter = director.id};
}

void ok(const basics::Result<void>& done) { REQUIRE_MESSAGE(done.ok(), (done.ok() ? "" : done.problem().message)); }

// A live plan of Oakfield with an overdue action and a milestone of this week; one of the trust, one of both schools.
void fill(testing::FreshDatabase& fresh) {
    testing::put_invented_trust(fresh);
    auto writer = fresh.writer();
    const auto plan = a_plan();
    ok(add(writer, plan));
    ok(add(writer, a_plan("p2", {})));
    ok(add(writer, a_plan("p3", {{.urn = testing::oakfield}, {.urn = testing::rowan}})));
    ok(add(writer, plan, an_objective(plan)));
    ok(add(writer, plan,
           Action{.id = ActionId{"a1"},
                  .objective = ObjectiveId{"o1"},
                  .words = "Ring home",
                  .owner = head.id,
                  .due = 2026y / September / 11,
                  .cost = 250}));
    ok(add(writer, plan,
           Milestone{.id = MilestoneId{"m1"},
                     .objective = ObjectiveId{"o1"},
                     .words = "First check",
                     .owner = director.id,
                     .due = 2026y / September / 18,
                     .first_due = 2026y / September / 18}));
    auto live = plan;
    live.state = PlanState::live;
    ok(save(writer, plan, live));
    ok(writer.commit());
}

std::vector<std::string> titles(const std::vector<Plan>& all) {
    std::vector<std::string> out;
    for (const auto& each : all) out.emplace_back(each.id.text());
    return out;
}

const FigureHeld a_figure{.value = 9.4,
                          .lower = 9.1,
                          .upper = 9.7,
                          .from = 2026y / September / 2,
                          .through = 2026y / September / 11,
                          .of = "a register"};

} // namespace

TEST_CASE("plans are seen by who may read one of their schools, the trust's by everyone who reads plans") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        fill(fresh);
        auto reader = fresh.reader();
        CHECK(titles(plans_seen(reader, head, today).value()) == std::vector<std::string>{"p3", "p2", "p1"});
        CHECK(titles(plans_seen(reader, elsewhere, today).value()) == std::vector<std::string>{"p3", "p2"});
        CHECK(titles(plans_seen(reader, director, today, testing::rowan).value()) == std::vector<std::string>{"p3"});
        CHECK(plans_seen(reader, testing::somebody({{.role = Role::coach}}), today).value().empty());
        CHECK(plan_seen(reader, elsewhere, today, PlanId{"p1"}).problem().kind == basics::Problem::Kind::missing);
        CHECK(plan_seen(reader, head, today, PlanId{""}).problem().kind == basics::Problem::Kind::missing);
        const auto group = plan_seen(reader, elsewhere, today, PlanId{"p3"}).value();
        CHECK(group.schools.size() == 2);
    });
}

TEST_CASE("a plan comes back with its parts as they were written") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        fill(fresh);
        auto reader = fresh.reader();
        auto plan = plan_seen(reader, head, today, PlanId{"p1"}).value();
        CHECK(plan.version == 2);
        const auto whole = whole_plan(reader, head, today, plan).value();
        REQUIRE(whole.objectives.size() == 1);
        const auto& of = whole.objectives.front();
        CHECK(of.area_words == "Attendance and behaviour: attendance");
        CHECK(of.dfe_area == "attendance");
        CHECK(of.baseline == 9.0);
        CHECK(of.target == 6.0);
        CHECK(of.supporter == director.id);
        CHECK(of.measure.name == "Absence in the register");
        CHECK(whole.actions.front().cost == 250);
        CHECK(whole.milestones.front().first_due == 2026y / September / 18);
        CHECK(areas(reader, Framework::rise).value().size() == 5);
    });
}

TEST_CASE("summaries and what is due are counted in the scope of who asks") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        fill(fresh);
        auto reader = fresh.reader();
        const auto all = plan_summaries(reader, {.who = director, .today = today}).value();
        REQUIRE(all.size() == 3);
        const auto& live = all.back();
        CHECK(live.id == PlanId{"p1"});
        CHECK(live.objectives == 1);
        CHECK(live.overdue_actions == 1);
        CHECK(live.overdue_milestones == 0);
        CHECK(live.due_this_week == 1);
        CHECK(live.off_track == 0);
        CHECK(all[0].schools.size() == 2);
        CHECK(plan_summaries(reader, {.who = elsewhere, .today = today}).value().size() == 2);
        CHECK(plan_summaries(reader, {.who = director, .today = today}, testing::rowan).value().size() == 1);

        const basics::Date in_a_week = 2026y / September / 21;
        const auto due = plan_dues(reader, {.who = director, .today = today}, {.before = in_a_week}).value();
        REQUIRE(due.size() == 2);
        CHECK(due[0].words == "Ring home");
        CHECK(due[1].step == PlanDue::Step::milestone);
        CHECK(due[1].schools.front().name == "Invented Oakfield Academy");
        CHECK(plan_dues(reader, {.who = elsewhere, .today = today}, {.before = in_a_week}).value().empty());
        CHECK(plan_dues(reader, {.who = director, .today = today}, {.before = today}).value().size() == 1);
        const DueAsked of_nobody{.before = in_a_week, .of = PersonId{"nobody"}};
        CHECK(plan_dues(reader, {.who = director, .today = today}, of_nobody).value().empty());
    });
}

TEST_CASE("what a figure says is counted as off track by its owner at once, by others after two working days") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        fill(fresh);
        const auto owner = head;
        auto other = director;
        other.id = PersonId{"another"};
        {
            auto writer = storage::write(fresh.connection(), {.person = head.id, .at = now}).value();
            const auto plan = plan_seen(writer, head, today, PlanId{"p1"}).value();
            const auto of = objectives(writer, plan.id).value().front();
            CHECK(note(writer, of, a_figure, today).value());
            CHECK_FALSE(note(writer, of, a_figure, today).value()); // says the same
            CHECK(standings(writer, plan.id, owner.id, today).value().size() == 1);
            CHECK(standings(writer, plan.id, other.id, today).value().empty());
            CHECK(standings(writer, plan.id, other.id, 2026y / September / 17).value().size() == 1);
            ok(writer.commit());
        }
        auto reader = fresh.reader();
        const auto off = [&](const permissions::Who& who, basics::Date day) {
            return plan_summaries(reader, {.who = who, .today = day}).value().back().off_track;
        };
        CHECK(off(owner, today) == 1);
        CHECK(off(other, today) == 0);
        CHECK(off(other, 2026y / September / 17) == 1);
    });
}

TEST_CASE("every night what the figures say of live plans is noted, once") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        fill(fresh);
        const storage::Author program{.person = PersonId{"bearing"}, .at = now};
        const auto look = [&] { return look_at_plans(fresh.database(), fresh.connection(), program, today).value(); };
        CHECK(look() == 1); // no register is held: cannot tell
        CHECK(look() == 0);
        auto reader = fresh.reader();
        CHECK(standings(reader, PlanId{"p1"}, head.id, today).value().front().verdict == Verdict::cannot_tell);
    });
}

TEST_CASE("a plan and its parts are journalled, and a plan is read as it stood") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        fill(fresh);
        auto reader = fresh.reader();
        const permissions::Scope all{.everything = true};
        const auto entries = journal::entries(reader, all, "plan", "p1").value();
        REQUIRE(entries.size() == 2);
        CHECK(entries.front().entry.school == testing::oakfield);
        CHECK(journal::entries(reader, all, "plan objective", "o1").value().size() == 1);
        CHECK(journal::entries(reader, all, "plan action", "a1").value().size() == 1);
        const auto stood = journal::as_it_stood(reader, all, "plan", "p1", now).value();
        REQUIRE(stood);
        CHECK(std::ranges::find(*stood, std::pair<std::string, std::string>{"state", "live"}) != stood->end());
    });
}

TEST_CASE("the second of two who change a plan is told") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        fill(fresh);
        auto writer = fresh.writer();
        const auto plan = plan_seen(writer, head, today, PlanId{"p1"}).value();
        auto after = plan;
        after.title = "Another";
        ok(save(writer, plan, after));
        CHECK(save(writer, plan, after).problem().kind == basics::Problem::Kind::conflict);
    });
}

TEST_CASE("who may own a part holds a role at the plan's schools or in the trust, today") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        fill(fresh);
        auto writer = fresh.writer();
        const auto person = [&](std::string name, permissions::Grant grant) {
            REQUIRE(people::add(writer, {.email = basics::lower(name) + "@example.org", .name = name, .roles = {grant}})
                        .ok());
        };
        person("Amina", {.role = Role::teacher, .school = testing::oakfield});
        person("Bertil", {.role = Role::teacher, .school = testing::rowan});
        person("Chloe", {.role = Role::director_of_education});
        person("Dara", {.role = Role::teacher,
                        .school = testing::oakfield,
                        .until = 2026y / August / 31,
                        .since = 2025y / August / 1});
        const auto names = [](const std::vector<Somebody>& all) {
            std::string out;
            for (const auto& each : all) out += each.name + " ";
            return out;
        };
        CHECK(names(who_may_own(writer, PlanId{"p1"}, today).value()) == "Amina Chloe ");
        CHECK(names(who_may_own(writer, PlanId{"p3"}, today).value()) == "Amina Bertil Chloe ");
        CHECK(names(who_may_own(writer, PlanId{"p2"}, today).value()) == "Chloe ");
        CHECK(names(who_may_lead(writer, testing::rowan, today).value()) == "Bertil Chloe ");
    });
}
