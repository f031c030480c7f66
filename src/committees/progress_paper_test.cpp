#include "committees/progress_paper.h"

#include <doctest/doctest.h>

using namespace std::chrono;

namespace {

const basics::Date today = 2026y / November / 30;

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

programmes::Placement a_placement(std::optional<basics::Date> head_told) {
    return {.id = programmes::PlacementId{"p"},
            .school = basics::Urn{990001},
            .school_name = "Invented Oakfield Academy",
            .decision = {.programme = programmes::Programme::inadequate,
                         .from = 2026y / October / 5,
                         .reason = "Special measures\nin June",
                         .exit_criteria = "Two visits find it better",
                         .de_escalation = "",
                         .lead = permissions::PersonId{"lead"},
                         .review_on = 2027y / January / 11},
            .proposed = programmes::Programme::inadequate,
            .decided_by = permissions::PersonId{"chief"},
            .decided_on = 2026y / October / 5,
            .lead = permissions::PersonId{"lead"},
            .review_on = 2027y / January / 11,
            .head_told = head_told};
}

plans::WholePlan a_plan(plans::Whose whose, plans::PlanState state) {
    using namespace plans;
    const PersonId somebody{"somebody"};
    WholePlan whole{.plan = {.id = PlanId{"plan"},
                             .whose = whose,
                             .kind = Kind::school,
                             .title = "Plan of Oakfield",
                             .framework = Framework::report_card,
                             .lead = somebody,
                             .from = 2026y / September / 1,
                             .to = 2027y / July / 20,
                             .state = state}};
    if (whose == Whose::school)
        whole.plan.schools = {{.urn = basics::Urn{990001}, .name = "Invented Oakfield Academy"}};
    const ObjectiveId objective{"o"};
    whole.objectives.push_back({.id = objective,
                                .plan = PlanId{"plan"},
                                .position = 1,
                                .area = "achievement",
                                .words = "Reading rises",
                                .target_day = 2027y / July / 1,
                                .moves_from = 2026y / October / 1,
                                .owner = somebody});
    whole.actions = {
        {.id = ActionId{"a"}, .objective = objective, .words = "Read", .owner = somebody, .due = 2026y / November / 2},
        {.id = ActionId{"b"},
         .objective = objective,
         .words = "Write",
         .owner = somebody,
         .due = 2026y / November / 2,
         .state = ActionState::cancelled}};
    whole.milestones = {{.id = MilestoneId{"m"},
                         .objective = objective,
                         .words = "Books are there",
                         .owner = somebody,
                         .due = 2026y / November / 2,
                         .first_due = 2026y / November / 2,
                         .state = MilestoneState::met}};
    whole.standings = {{.id = StandingId{"s"},
                        .objective = objective,
                        .noted = 2026y / November / 25,
                        .answer_by = 2026y / November / 27,
                        .verdict = Verdict::off_track}};
    return whole;
}

} // namespace

TEST_CASE("a paper on programmes tells those of which the head was told, with the head's comment") {
    using committees::placements_paper;
    auto told = a_placement(2026y / October / 6);
    const std::vector all{a_placement({}), told};
    const auto paper = placements_paper(all, false, today);
    CHECK(holds(paper, "1 placement is in force of which the head was told."));
    CHECK(holds(paper, "Academy\tSpecial measures in June\tTwo visits find it better\tnothing yet\n"));
    told.comment = "We began in October";
    CHECK(holds(placements_paper(std::vector{told}, true, today), "\tWe began in October\n"));
    CHECK(placements_paper(std::vector{a_placement({})}, true, today)
          == "The school is in no programme of which its head was told.\n");
}

TEST_CASE("a paper on plans tells its own by objective and others in a row; a figure once its owner has had it to "
          "themselves") {
    using committees::plans_paper;
    using plans::PlanState;
    using plans::Whose;
    auto of_school = a_plan(Whose::school, PlanState::live);
    const auto own = plans_paper(std::vector{of_school}, true, today);
    CHECK(holds(own, "Plan of Oakfield, 1 September 2026 to 20 July 2027: it is live."));
    CHECK(holds(own, "Reading rises\tnot reviewed\tnot reviewed\tOff track\t1 of 2 steps done, 1 overdue\n"));
    const std::vector both{of_school, a_plan(Whose::trust, PlanState::approved)};
    const auto trusts = plans_paper(both, false, today);
    CHECK(holds(trusts, "Invented Oakfield Academy\tPlan of Oakfield\tit is live\t1\t1\t1\n"));
    of_school.standings[0].answer_by = 2026y / December / 1;
    CHECK(holds(plans_paper(std::vector{of_school}, true, today), "\tnot said yet\t"));
    CHECK(holds(plans_paper(std::vector{of_school}, false, today), "it is live\t1\t0\t1\n"));
    CHECK(holds(plans_paper(std::vector{a_plan(Whose::school, PlanState::draft)}, true, today),
                "No plan of the school is approved."));
}
