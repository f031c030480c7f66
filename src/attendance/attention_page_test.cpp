#include "attendance/attention_page.h"

#include "attendance/import_jobs.h"
#include "commands/routes.h"
#include "journal/access.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "testing/a_file.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

using namespace std::chrono;
using permissions::Role;

namespace {

const storage::Author tester{.person = permissions::PersonId{"the-tester"},
                             .at = basics::parse_iso_instant("2026-03-20T10:05:00.000Z").value()};
const basics::Date as_of = 2026y / March / 20;
const auto trustee = testing::somebody({{.role = Role::trustee}});

permissions::Who with_factor(std::vector<permissions::Grant> grants) {
    auto who = testing::somebody(std::move(grants));
    who.second_factor = true;
    return who;
}
const auto head = with_factor({{.role = Role::headteacher, .school = testing::oakfield}});
const auto senior = with_factor({{.role = Role::senior_leader, .school = testing::oakfield}});
const auto director = with_factor({{.role = Role::director_of_education}});

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

void bring(testing::App& app, std::string_view text) {
    const auto file = testing::a_file(text);
    const auto report = attendance::import_marks(app.fresh().connection(), tester, file.path(),
                                                 {.school = testing::oakfield, .as_of = as_of, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    REQUIRE(report.value().refused.empty());
}

// Twenty pupils; the first eight miss a session in eight, two of which nobody has found out.
void a_school(testing::App& app) {
    app.set_clock("2026-03-20T10:06:00.000Z");
    testing::put_invented_trust(app.fresh());
    {
        auto writer = app.fresh().writer();
        REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
        REQUIRE(writer.commit().ok());
    }
    std::string list = "Student ID,Surname,Forename,Year,Date of admission\n";
    for (int i = 0; i < 20; ++i) list += fmt::format("{},Zqxsurname{},Pupil,7,2025-09-01\n", 100 + i, i);
    const auto file = testing::a_file(list);
    REQUIRE(pupils::import_pupils(app.fresh().connection(), tester, file.path(),
                                  {.school = testing::oakfield, .as_of = as_of, .source = "arbor"})
                .ok());
    std::string marks = "Student ID,Week commencing,Marks\n";
    for (int i = 0; i < 20; ++i)
        for (const auto* week : {"03/11/2025", "10/11/2025", "17/11/2025", "24/11/2025"})
            marks += fmt::format("{},{},{}\n", 100 + i, week,
                                 i >= 8                                   ? "/\\/\\/\\/\\/\\"
                                 : std::string_view{week} == "03/11/2025" ? "NN/\\/\\/\\I\\"
                                                                          : "/\\/\\I\\/\\/\\");
    bring(app, marks);
}

} // namespace

TEST_CASE("in figures: who is past a tenth or near it, by year group, with small numbers hidden") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    testing::put_invented_trust(app.fresh());
    {
        auto writer = app.fresh().writer();
        REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
        REQUIRE(writer.commit().ok());
    }
    CHECK(holds(testing::visit(app, "/schools/990001/attention", trustee).body,
                "Nothing is marked for this school yet."));
    testing::App other{routes()};
    a_school(other);
    const auto page = testing::visit(other, "/schools/990001/attention", trustee);
    CHECK(
        page.says("8 pupils on roll missed a tenth of their own sessions at this school or more, to 28 November 2025"));
    CHECK(page.says("Of 8 pupils a reason was not found out within five school days."));
    CHECK_FALSE(holds(page.body, "Zqxsurname"));
    CHECK_FALSE(holds(page.body, "By name"));
    bring(other, "Student ID,Date,Session,Mark\n100,03/11/2025,AM,I\n100,03/11/2025,PM,I\n101,03/11/2025,AM,/\n"
                 "101,03/11/2025,PM,/\n102,03/11/2025,AM,/\n102,03/11/2025,PM,\\\n");
    const auto fewer = testing::visit(other, "/schools/990001/attention", trustee);
    CHECK_FALSE(fewer.says("Of 5 pupils a reason"));
    CHECK(fewer.says("hidden"));
    CHECK(testing::visit(other, "/schools/990001/attention", head).says("Of 5 pupils a reason"));
}

TEST_CASE("by name: what brings each back, whose reason is wanting, and which marks were changed; the look is noted") {
    testing::App app{routes()};
    a_school(app);
    bring(app, "Student ID,Date,Session,Mark\n119,24/11/2025,AM,I\n");
    const auto page = testing::visit(app, "/schools/990001/attention/names", head);
    CHECK(page.status == 200);
    CHECK(page.says("Zqxsurname0, Pupil"));
    CHECK(page.says("6 of 40"));
    CHECK(page.says("15.0%"));
    CHECK(page.says("21")); // 6 of 61 is under a tenth, 6 of 60 is not
    CHECK(page.says("3 November 2025"));
    CHECK(page.says("24 November 2025, morning"));
    CHECK(page.says("I (Illness)"));
    const auto others = testing::visit(app, "/schools/990001/attention/names", senior);
    CHECK_FALSE(others.says("Illness"));
    CHECK(others.says("Other: authorised"));
    auto reader = app.fresh().reader();
    const auto looks = journal::accesses(reader, {.everything = true}).value();
    REQUIRE(looks.size() == 2);
    CHECK(looks[0].access.place == "/schools/:urn/attention/names");
}

TEST_CASE("before the first half term has ended nobody is called near a tenth, and a year too short to come back in "
          "says so") {
    attendance::AttentionView view{.urn = testing::oakfield, .to = as_of, .first_half_term_ends = as_of};
    view.pupils = {{.pupil = {.enrolment = 1, .pupil = 1},
                    .year = {.attended = 80, .absent = 20},
                    .band = attendance::Band::persistent}};
    view.early = true;
    CHECK(attendance::attention_names_page(view, false).bands.empty());
    view.early = false;
    view.sessions_left = 50;
    const attendance::AttentionNamesPage page = attendance::attention_names_page(view, false);
    REQUIRE(page.bands.size() == 3);
    REQUIRE(page.bands[1].rows.size() == 1);
    CHECK(page.bands[1].rows[0].last == "101: more than are left this year");
}

TEST_CASE("names are for those whose role needs them, with a second factor and a purpose") {
    testing::App app{routes()};
    a_school(app);
    CHECK(app.get("/schools/990001/attention/names", trustee).reply.status == 403);
    CHECK(app.get("/schools/990001/attention/names",
                  testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}}))
              .reply.status
          == 403); // without a second factor
    const auto elsewhere = with_factor({{.role = Role::headteacher, .school = testing::rowan}});
    CHECK(app.get("/schools/990001/attention/names", elsewhere).reply.status == 403);
    CHECK(app.get("/schools/990001/attention", elsewhere).reply.status == 403);
    CHECK(app.get("/schools/990001/attention", testing::somebody({{.role = Role::coach}})).reply.status == 403);
    CHECK(app.get("/schools/990001/attention/names", director).reply.status == 400); // what for?
    CHECK(testing::visit(app, "/schools/990001/attention/names?purpose=support", director).says("Zqxsurname0"));
}
