#include "plans/plan_summary_store.h"

#include "plans/look_jobs.h"
#include "plans/review_store.h"
#include "testing/a_live_plan.h"

using namespace plans;
using namespace std::chrono;
using namespace testing::a_live_plan;

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

TEST_CASE("for papers each objective is told with its newest review, the figure that others may see, and its steps") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        fill(fresh);
        const basics::Date later = 2026y / September / 21; // the figure is no longer the owner’s alone
        {
            auto writer = storage::write(fresh.connection(), {.person = head.id, .at = now}).value();
            const auto plan = plan_seen(writer, head, today, PlanId{"p1"}).value();
            const auto of = objectives(writer, plan.id).value().front();
            CHECK(note(writer, of, a_figure, today).value());
            auto withdrawn = an_objective(plan, "o2");
            ok(add(writer, plan, withdrawn));
            auto after = withdrawn;
            after.state = ObjectiveState::withdrawn, after.reason = "Not ours";
            ok(save(writer, plan, withdrawn, after));
            ok(add(writer, plan,
                   Action{.id = ActionId{"a2"},
                          .objective = of.id,
                          .words = "Called off",
                          .owner = head.id,
                          .due = 2026y / September / 11,
                          .state = ActionState::cancelled}));
            for (const auto& [id, delivery] : {std::pair{"r1", Rag::red}, std::pair{"r2", Rag::amber}})
                ok(add(writer, plan,
                       Review{.id = ReviewId{id},
                              .objective = of.id,
                              .held_on = today,
                              .delivery = delivery,
                              .delivery_reason = "Because",
                              .impact = Rag::too_early,
                              .impact_reason = "",
                              .person = head.id}));
            ok(writer.commit());
        }
        auto reader = fresh.reader();
        const auto told = [&](const permissions::Who& who, basics::Date day, std::optional<basics::Urn> school) {
            return objective_summaries(reader, {.who = who, .today = day}, school).value();
        };
        const auto all = told(director, later, testing::oakfield);
        REQUIRE(all.size() == 1);
        const auto& of = all.front();
        CHECK(of.plan == PlanId{"p1"});
        CHECK(of.words == "Fewer sessions are missed");
        CHECK(of.delivery == Rag::amber);
        CHECK(of.impact == Rag::too_early);
        CHECK(of.figure == Verdict::off_track);
        CHECK(of.steps.all == 2);
        CHECK(of.steps.done == 0);
        CHECK(of.steps.overdue == 2);
        // not even to its owner, for others read the paper too
        CHECK_FALSE(told(head, today, testing::oakfield).front().figure.has_value());
        const PlanReader as_told{.who = head, .today = today, .figures = Figures::once_others_may};
        CHECK(plan_summaries(reader, as_told).value().back().off_track == 0);
        CHECK(told(elsewhere, later, testing::oakfield).empty());
        CHECK(told(director, later, {}).empty()); // the trust’s own is a draft
    });
}
