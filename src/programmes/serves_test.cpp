#include "testing/planning_trust.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

TEST_CASE("professional development may serve an objective of the school's live plan, and says which") {
    testing::PlanningTrust trust;
    const auto plan = trust.a_plan();
    trust.an_objective(plan, trust.head);
    trust.live(plan);
    const std::string programme = "/schools/990001/programme";
    const std::string director{trust.director.id.text()};
    trust.done(programme + "/decision", trust.director,
               {{"version", "none"},
                {"programme", "requires_improvement"},
                {"from", "2026-09-14"},
                {"reason", "An invented reason."},
                {"lead", director},
                {"exit_criteria", "Invented exit."},
                {"de_escalation", "Invented point."},
                {"review_on", "2026-12-01"}});
    const auto form = testing::visit(trust.app, programme + "/begin/development", trust.director);
    CHECK(form.says("Objective: Results rise"));
    CHECK(form.statements <= 11);
    const auto objective = [&] {
        auto reader = trust.app.fresh().reader();
        return std::string{plans::objectives(reader, plans::PlanId{plan.substr(7, 26)}).value().front().id.text()};
    }();
    CHECK(trust.done(programme + "/begin/development", trust.director,
                     {{"title", "Small steps"},
                      {"audience", "teaching"},
                      {"day", "2026-10-01"},
                      {"given_by", "trust"},
                      {"giver", "Lead teachers"},
                      {"places", "12"},
                      {"serves", "objective " + objective},
                      {"measure", "none_held"},
                      {"comparison", "own_past"},
                      {"decide_on", "2027-09-01"},
                      {"rule", "It ends if results have not risen."},
                      {"follow_up_on", "2026-11-10"}})
          == programme + "/parts/staff");
    const auto part = trust.app.get(programme + "/parts/staff", trust.director).reply.body;
    const auto at = part.find(programme + "/cases/");
    REQUIRE(at != std::string::npos);
    const auto one = part.substr(at, part.find('"', at) - at);
    CHECK(testing::visit(trust.app, one, trust.director).says("Objective: Results rise"));
}
