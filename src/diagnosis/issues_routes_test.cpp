#include "commands/routes.h"
#include "diagnosis/issues_store.h"
#include "plans/part_store.h"
#include "plans/plan_store.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"
#include "visits/visits_store.h"
#include "voice/import_jobs.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
const auto teacher = testing::somebody({{.role = Role::teacher, .school = testing::rowan}});
const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

web::Fields fields(std::vector<std::pair<std::string, std::string>> all) {
    web::Fields out;
    out.add("form_token", "the-token");
    for (auto& [name, value] : all) out.add(std::move(name), std::move(value));
    return out;
}

std::string only_issue(testing::App& app) {
    auto reader = app.fresh().reader();
    const auto all = diagnosis::issues_of(reader, {.everything = true}, testing::rowan).value();
    REQUIRE(all.size() == 1);
    return std::string{all.front().id.text()};
}

} // namespace

TEST_CASE("an issue in one's own words is confirmed, commented by the head, merged, and seen by those who may") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    const std::string address{"/schools/990002/issues"};
    const auto page = testing::visit(app, address, director);
    CHECK(page.says("Add an issue in your own words"));
    CHECK(page.says("and what the school says of itself."));
    CHECK_FALSE(testing::visit(app, address, teacher).says("Add an issue"));
    CHECK(app.get(address, elsewhere).reply.status == 403);
    CHECK(app.get(address + "/new", teacher).reply.status == 403);
    CHECK(testing::visit(app, address + "/new", head).status == 200); // OwnIssuePage

    const auto wrong = app.post(address, fields({{"verb", "confirm"}, {"words", "Boys read little"}}), head).reply;
    CHECK(wrong.status == 400);
    CHECK(wrong.body.find("Choose the area.") != std::string::npos);
    CHECK(wrong.body.find("Boys read little") != std::string::npos);
    const auto own = fields({{"verb", "confirm"},
                             {"area", "achievement"},
                             {"words", "Boys read little"},
                             {"evidence", "Book look in March"}});
    CHECK(app.post(address, own, teacher).reply.status == 403);
    CHECK(app.post(address, own, elsewhere).reply.status == 403);
    CHECK(app.post(address, own, director).reply.status == 303);
    const auto issue = "/issues/" + only_issue(app);
    CHECK(testing::visit(app, address, teacher).says("Boys read little"));
    CHECK(testing::visit(app, issue, teacher).says("Book look in March"));
    CHECK_FALSE(testing::visit(app, issue, director).says("Comment for the school"));
    CHECK(app.get(issue, elsewhere).reply.status == 404);

    const auto comment = [](std::string version) {
        return fields({{"verb", "comment"}, {"comment", "We began in February"}, {"version", std::move(version)}});
    };
    CHECK(app.post(issue + "/moves", comment("1"), director).reply.status == 403);
    CHECK(app.post(issue + "/moves", comment("1"), head).reply.status == 303);
    CHECK(app.post(issue + "/moves", comment("1"), head).reply.status == 409); // the version has moved on
    CHECK(testing::visit(app, issue, director).says("We began in February"));
    const auto nowhere =
        app.post(issue + "/moves", fields({{"verb", "merge"}, {"into", ""}, {"version", "2"}}), director).reply;
    CHECK(nowhere.status == 400);
    const auto empty = app.post(issue + "/moves", fields({{"verb", "settle"}, {"version", "2"}}), director).reply;
    CHECK(empty.status == 400);
    CHECK(empty.body.find("Say what came of it.") != std::string::npos);
    CHECK(app.post(issue + "/moves", fields({{"verb", "settle"}, {"outcome", "Boys read more"}, {"version", "2"}}),
                   director)
              .reply.status
          == 303);
    CHECK(testing::visit(app, address, director).says("Rejected or settled"));
    CHECK(app.post(issue + "/moves", fields({{"verb", "reword"}, {"words", "x"}, {"version", "3"}}), director)
              .reply.status
          == 409);
}

TEST_CASE("what a visit found is proposed, decided on a page of its own, and then proposed no more") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    const std::string school{"/schools/990002"};
    const auto visit = fields({{"kind", "book_look"}, {"on", "2026-03-19"}, {"purpose", "Writing in Year 5"}});
    REQUIRE(app.post(school + "/visits", visit, director).reply.status == 303);
    std::string id;
    {
        auto reader = app.fresh().reader();
        id =
            visits::all_visits(reader, {.everything = true}, std::chrono::year{2026} / 1 / 1).value().front().id.text();
    }
    const auto note = fields(
        {{"verb", "note"}, {"seen", "Twelve books"}, {"theme", "teaching"}, {"leaning", "concern"}, {"version", "1"}});
    REQUIRE(app.post("/visits/" + id + "/moves", note, director).reply.status == 303);
    const auto decision = school + "/issues/decision?finding=visit:" + id;
    CHECK(testing::visit(app, school + "/issues", director).says("1 finding waits for a decision"));
    CHECK_FALSE(testing::visit(app, school + "/issues", teacher).says("Decide"));
    CHECK(testing::visit(app, decision, director).says("a concern in curriculum and teaching"));
    CHECK(app.get(decision, teacher).reply.status == 403);
    CHECK(app.get(school + "/issues/decision?finding=visit:another", director).reply.status == 404);
    const auto decide = [&](std::string verb, std::string field, std::string words) {
        const auto form =
            fields({{"verb", std::move(verb)}, {"finding", "visit:" + id}, {std::move(field), std::move(words)}});
        return app.post(school + "/issues/decision", form, director).reply;
    };
    const auto unsaid = decide("reject", "reason", " ");
    CHECK(unsaid.status == 400);
    CHECK(unsaid.body.find("Say why, in a sentence.") != std::string::npos);
    const auto none = fields({{"verb", "confirm"}, {"area", "teaching"}, {"words", "Writing"}});
    const auto unchosen = app.post(school + "/issues/decision", none, director).reply;
    CHECK(unchosen.status == 400);
    CHECK(unchosen.body.find("Choose at least one finding.") != std::string::npos);
    CHECK(app.post(school + "/issues/decision", none, teacher).reply.status == 403);
    CHECK(app.post(school + "/issues/decision", fields({{"verb", "confirm"}, {"area", "inclusion"}}), director)
              .reply.status
          == 404);
    CHECK(decide("confirm", "words", "Year 5 writes too seldom").status == 303);
    CHECK(decide("reject", "reason", "Put right").status == 404); // nothing waits in the area any more
    const auto page = testing::visit(app, school + "/issues", director);
    CHECK(page.says("Year 5 writes too seldom"));
    CHECK_FALSE(page.says("Found, by area"));
}

TEST_CASE("a low answer and the school's own words are found, and where its judgement differs both are said") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    const std::string school{"/schools/990002"};
    const auto survey = testing::a_file("Question,Date,Asked,Agree,Disagree\npupils_calm_1,2026-03-12,60,15,35\n"
                                        "staff_proud_1,2026-03-12,20,1,8\n");
    REQUIRE(voice::import_survey(app.fresh().connection(), testing::key_point_author, survey.path(),
                                 {.school = testing::rowan, .as_of = std::chrono::year{2026} / 3 / 19})
                .ok());
    const auto text = fields({{"version", "0"}, {"grade", "4"}, {"must_improve", "Lessons in Year 4 start late"}});
    REQUIRE(app.post(school + "/self-evaluation/attendance_and_behaviour", text, head).reply.status == 303);
    const auto page = testing::visit(app, school + "/issues", director);
    CHECK(page.says("2 findings wait for a decision"));
    CHECK(page.says("Pupils on “Lessons are calm enough for me to work”: 30% agree, which is low"));
    CHECK(page.says("50 of 60 asked answered on 12 March 2026; 95% interval 19% to 44%"));
    CHECK(page.says(
        "The school must improve, by its own words on attendance and behaviour: Lessons in Year 4 start late"));
    CHECK(page.says("A concern by: what pupils, parents or staff say. Found well by: the school’s own judgement."));
    CHECK_FALSE(page.says("proud")); // nine answered
    CHECK(page.body.find("/schools/990002/voice\"") != std::string::npos);
    const auto key = "/issues/decision?finding=voice:pupils_calm_1:2026-03-12";
    CHECK(testing::visit(app, school + key, head).says("which is low"));
}

TEST_CASE("a finding is decided once, by whoever is first") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    auto& fresh = app.fresh();
    testing::a_real_trust(fresh);
    const basics::Date today = std::chrono::year{2026} / 3 / 20;
    const auto finding = diagnosis::Finding{.key = "like:reading:2024/25",
                                            .from = diagnosis::From::like_schools,
                                            .area = inspections::Theme::achievement,
                                            .concern = true,
                                            .words = "Reading is low"};
    auto writer = fresh.writer();
    const auto& confirm =
        *basics::move_of(diagnosis::issue_lifecycle(), diagnosis::IssueState::proposed, "confirm", [](auto) {
             return true;
         }).value();
    const auto said = [](std::string_view) -> std::string_view { return "Reading is low"; };
    const auto one = diagnosis::moved(diagnosis::issue_of(diagnosis::IssueId{"i1"}, testing::rowan, finding, today),
                                      confirm, said, {})
                         .value();
    auto two = one;
    two.id = diagnosis::IssueId{"i2"};
    CHECK(diagnosis::add(writer, one).ok());
    CHECK(diagnosis::add(writer, two).problem().kind == basics::Problem::Kind::conflict);
    CHECK(diagnosis::waiting_issues(writer, {.everything = true}).value().at(testing::rowan) == 1);
    CHECK(diagnosis::waiting_issues(writer, {.schools = {testing::oakfield}}).value().empty());
}

TEST_CASE("an issue becomes an objective of a plan that is being written, in one step and with nothing typed again") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    auto& fresh = app.fresh();
    testing::a_real_trust(fresh);
    const std::string address{"/schools/990002/issues"};
    const auto own = fields({{"verb", "confirm"},
                             {"area", "leadership"},
                             {"words", "Middle leaders do not look at books"},
                             {"evidence", "Review in March"}});
    REQUIRE(app.post(address, own, director).reply.status == 303);
    const auto issue = "/issues/" + only_issue(app);
    CHECK(testing::visit(app, issue, director).says("begin a plan of the school"));
    {
        auto writer = fresh.writer();
        const plans::Plan plan{.id = plans::PlanId{"the-plan"},
                               .whose = plans::Whose::school,
                               .kind = plans::Kind::school,
                               .title = "School plan 2026",
                               .framework = plans::Framework::report_card,
                               .lead = permissions::PersonId{"the-head"},
                               .from = std::chrono::year{2026} / 4 / 1,
                               .to = std::chrono::year{2027} / 3 / 31,
                               .schools = {{.urn = testing::rowan}}};
        REQUIRE(plans::add(writer, plan).ok());
        REQUIRE(writer.commit().ok());
    }
    CHECK(testing::visit(app, issue, director).says("Make it an objective"));
    CHECK_FALSE(testing::visit(app, issue, teacher).says("Make it an objective"));
    const auto into = [](std::string plan) {
        return fields({{"verb", "plan"}, {"plan", std::move(plan)}, {"version", "1"}});
    };
    CHECK(app.post(issue + "/moves", into(""), director).reply.status == 400);
    CHECK(app.post(issue + "/moves", into("another"), director).reply.body.find("Choose the plan that it goes into.")
          != std::string::npos);
    CHECK(app.post(issue + "/moves", into("the-plan"), teacher).reply.status == 403);
    CHECK(app.post(issue + "/moves", into("the-plan"), director).reply.status == 303);
    CHECK(app.post(issue + "/moves", into("the-plan"), director).reply.status == 409);
    {
        auto reader = fresh.reader();
        const auto objectives = plans::objectives(reader, plans::PlanId{"the-plan"}).value();
        REQUIRE(objectives.size() == 1);
        CHECK(objectives[0].words == "Middle leaders do not look at books");
        CHECK(objectives[0].area == "leadership_and_governance");
        CHECK("/issues/" + objectives[0].issue == issue);
        CHECK(objectives[0].grounds == "Review in March");
    }
    const auto page = testing::visit(app, issue, director);
    CHECK(page.says("The objective that it became"));
    CHECK(page.says("It is an objective of the plan."));
}

TEST_CASE("several findings of an area become one issue, which keeps the grounds of all of them") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    const std::string school{"/schools/990002"}, decision{school + "/issues/decision"};
    const auto survey = testing::a_file("Question,Date,Asked,Agree,Disagree\npupils_calm_1,2026-03-12,60,15,35\n");
    REQUIRE(voice::import_survey(app.fresh().connection(), testing::key_point_author, survey.path(),
                                 {.school = testing::rowan, .as_of = std::chrono::year{2026} / 3 / 19})
                .ok());
    const auto text = fields({{"version", "0"}, {"grade", "2"}, {"must_improve", "Lessons in Year 4 start late"}});
    REQUIRE(app.post(school + "/self-evaluation/attendance_and_behaviour", text, head).reply.status == 303);
    const auto asked = testing::visit(app, decision + "?area=attendance_and_behaviour", director); // DecisionPage
    CHECK(asked.says("Which of them are one issue"));
    const std::string calm{"voice:pupils_calm_1:2026-03-12"};
    const auto other = [&] {
        const auto at = asked.body.find("value=\"self") + 7;
        return asked.body.substr(at, asked.body.find('"', at) - at);
    }();
    const auto both = fields({{"verb", "confirm"},
                              {"area", "attendance_and_behaviour"},
                              {"finding", calm},
                              {"finding", other},
                              {"words", "Lessons are not calm enough in Year 4"}});
    auto gone = both;
    gone.add("finding", "voice:another:2026-03-12");
    CHECK(app.post(decision, gone, director).reply.status == 409);
    CHECK(app.post(decision, both, director).reply.status == 303);
    CHECK(app.get(decision + "?area=attendance_and_behaviour", director).reply.status == 404);
    const auto page = testing::visit(app, school + "/issues", director);
    CHECK(page.says("It is confirmed, with 1 other finding")); // DecidedTable
    CHECK_FALSE(page.says("Rejected or settled"));
    const auto at = page.body.find("href=\"/issues/") + 6;
    const auto issue = testing::visit(app, page.body.substr(at, page.body.find('"', at) - at), director);
    CHECK(issue.says("Pupils on “Lessons are calm enough for me to work”: 30% agree, which is low"));
    CHECK(issue.says("Lessons in Year 4 start late"));
}
