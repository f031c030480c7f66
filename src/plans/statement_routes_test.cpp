#include "plans/statement.h"
#include "testing/planning_trust.h"

using Trust = testing::PlanningTrust;

namespace {

std::string premium_plan(Trust& trust) {
    return trust.done("/plans", trust.head,
                      {{"whose", "school"},
                       {"school", "990001"},
                       {"kind", "pupil_premium"},
                       {"title", "Pupil premium"},
                       {"framework", "pupil_premium"},
                       {"lead", std::string{trust.head.id.text()}},
                       {"from", "2026-09-01"},
                       {"to", "2029-07-20"}});
}

void put_held(Trust& trust) {
    auto writer = trust.app.fresh().writer();
    testing::put_figures(
        writer, std::array{testing::Given{"pupils_on_roll", testing::oakfield, 2025, {.value = 904}},
                           testing::Given{"pupil_premium_percent", testing::oakfield, 2025, {.value = 31.3}},
                           testing::Given{"pupil_premium_allocation", testing::oakfield, 2025, {.value = 290'000}}});
    REQUIRE(writer.commit().ok());
}

std::string first_objective(Trust& trust, const std::string& plan) {
    const auto body = trust.app.get(plan, trust.head).reply.body;
    const auto at = body.find("href=\"" + plan + "/objectives/", body.find("id=\"objective-")) + 6;
    return body.substr(at, body.find('"', at) - at);
}

} // namespace

TEST_CASE("a pupil premium plan is a strategy statement in the Department's layout, filled from what is held") {
    Trust trust;
    put_held(trust);
    const auto plan = premium_plan(trust);
    CHECK(testing::visit(trust.app, plan, trust.head).says("The strategy statement, in the Department’s layout"));
    const auto objective = first_objective(trust, plan);
    trust.done(objective + "/actions", trust.head,
               {{"words", "Coaching in reading for all who teach"},
                {"owner", std::string{trust.head.id.text()}},
                {"due", "2027-02-01"},
                {"cost", "£12,500"},
                {"rests_on", "What others published of coaching"},
                {"challenges", "2 and 1"}});
    const auto before = testing::visit(trust.app, plan + "/statement", trust.head); // StatementPage
    CHECK(before.says("904"));
    CHECK(before.says("31.3%"));
    CHECK(before.says("2025/26, file of 31 July 2026"));
    CHECK(before.says("£290,000"));
    CHECK(before.says("The layout asks for what nobody has said yet:"));
    CHECK(before.says("Statement of intent"));
    CHECK(before.statements <= 11);
    CHECK(testing::visit(trust.app, plan + "/statement/edit", trust.head)
              .says("Leave it empty to take what is held: 904"));
    trust.done(plan + "/statement/edit", trust.head,
               {{"version", "0"},
                {"pupils", "910"},
                {"years", "2026/27 to 2028/29"},
                {"published", "2026-12-20"},
                {"review_on", "2027-12-01"},
                {"authorised_by", "The trustees"},
                {"governor", "The chair"},
                {"carried", "10,000"},
                {"intent", "Every child reads well.\r\nWe begin with teaching."},
                {"challenges", "Reading is below what it should be\nAbsence is high"},
                {"last_year", "Fewer sessions were missed."},
                {"programmes", "Invented Tutoring; Invented Tutors Ltd\nReading at home"},
                {"service_spent", "Mentoring"},
                {"service_came", "All were settled by October"}});
    const auto page = testing::visit(trust.app, plan + "/statement", trust.teacher);
    CHECK(page.says("910"));
    CHECK_FALSE(page.says("904"));
    CHECK(page.says("£300,000")); // allocation held and carried forward as said
    CHECK(page.says("20 December 2026"));
    CHECK(page.says("We begin with teaching."));
    CHECK(page.says("Coaching in reading for all who teach"));
    CHECK(page.says("1, 2"));
    CHECK(page.says("Budgeted cost: £12,500"));
    CHECK(page.says("Total budgeted cost: £12,500"));
    CHECK(page.says("Invented Tutors Ltd"));
    CHECK(page.says("All were settled by October"));
    CHECK_FALSE(page.says("The layout asks for what nobody has said yet"));
    CHECK_FALSE(page.says("Write the statement")); // a teacher reads it
    CHECK(testing::visit(trust.app, plan + "/as-it-stood", trust.head).says("Every child reads well."));

    trust.live(plan);
    trust.done(plan + "/moves", trust.head,
               {{"verb", "evaluate"}, {"version", "4"}, {"outcome", "partly"}, {"evaluation", "Half of it."}});
    trust.done(plan + "/moves", trust.director, {{"verb", "close"}, {"version", "5"}});
    trust.done(plan + "/moves", trust.head, {{"verb", "carry"}, {"version", "6"}, {"to", "2030-07-20"}});
    const auto body = trust.app.get(plan, trust.head).reply.body;
    const auto at = body.find("href=\"", body.find("It was carried forward as")) + 6;
    const auto next = testing::visit(trust.app, body.substr(at, body.find('"', at) - at) + "/statement", trust.head);
    CHECK(next.says("We begin with teaching."));
    CHECK(next.says("904"));                               // what is held, not what was said of last year
    CHECK_FALSE(next.says("Fewer sessions were missed.")); // said anew each year
}

TEST_CASE("a strategy statement: the wrong person, a stale form, another plan and what is wrong in it are refused") {
    Trust trust;
    const auto plan = premium_plan(trust);
    for (const auto* address : {"/statement", "/statement/edit"}) {
        CHECK(trust.status(plan + address, trust.elsewhere) == 404);
        CHECK(trust.status(plan + address, trust.coach) == 403);
        CHECK(trust.status(trust.a_plan() + address, trust.head) == 404);
    }
    CHECK(trust.status(plan + "/statement/edit", trust.teacher) == 403);
    CHECK(trust.post(plan + "/statement/edit", trust.teacher, {{"version", "0"}}).reply.status == 403);
    CHECK(trust.post(plan + "/statement/edit", trust.elsewhere, {{"version", "0"}}).reply.status == 404);
    const auto wrong = testing::inspect(trust.app, trust.post(plan + "/statement/edit", trust.head,
                                                              {{"version", "0"},
                                                               {"pupils", "many"},
                                                               {"eligible", "140"},
                                                               {"published", "soon"},
                                                               {"allocation", "-3"},
                                                               {"intent", "Kept as typed"}}));
    CHECK(wrong.status == 400);
    for (const auto* sentence : {"Give a whole number of pupils", "Give a percentage from 0 to 100",
                                 "Give a day, such as 2026-12-31", "Give it in whole pounds", "Kept as typed"})
        CHECK(wrong.says(sentence));
    trust.done(plan + "/statement/edit", trust.head, {{"version", "0"}, {"intent", "First"}});
    CHECK(trust.post(plan + "/statement/edit", trust.head, {{"version", "0"}, {"intent", "Second"}}).reply.status
          == 409);
    CHECK(testing::visit(trust.app, plan + "/statement", trust.head).says("First"));
}

TEST_CASE("numbers of challenges are read as a list, each once and in order") {
    CHECK(plans::challenges_said("") == "");
    CHECK(plans::challenges_said("3 and 1, 3") == "1, 3");
    CHECK(plans::challenges_said("2;10 & 1") == "1, 2, 10");
    CHECK_FALSE(plans::challenges_said("0"));
    CHECK_FALSE(plans::challenges_said("21"));
    CHECK_FALSE(plans::challenges_said("reading"));
    CHECK(plans::lines_of(" a \r\n\n  b  c ") == std::vector<std::string>{"a", "b c"});
}
