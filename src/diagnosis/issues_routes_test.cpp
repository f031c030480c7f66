#include "commands/routes.h"
#include "diagnosis/issues_store.h"
#include "plans/part_store.h"
#include "plans/plan_store.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"

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

// Reading of sixty pupils in two years; the share at or above falls from all to the girls.
void a_fall(testing::FreshDatabase& fresh) {
    testing::a_real_trust(fresh);
    testing::bring_year_six(fresh);
    const auto before = testing::add_key_point(
        fresh, "2024/25", "Spring", "2025-03-19",
        {{pupils::YearGroup{5}, "reading", "expected"}, {pupils::YearGroup{6}, "reading", "expected"}});
    const auto now = testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19",
                                            {{pupils::YearGroup{6}, "reading", "expected"}});
    static_cast<void>(before);
    std::string text = "Student ID,Reading\n";
    for (int i = 0; i < 60; ++i) text += fmt::format("{},{}\n", 100 + i, i % 3 ? "EXS" : "WTS");
    testing::bring_results(fresh, now, text);
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
    a_fall(app.fresh());
    const std::string address{"/schools/990002/issues"};
    const auto page = testing::visit(app, address, director);
    CHECK(page.says("Add an issue in your own words"));
    CHECK(page.says("What pupils, parents and staff say is not held yet."));
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
    CHECK(testing::visit(app, address, director).says("Rejected, merged or settled"));
    CHECK(app.post(issue + "/moves", fields({{"verb", "reword"}, {"words", "x"}, {"version", "3"}}), director)
              .reply.status
          == 409);
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
    }
    const auto page = testing::visit(app, issue, director);
    CHECK(page.says("The objective that it became"));
    CHECK(page.says("It is an objective of the plan."));
}
