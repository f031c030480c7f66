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
#include "testing/a_live_plan.h"

#include <doctest/doctest.h>

using namespace plans;
using namespace std::chrono;
using permissions::Role;
using namespace testing::a_live_plan;

namespace {

std::vector<std::string> titles(const std::vector<Plan>& all) {
    std::vector<std::string> out;
    for (const auto& each : all) out.emplace_back(each.id.text());
    return out;
}

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
        const auto entries = journal::entries(reader, {all, today}, "plan", "p1").value();
        REQUIRE(entries.size() == 2);
        CHECK(entries.front().entry.school == testing::oakfield);
        CHECK(journal::entries(reader, {all, today}, "plan objective", "o1").value().size() == 1);
        CHECK(journal::entries(reader, {all, today}, "plan action", "a1").value().size() == 1);
        const auto stood = journal::as_it_stood(reader, {all, today}, "plan", "p1", now).value();
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
