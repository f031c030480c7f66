#include "plans/objective.h"

#include "testing/app.h"
#include "testing/goldens.h"
#include "testing/lifecycle_walk.h"

using namespace plans;
using namespace std::chrono;
using permissions::Role;

namespace {

const basics::Urn oakfield{990001}, rowan{990002};
const basics::Date today = 2026y / September / 14;

Plan a_plan() {
    return {.id = PlanId{"p1"},
            .whose = Whose::school,
            .kind = Kind::school,
            .title = "Plan of Oakfield",
            .framework = Framework::report_card,
            .lead = PersonId{"the-lead"},
            .from = 2026y / September / 1,
            .to = 2027y / July / 20,
            .schools = {{.urn = oakfield}}};
}
Objective an_objective() {
    return {.id = ObjectiveId{"o1"},
            .plan = PlanId{"p1"},
            .area = "attendance",
            .words = "Fewer sessions are missed",
            .target_day = 2027y / June / 30,
            .moves_from = 2027y / January / 1,
            .owner = PersonId{"the-owner"}};
}
Milestone a_milestone() {
    return {.id = MilestoneId{"m1"},
            .objective = ObjectiveId{"o1"},
            .words = "First check",
            .owner = PersonId{"of-the-milestone"},
            .due = 2026y / September / 18,
            .first_due = 2026y / September / 18};
}
Action an_action() {
    return {.id = ActionId{"a1"},
            .objective = ObjectiveId{"o1"},
            .words = "Ring home",
            .owner = PersonId{"of-the-action"},
            .due = 2026y / September / 13};
}

Said said(std::map<std::string, std::string, std::less<>> form) {
    return [form = std::move(form)](std::string_view field) -> std::string_view {
        const auto found = form.find(field);
        return found == form.end() ? std::string_view{} : std::string_view{found->second};
    };
}

template <class State>
const basics::Move<State, Hand>& move_by(const basics::Lifecycle<State, Hand>& of, State from, std::string_view verb) {
    return *basics::move_of(of, from, verb, [](Hand) { return true; }).value();
}

template <class State>
void check_diagram(std::string_view file, std::string_view title, const basics::Lifecycle<State, Hand>& of) {
    testing::walk(of);
    testing::check_golden(file, basics::diagram(title, of, [](Hand hand) { return words(hand); }));
}

permissions::Who as(PersonId id, std::vector<permissions::Grant> grants) {
    return {.id = std::move(id), .name = "Somebody Invented", .grants = std::move(grants)};
}

} // namespace

TEST_CASE("every path of a plan and its parts can be walked, and the diagrams in the docs are those of the tables") {
    check_diagram("docs/lifecycles/plan.md", "An improvement plan", plan_lifecycle());
    check_diagram("docs/lifecycles/objective.md", "An objective of a plan", objective_lifecycle());
    check_diagram("docs/lifecycles/milestone.md", "A milestone of a plan", milestone_lifecycle());
    check_diagram("docs/lifecycles/action.md", "An action of a plan", action_lifecycle());
}

TEST_CASE("a school's plan is written by its leaders, approved by the trust, and led by whoever leads it") {
    const auto plan = a_plan();
    const auto rights = [&](const permissions::Who& who) { return rights_of(who, plan, today); };
    const auto head = rights(testing::somebody({{.role = Role::headteacher, .school = oakfield}}));
    CHECK(head.writes);
    CHECK_FALSE(head.approves);
    const auto director = rights(testing::somebody({{.role = Role::director_of_education}}));
    CHECK(director.writes);
    CHECK(director.approves);
    const auto trustee = rights(testing::somebody({{.role = Role::trustee}}));
    CHECK(trustee.sees);
    CHECK_FALSE(trustee.writes);
    CHECK_FALSE(rights(testing::somebody({{.role = Role::headteacher, .school = rowan}})).sees);
    CHECK(rights(as(PersonId{"the-lead"}, {{.role = Role::teacher, .school = oakfield}})).writes);
    CHECK_FALSE(rights(as(PersonId{"the-lead"}, {{.role = Role::teacher, .school = rowan}})).sees);
}

TEST_CASE("the trust's priorities are read by all who read plans, and written by the trust alone") {
    auto plan = a_plan();
    plan.whose = Whose::trust;
    plan.kind = Kind::trust;
    plan.schools.clear();
    const auto head = rights_of(testing::somebody({{.role = Role::headteacher, .school = oakfield}}), plan, today);
    CHECK(head.sees);
    CHECK_FALSE(head.writes);
    CHECK(rights_of(testing::somebody({{.role = Role::chief_executive}}), plan, today).approves);
    CHECK_FALSE(rights_of(testing::somebody({{.role = Role::coach}}), plan, today).sees);
}

TEST_CASE("a group's plan is written by who may write for each of its schools") {
    auto plan = a_plan();
    plan.whose = Whose::group;
    plan.schools.push_back({.urn = rowan});
    const auto one = testing::somebody({{.role = Role::headteacher, .school = oakfield}});
    CHECK(rights_of(one, plan, today).sees);
    CHECK_FALSE(rights_of(one, plan, today).writes);
    const auto both = testing::somebody(
        {{.role = Role::executive_head, .school = oakfield}, {.role = Role::executive_head, .school = rowan}});
    CHECK(rights_of(both, plan, today).writes);
    CHECK_FALSE(may_begin(one, Whose::group, std::array{oakfield, rowan}, today));
    CHECK(may_begin(both, Whose::group, std::array{oakfield, rowan}, today));
    CHECK_FALSE(may_begin(both, Whose::trust, {}, today));
}

TEST_CASE("owners hold what is theirs and below, never what is above") {
    const Rights reads{.sees = true};
    const auto of = an_objective();
    CHECK(holds(reads, PersonId{"the-owner"}, of));
    CHECK(holds(reads, PersonId{"the-owner"}, of, a_milestone()));
    CHECK(holds(reads, PersonId{"the-owner"}, of, an_action()));
    CHECK(holds(reads, PersonId{"of-the-action"}, of, an_action()));
    CHECK_FALSE(holds(reads, PersonId{"of-the-action"}, of, a_milestone()));
    CHECK_FALSE(holds(reads, PersonId{"of-the-action"}, of));
    CHECK(holds(reads, PersonId{"of-the-milestone"}, of, a_milestone()));
    CHECK_FALSE(holds({}, PersonId{"the-owner"}, of)); // who may not see the plan holds nothing of it
    CHECK(holds({.sees = true, .writes = true}, PersonId{"another"}, of, an_action()));
}

TEST_CASE("a plan without an objective is not submitted; approval names its authority and is lost on return") {
    const auto& submit = move_by(plan_lifecycle(), PlanState::draft, "submit");
    CHECK(moved(a_plan(), submit, said({}), 0).problem().kind == basics::Problem::Kind::conflict);
    auto plan = moved(a_plan(), submit, said({}), 1).value();
    CHECK(plan.state == PlanState::submitted);
    plan = moved(plan, move_by(plan_lifecycle(), plan.state, "approve"), said({{"authority", " The  trustees "}}), 1)
               .value();
    CHECK(plan.authority == "The trustees");
    plan = moved(plan, move_by(plan_lifecycle(), plan.state, "return"), said({{"reason", "Too many."}}), 1).value();
    CHECK(plan.state == PlanState::returned);
    CHECK(plan.authority.empty());
    CHECK(plan.reason == "Too many.");
    plan.state = PlanState::live;
    const auto& close = move_by(plan_lifecycle(), plan.state, "close");
    CHECK(moved(plan, close, said({}), 1).problem().kind == basics::Problem::Kind::conflict);
    const auto& evaluate = move_by(plan_lifecycle(), plan.state, "evaluate");
    CHECK_FALSE(moved(plan, evaluate, said({{"outcome", "won"}, {"evaluation", "x"}}), 1).ok());
    const auto evaluated = moved(plan, evaluate, said({{"outcome", "partly"}, {"evaluation", "x"}}), 1).value();
    CHECK(evaluated.outcome == Outcome::partly);
    CHECK(evaluated.state == PlanState::live);
    CHECK(moved(evaluated, close, said({}), 1).value().state == PlanState::closed);
}

TEST_CASE("a paused plan is read alone") {
    auto plan = a_plan();
    CHECK(being_written(plan));
    for (const auto state : {PlanState::paused, PlanState::submitted, PlanState::approved, PlanState::closed,
                             PlanState::stopped, PlanState::superseded, PlanState::carried_forward}) {
        plan.state = state;
        CHECK_FALSE(being_written(plan));
        CHECK_FALSE(being_worked_at(plan));
    }
}

TEST_CASE("a missed milestone gets another day after today, with a reason, and keeps the first") {
    const auto missed = moved(a_milestone(), move_by(milestone_lifecycle(), MilestoneState::open, "miss"),
                              said({{"reason", "Ill."}}), today)
                            .value();
    const auto& redate = move_by(milestone_lifecycle(), MilestoneState::missed, "redate");
    CHECK_FALSE(moved(missed, redate, said({{"day", "2026-09-14"}, {"reason", "x"}}), today).ok());
    CHECK_FALSE(moved(missed, redate, said({{"day", "soon"}, {"reason", "x"}}), today).ok());
    const auto again =
        moved(missed, redate, said({{"day", "2026-10-02"}, {"reason", "Trainer was ill."}}), today).value();
    CHECK(again.state == MilestoneState::open);
    CHECK(again.due == 2026y / October / 2);
    CHECK(again.first_due == 2026y / September / 18);
    CHECK(again.reason == "Trainer was ill.");
}

TEST_CASE("overdue, due this week and due soon are worked out from the day") {
    CHECK(overdue(an_action(), today));
    auto done = an_action();
    done.state = ActionState::complete;
    CHECK_FALSE(overdue(done, today));
    CHECK_FALSE(overdue(a_milestone(), 2026y / September / 18));
    CHECK(overdue(a_milestone(), 2026y / September / 19));
    CHECK(due_this_week(2026y / September / 20, today));
    CHECK_FALSE(due_this_week(2026y / September / 21, today));
    CHECK(due_soon(2026y / September / 28, today));
    CHECK_FALSE(due_soon(2026y / September / 29, today));
}
