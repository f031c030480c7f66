#include "plans/progress.h"

#include "plans/part_store.h"
#include "plans/plan_store.h"
#include "testing/databases.h"

#include <doctest/doctest.h>

using namespace plans;

TEST_CASE("an objective is kept once anything was done or said under it, and the sentence says what") {
    CHECK(kept_because({}).empty());
    CHECK(kept_because({.answers = 1})
          == "It stays in the plan: its owner has answered what the figure says. To end it, withdraw it with a reason "
             "once "
             "the plan is live.");
    CHECK(kept_because({.answers = 2, .reviews = 1, .steps = 3, .evidence = 1})
          == "It stays in the plan: its owner has answered what the figure says, 1 review is held, 3 steps were taken "
             "and 1 "
             "file of evidence is held. To end it, withdraw it with a reason once the plan is live.");
}

TEST_CASE(
    "what is counted is what the database holds: a figure that was noted is no progress, one that was answered is") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const Plan plan{.id = PlanId{"p1"},
                        .whose = Whose::trust,
                        .kind = Kind::trust,
                        .title = "A plan",
                        .framework = Framework::report_card,
                        .lead = PersonId{"x"},
                        .from = std::chrono::year{2026} / 9 / 1,
                        .to = std::chrono::year{2027} / 7 / 20};
        const Objective objective{.id = ObjectiveId{"o1"},
                                  .plan = plan.id,
                                  .position = 1,
                                  .area = "attendance",
                                  .words = "Fewer sessions are missed",
                                  .target_day = std::chrono::year{2027} / 6 / 30,
                                  .moves_from = std::chrono::year{2026} / 9 / 1,
                                  .owner = PersonId{"x"}};
        {
            auto writer = fresh.writer();
            REQUIRE(add(writer, plan).ok());
            REQUIRE(add(writer, plan, objective).ok());
            REQUIRE(writer.commit().ok());
        }
        const auto asked = [&](const char* sql) {
            fresh.connection().script(sql).value();
            auto reader = fresh.reader();
            return may_be_removed(reader, objective);
        };
        CHECK(
            asked(
                "insert into plan_standings (id, objective_id, noted, answer_by, verdict, figure_of, answer, version) "
                "values ('st1', 'o1', '2026-09-14', '2026-09-16', 'off_track', 'autumn', '', 1)")
                .ok());
        const auto kept = asked("update plan_standings set answer = 'The mocks say more.'");
        REQUIRE_FALSE(kept.ok());
        CHECK(kept.problem().kind == basics::Problem::Kind::conflict);
        CHECK(kept.problem().message.starts_with("It stays in the plan: its owner has answered what the figure says."));
    });
}
