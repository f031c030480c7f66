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

plans::PlanSummary a_plan(plans::Whose whose, plans::PlanState state) {
    using namespace plans;
    PlanSummary out{.id = PlanId{whose == Whose::school ? "of-oakfield" : "of-the-trust"},
                    .whose = whose,
                    .kind = Kind::school,
                    .title = whose == Whose::school ? "Plan of Oakfield" : "Priorities",
                    .lead = PersonId{"somebody"},
                    .from = 2026y / September / 1,
                    .to = 2027y / July / 20,
                    .state = state,
                    .objectives = 1,
                    .overdue_actions = 1,
                    .overdue_milestones = 2,
                    .off_track = 1};
    if (whose == Whose::school) out.schools = {{.urn = basics::Urn{990001}, .name = "Invented Oakfield Academy"}};
    return out;
}

plans::ObjectiveSummary an_objective(const plans::PlanSummary& plan) {
    return {.plan = plan.id,
            .words = "Reading\nrises",
            .figure = plans::Verdict::off_track,
            .steps = {.all = 2, .done = 1, .overdue = 1}};
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

TEST_CASE("a paper on plans tells its own by objective and others in a row") {
    using committees::plans_paper;
    using plans::PlanState;
    using plans::Whose;
    const auto of_school = a_plan(Whose::school, PlanState::live), of_trust = a_plan(Whose::trust, PlanState::approved);
    std::vector objectives{an_objective(of_school)};
    const auto own = plans_paper(std::vector{of_school}, objectives, true);
    CHECK(holds(own, "Plan of Oakfield, 1 September 2026 to 20 July 2027: it is live."));
    CHECK(holds(own, "Reading rises\tnot reviewed\tnot reviewed\tOff track\t1 of 2 steps done, 1 overdue\n"));
    const std::vector both{of_school, of_trust};
    const auto trusts = plans_paper(both, std::vector{an_objective(of_trust)}, false);
    CHECK(holds(trusts, "Priorities, 1 September 2026 to 20 July 2027: it is approved.\nObjective\t"));
    CHECK(holds(trusts, "Invented Oakfield Academy\tPlan of Oakfield\tit is live\t1\t1\t3\n"));
    objectives.front() = {
        .plan = of_school.id, .words = "Reading rises", .delivery = plans::Rag::green, .impact = plans::Rag::too_early};
    CHECK(holds(plans_paper(std::vector{of_school}, objectives, true),
                "Reading rises\tGreen\tToo early to say\tnot said yet\tNo step is written yet\n"));
    CHECK(holds(plans_paper(std::vector{a_plan(Whose::school, PlanState::draft)}, objectives, true),
                "No plan of the school is approved."));
}
