#include "plans/look_jobs.h"
#include "plans/plan_store.h"
#include "plans/review_store.h"
#include "testing/planning_trust.h"

using Trust = testing::PlanningTrust;

namespace {

// Oakfield has 38.0 of 180 pupils and Rowan 46.0 of 60: 40.0 over the two.
void put_results(Trust& trust, int year, double oakfield, double rowan) {
    auto writer = trust.app.fresh().writer();
    testing::put_figures(
        writer,
        std::array{testing::Given{"attainment8",
                                  testing::oakfield,
                                  year,
                                  {.value = oakfield, .lower = oakfield - 1.5, .upper = oakfield + 1.5, .n = 180}},
                   testing::Given{"attainment8",
                                  testing::rowan,
                                  year,
                                  {.value = rowan, .lower = rowan - 4, .upper = rowan + 4, .n = 60}}});
    REQUIRE(writer.commit().ok());
}

std::string begun(Trust& trust, std::vector<std::pair<std::string, std::string>> said) {
    said.insert(said.end(), {{"framework", "report_card"},
                             {"lead", std::string{trust.director.id.text()}},
                             {"from", "2026-09-01"},
                             {"to", "2027-08-31"}});
    return trust.done("/plans", trust.director, said);
}
std::string objective(Trust& trust, const std::string& plan, std::string words, std::string serves = "") {
    return trust.done(plan + "/objectives", trust.director,
                      {{"words", std::move(words)},
                       {"area", "achievement"},
                       {"measure", "attainment8 all"},
                       {"target", "43"},
                       {"moves_from", "2026-09-01"},
                       {"target_day", "2027-07-01"},
                       {"owner", std::string{trust.director.id.text()}},
                       {"serves", std::move(serves)}});
}
void put_live(Trust& trust, const std::string& plan) {
    for (const auto& [verb, version] : {std::pair{"submit", "1"}, std::pair{"approve", "2"}, std::pair{"begin", "3"}})
        trust.done(plan + "/moves", trust.director,
                   {{"verb", verb}, {"version", version}, {"authority", "The trustees"}});
}
std::string id_in(const std::string& address) { return address.substr(address.rfind('/') + 1); }

} // namespace

TEST_CASE("an objective of the trust is told by the figure over its academies, and a school's hangs beneath it") {
    Trust trust;
    put_results(trust, 2025, 38.0, 46.0);
    const auto priorities = begun(trust, {{"whose", "trust"}, {"kind", "trust"}, {"title", "Priorities"}});
    CHECK(testing::visit(trust.app, priorities + "/objectives/new", trust.director)
              .says("Attainment 8: 40.0 (2025/26, over 2 of 3 academies by their pupils)"));
    const auto above = objective(trust, priorities, "Results rise in every school");
    put_live(trust, priorities);
    CHECK(testing::visit(trust.app, above, trust.director).says("0 of 3 academies have an objective for it."));

    const auto plan = trust.a_plan();
    const auto below = trust.done(plan + "/objectives", trust.head,
                                  {{"words", "Results rise here"},
                                   {"area", "achievement"},
                                   {"measure", "attainment8 all"},
                                   {"target", "42"},
                                   {"moves_from", "2026-09-10"},
                                   {"target_day", "2027-07-01"},
                                   {"owner", std::string{trust.head.id.text()}},
                                   {"serves", id_in(above)}});
    CHECK(testing::visit(trust.app, above, trust.director).says("0 of 3 academies")); // a draft serves nothing yet
    trust.live(plan);

    const auto up = testing::visit(trust.app, below, trust.head);
    CHECK(up.says("Results rise in every school"));
    CHECK(up.body.find("href=\"" + above + "\"") != std::string::npos);
    const auto down = testing::visit(trust.app, above, trust.director);
    CHECK(down.says("1 of 3 academies has an objective for it: cannot tell 1."));
    CHECK(down.says("Invented Oakfield Academy"));
    CHECK(down.body.find("href=\"" + below + "\"") != std::string::npos);
    CHECK(testing::visit(trust.app, priorities, trust.director).statements <= 11);
    // Another school's head reads the priority with no more than their own school beneath it.
    const auto other = testing::visit(trust.app, above, trust.elsewhere);
    CHECK(other.says("0 of 1 academy have an objective for it.") != other.says("Invented Oakfield Academy"));
}

TEST_CASE("an objective of a group is told by its own academies alone, and counts those that serve it among them") {
    Trust trust;
    put_results(trust, 2025, 38.0, 46.0);
    const auto group = begun(
        trust,
        {{"whose", "group"}, {"school", "990001"}, {"school", "990003"}, {"kind", "team"}, {"title", "Maths leads"}});
    CHECK(testing::visit(trust.app, group + "/objectives/new", trust.director)
              .says("Attainment 8: 38.0 (2025/26, over 1 of 2 academies by their pupils)"));
    const auto above = objective(trust, group, "Results rise in both");
    put_live(trust, group);
    CHECK(testing::visit(trust.app, above, trust.director).says("0 of 2 academies have an objective for it."));
    const auto plan = trust.a_plan();
    CHECK(testing::visit(trust.app, plan + "/objectives/new", trust.head).says("Results rise in both (Maths leads)"));
}

TEST_CASE("every night what the figure over the academies says of the trust's objective is noted, without one that has "
          "left") {
    Trust trust;
    put_results(trust, 2025, 38.0, 46.0);
    const auto priorities = begun(trust, {{"whose", "trust"}, {"kind", "trust"}, {"title", "Priorities"}});
    const auto above = objective(trust, priorities, "Results rise in every school");
    put_live(trust, priorities);
    auto& fresh = trust.app.fresh();
    const plans::PlanId plan{id_in(priorities)};
    const storage::Author program{.person = permissions::PersonId{"bearing"},
                                  .at = basics::parse_iso_instant("2027-10-01T02:00:00.000Z").value()};
    const auto newest = [&](basics::Date day) {
        REQUIRE(plans::look_at_plans(fresh.database(), fresh.connection(), program, day).ok());
        auto reader = fresh.reader();
        return plans::standings(reader, plan, trust.director.id, day).value().front();
    };
    using namespace std::chrono;
    put_results(trust, 2026, 44.0, 48.0);
    const auto together = newest(2027y / October / 1);
    CHECK(together.value == doctest::Approx(45.0));
    CHECK(together.verdict == plans::Verdict::on_track);
    CHECK(together.figure_of == "2026/27, over 2 of 3 academies by their pupils");
    {
        auto writer = fresh.writer();
        constexpr storage::Statement<0> leaves{"leave", "update schools set trust_uid = null where urn = 990002"};
        REQUIRE(writer.change(leaves).ok());
        REQUIRE(writer.commit().ok());
    }
    const auto without = newest(2027y / October / 9);
    CHECK(without.value == doctest::Approx(44.0));
    CHECK(without.figure_of == "2026/27, over 1 of 2 academies by their pupils");
}

TEST_CASE("an objective made of an issue names it with what it stood on, in the next plan and in the table too") {
    Trust trust;
    trust.done("/schools/990001/issues", trust.director,
               {{"verb", "confirm"},
                {"area", "leadership"},
                {"words", "Middle leaders do not look at books"},
                {"evidence", "Review in March"}});
    const auto plan = trust.a_plan();
    const auto issues = testing::visit(trust.app, "/schools/990001/issues", trust.director).body;
    const auto at = issues.find("href=\"/issues/") + 6;
    const auto issue = issues.substr(at, issues.find('"', at) - at);
    const auto edit =
        trust.done(issue + "/moves", trust.director, {{"verb", "plan"}, {"plan", id_in(plan)}, {"version", "1"}});
    const auto objective = edit.substr(0, edit.rfind('/'));
    const auto names_it = [&](const std::string& address) {
        INFO(address);
        const auto page = testing::visit(trust.app, address, trust.head);
        CHECK_MESSAGE(page.says("Review in March"), page.body);
        CHECK(page.body.find("href=\"" + issue + "\"") != std::string::npos);
    };
    names_it(objective);
    // Kept when it is changed by a form that says nothing of it.
    trust.done(edit, trust.head,
               {{"words", "Leaders look at books"},
                {"area", "leadership_and_governance"},
                {"criterion", "Every half term"},
                {"moves_from", "2026-10-01"},
                {"target_day", "2027-07-01"},
                {"owner", std::string{trust.head.id.text()}},
                {"version", "1"}});
    names_it(objective);
    CHECK(trust.app.get(plan + "/areas.csv", trust.head).reply.body.find("Review in March") != std::string::npos);
    CHECK(testing::visit(trust.app, plan + "/as-it-stood", trust.head).says("Review in March"));
    trust.live(plan);
    trust.done(plan + "/moves", trust.head,
               {{"verb", "evaluate"}, {"version", "4"}, {"outcome", "not_met"}, {"evaluation", "Not yet."}});
    trust.done(plan + "/moves", trust.director, {{"verb", "close"}, {"version", "5"}});
    trust.done(plan + "/moves", trust.head, {{"verb", "carry"}, {"version", "6"}, {"to", "2028-07-20"}});
    const auto next = [&] {
        auto reader = trust.app.fresh().reader();
        return plans::plans_seen(reader, trust.head, std::chrono::year{2026} / 9 / 14).value().front();
    }();
    names_it("/plans/" + std::string{next.id.text()});
}

TEST_CASE("a team's plan serves its school's, its owners change their branch, and the head approves it") {
    Trust trust;
    const auto school = trust.a_plan();
    const auto above = trust.an_objective(school, trust.head);
    trust.live(school);
    const auto team = trust.a_plan("team");
    CHECK(testing::visit(trust.app, team + "/objectives/new", trust.head).says("Results rise (Plan of Oakfield)"));
    const auto below = trust.done(team + "/objectives", trust.head,
                                  {{"words", "Our pupils write more"},
                                   {"area", "achievement"},
                                   {"criterion", "Books show it"},
                                   {"moves_from", "2026-09-10"},
                                   {"target_day", "2027-07-01"},
                                   {"owner", std::string{trust.teacher.id.text()}},
                                   {"serves", id_in(above)}});
    // Who owns a branch of it changes that branch.
    CHECK(trust.status(below + "/edit", trust.teacher) == 200);
    CHECK(trust.status(team + "/edit", trust.teacher) == 403);
    trust.done(team + "/moves", trust.head, {{"verb", "submit"}, {"version", "1"}});
    // The head leads this one: somebody else approves it.
    CHECK(trust.post(team + "/moves", trust.head, {{"verb", "approve"}, {"version", "2"}, {"authority", "I"}})
              .reply.status
          == 403);
    trust.done(team + "/moves", trust.director,
               {{"verb", "return"}, {"version", "2"}, {"reason", "The teacher leads"}});
    trust.done(team + "/edit", trust.head,
               {{"title", "Maths"},
                {"lead", std::string{trust.teacher.id.text()}},
                {"from", "2026-09-01"},
                {"to", "2027-07-20"},
                {"version", "3"}});
    trust.done(team + "/moves", trust.teacher, {{"verb", "submit"}, {"version", "4"}});
    const auto approve = [&](const permissions::Who& who) {
        return trust.post(team + "/moves", who, {{"verb", "approve"}, {"version", "5"}, {"authority", "The head"}})
            .reply.status;
    };
    CHECK(approve(trust.teacher) == 403);
    CHECK(approve(trust.elsewhere) == 404);
    CHECK(approve(trust.head) == 303);
    trust.done(team + "/moves", trust.teacher, {{"verb", "begin"}, {"version", "6"}});
    CHECK(testing::visit(trust.app, above, trust.head).says("Teams have 1 objective for it: cannot tell 1."));
    // No other plan of the school is the head's to approve.
    CHECK(trust.post(school + "/moves", trust.head, {{"verb", "pause"}, {"version", "4"}, {"reason", "x"}}).reply.status
          == 403);
}

TEST_CASE("a plan that takes another's place is named by it, and names it") {
    Trust trust;
    const auto old = trust.a_plan();
    trust.an_objective(old, trust.head);
    trust.live(old);
    const auto supersede = [&](std::string successor) {
        return trust.post(old + "/moves", trust.director,
                          {{"verb", "supersede"}, {"version", "4"}, {"reason", "Inspected"}, {"successor", successor}});
    };
    CHECK(testing::visit(trust.app, old + "/moves/supersede", trust.director).says("There is none yet"));
    const auto none = testing::inspect(trust.app, supersede(""));
    CHECK(none.status == 400);
    CHECK(none.says("Choose which plan takes its place."));
    const auto after = trust.a_plan("post_inspection");
    CHECK(
        testing::visit(trust.app, old + "/moves/supersede", trust.director).says("Plan of Oakfield, from 1 September"));
    CHECK(testing::inspect(trust.app, supersede("no-such-plan")).says("one of the same schools that is not over"));
    CHECK(testing::inspect(trust.app, supersede(id_in(old))).status == 400);
    CHECK(supersede(id_in(after)).reply.status == 303);
    const auto before = testing::visit(trust.app, old, trust.head);
    CHECK(before.says("This plan was superseded."));
    CHECK(before.says("Its place was taken by"));
    CHECK(before.body.find("href=\"" + after + "\"") != std::string::npos);
    const auto now = testing::visit(trust.app, after, trust.head);
    CHECK(now.says("It took the place of"));
    CHECK(now.body.find("href=\"" + old + "\"") != std::string::npos);
}
