// InspectionCallPage, CallDocument and InspectionCallMadePage: the school's own pack for inspectors.
#include "commands/routes.h"
#include "home/inspection_call_page.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"
#include "voice/import_jobs.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
const auto senior = testing::somebody({{.role = Role::senior_leader, .school = testing::rowan}});
const auto director = testing::somebody({{.role = Role::director_of_education}});
constexpr auto address = "/schools/990002/inspection-call";

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

web::Reply make(testing::App& app, std::initializer_list<const char*> parts, const permissions::Who& as = head) {
    web::Fields form;
    form.add("form_token", "the-token");
    for (const auto* part : parts) form.add("part", part);
    return app.post(address, form, as).reply;
}

std::string made_at(const web::Reply& reply) {
    REQUIRE(reply.status == 303);
    for (const auto& [name, value] : reply.headers)
        if (name == "Location") return value;
    FAIL("a reply without a place to go to");
    return {};
}

// Rowan with results of its Year 6, a survey, a text on itself and a note of a visit.
void fill(testing::App& app) {
    testing::a_real_trust(app.fresh());
    testing::bring_year_six(app.fresh());
    const auto point = testing::add_key_point(app.fresh(), "2025/26", "Spring", "2026-03-19");
    testing::bring_results(app.fresh(), point, testing::wide_results());
    const auto survey = testing::a_file("Question,Date,Asked,Agree,Disagree\nstaff_proud_1,2026-03-12,20,14,2\n"
                                        "pupils_safe_1,2026-03-12,20,7,2\n");
    REQUIRE(voice::import_survey(app.fresh().connection(), testing::key_point_author, survey.path(),
                                 {.school = testing::rowan, .as_of = std::chrono::year{2026} / 3 / 18})
                .ok());
    const auto post = [&](const std::string& to, std::vector<std::pair<std::string, std::string>> fields,
                          const permissions::Who& as) {
        web::Fields form;
        form.add("form_token", "the-token");
        for (auto& [name, value] : fields) form.add(std::move(name), std::move(value));
        return made_at(app.post(to, form, as).reply);
    };
    post("/schools/990002/self-evaluation/safeguarding",
         {{"version", "0"}, {"grade", "1"}, {"does_well", "Everybody knows whom to tell"}}, head);
    const auto visit =
        post("/schools/990002/visits",
             {{"kind", "governance"}, {"on", "2026-03-17"}, {"purpose", "How records are kept"}}, director);
    post(visit + "/moves",
         {{"verb", "note"}, {"version", "1"}, {"seen", "Records"}, {"strengths", "Calls on the first day"}}, director);
}

} // namespace

TEST_CASE("a head ticks what goes in, and one step makes a page that stays as it was made") {
    testing::App app{routes()};
    app.set_clock("2026-03-18T10:06:00.000Z");
    fill(app);
    const auto form = testing::visit(app, address, head);
    CHECK(form.says("What goes into it"));
    CHECK(form.statements <= 11);
    const auto all = made_at(
        make(app, {"figures", "key_point", "attendance", "self_evaluation", "plans", "visits", "voice", "governance"}));
    const auto page = testing::visit(app, all, head);
    CHECK(page.says("Key point Spring 2025/26"));
    CHECK(page.says("58 of 60"));
    CHECK(page.says("No register of this year is held."));
    CHECK(page.says("Everybody knows whom to tell"));
    CHECK(page.says("Not written about yet: inclusion"));
    CHECK(page.says("No plan of the school is live or approved."));
    CHECK(page.says("Calls on the first day"));
    CHECK(page.says("88% (64 to 97)"));
    CHECK(page.says("How records are kept"));
    CHECK_FALSE(page.says("Pupil 1")); // nobody's name
    const auto hidden = app.get(all + "/file.csv", head).reply.body;
    CHECK(hidden.find("I feel safe at this school,Answered: hidden; Agree: hidden") != std::string::npos);
    const auto file = app.get(all + "/file.html", head).reply;
    CHECK(file.body.starts_with("<!DOCTYPE html>"));
    CHECK(file.body.find("Calls on the first day") != std::string::npos);
    CHECK(file.body.find("<style>") != std::string::npos);

    web::Fields anew;
    for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
             {"form_token", "the-token"}, {"version", "1"}, {"does_well", "Something else"}})
        anew.add(name, value);
    REQUIRE(app.post("/schools/990002/self-evaluation/safeguarding", anew, head).reply.status == 303);
    CHECK(testing::visit(app, all, director).says("Everybody knows whom to tell")); // frozen
    CHECK(testing::visit(app, made_at(make(app, {"self_evaluation"}, director)), senior).says("Something else"));
    CHECK(testing::visit(app, address, senior).says("Made before"));
}

TEST_CASE("of what is not ticked nothing is there, and something has to be") {
    testing::App app{routes()};
    app.set_clock("2026-03-18T10:06:00.000Z");
    fill(app);
    const auto page = testing::visit(app, made_at(make(app, {"voice"})), head);
    CHECK(page.says("What pupils, parents and staff say"));
    CHECK_FALSE(page.says("Everybody knows whom to tell"));
    CHECK_FALSE(page.says("Key point"));
    CHECK(make(app, {}).status == 400);
    CHECK(make(app, {"teapots"}).status == 400);
}

TEST_CASE("only those who answer for the school, the director and the chief executive make or read one") {
    testing::App app{routes()};
    app.set_clock("2026-03-18T10:06:00.000Z");
    fill(app);
    const auto made = made_at(make(app, {"voice"}));
    CHECK(app.get(made, testing::somebody({{.role = Role::chief_executive}})).reply.status == 200);
    for (const auto& who :
         {testing::somebody({{.role = Role::teacher, .school = testing::rowan}}),
          testing::somebody({{.role = Role::committee_member, .school = testing::rowan}}),
          testing::somebody({{.role = Role::trustee}}), testing::somebody({{.role = Role::school_improvement_partner}}),
          testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}})}) {
        for (const auto& at : {std::string{address}, made, made + "/file.html", made + "/file.csv"})
            CHECK(app.get(at, who).reply.status == 403);
        CHECK(make(app, {"voice"}, who).status == 403);
    }
    // one school's is not to be had under another's address
    const auto other = "/schools/990001/inspection-call/" + made.substr(made.rfind('/') + 1);
    CHECK(app.get(other, director).reply.status == 404);
}
