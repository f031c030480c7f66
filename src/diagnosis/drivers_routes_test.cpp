#include "attendance/import_jobs.h"
#include "commands/routes.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "testing/a_file.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using permissions::Role;

namespace {

const storage::Author tester{.person = permissions::PersonId{"the-tester"},
                             .at = basics::parse_iso_instant("2026-03-20T10:05:00.000Z").value()};
const basics::Date as_of = 2026y / March / 20;
const auto director = testing::somebody({{.role = Role::director_of_education}});

// Sixty pupils of Years 7 to 9 through eight weeks; those of Year 9 are ill on two days of each of the last four.
void a_school_with_marks(testing::FreshDatabase& fresh) {
    testing::put_invented_trust(fresh);
    auto writer = fresh.writer();
    REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
    REQUIRE(writer.commit().ok());
    std::string pupils = "Student ID,Surname,Forename,Year,Sex,SEN,Date of admission\n",
                marks = "Student ID,Week commencing,Marks\n";
    for (int i = 0; i < 60; ++i) {
        pupils += fmt::format("{},Invented,Pupil {},{},{},{},2025-09-01\n", 100 + i, i, 7 + i % 3, i % 4 ? "F" : "M",
                              i < 2 ? "E" : "N");
        for (int week = 0; week < 8; ++week) {
            const basics::Date monday = sys_days{2025y / September / 8} + days{7 * week};
            const bool ill = i % 3 == 2 && week >= 4;
            marks += fmt::format("{},{},{}\n", 100 + i, basics::iso(monday),
                                 ill              ? "/\\/\\/\\IIII"
                                 : (i + week) % 9 ? "/\\/\\/\\/\\/\\"
                                                  : "OO/\\/\\/\\/\\");
        }
    }
    const auto roll = testing::a_file(pupils), register_file = testing::a_file(marks);
    REQUIRE(pupils::import_pupils(fresh.connection(), tester, roll.path(),
                                  {.school = testing::oakfield, .as_of = as_of, .source = "arbor"})
                .ok());
    const auto report = attendance::import_marks(fresh.connection(), tester, register_file.path(),
                                                 {.school = testing::oakfield, .as_of = as_of, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    REQUIRE(report.value().refused.empty());
}

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

} // namespace

TEST_CASE("the page of drivers says which year group a school's absence comes from") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    a_school_with_marks(app.fresh());
    const auto page = testing::visit(app, "/schools/990001/drivers?first=2025-10-06&last=2025-10-27", director);
    CHECK(page.status == 200);
    CHECK(page.says("Absence, as a share of possible sessions."));
    CHECK(page.says("It is driven by Year 9: 20 pupils"));
    CHECK(page.says("Everybody else"));
    CHECK_FALSE(page.says("EHC plan: 2"));
    CHECK_FALSE(page.says("Illness")); // its category
    const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
    CHECK(testing::visit(app, "/schools/990001/drivers?first=2025-10-06", head).says("Code I (Illness)"));
    const auto before = testing::visit(app, "/schools/990001/drivers?against=year-before", director);
    CHECK(before.says("so there is nothing to hold"));
    const auto table = app.get("/schools/990001/drivers/table.csv?first=2025-10-06", director).reply;
    CHECK(table.status == 200);
    CHECK(table.body.find("Parts,Year 9,20,") != std::string::npos);
    CHECK(app.get("/schools/990001/drivers/table.xlsx", director).reply.status == 200);
    CHECK(app.get("/schools/990001/drivers?first=2025-13-40", director).reply.status == 400);
    CHECK(testing::visit(app, "/schools/990001/drivers?measure=lateness", director).says("sessions present"));
    CHECK(testing::visit(app, "/schools/990001/attendance", director).says("What a change comes from"));
}

TEST_CASE("a school without marks has no drivers, and whoever holds no role for it is refused") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    a_school_with_marks(app.fresh());
    CHECK(testing::visit(app, "/schools/990002/drivers", director).says("Nothing is marked for this school"));
    const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
    for (const auto* address :
         {"/schools/990001/drivers", "/schools/990001/drivers/table.csv", "/schools/990001/drivers/table.xlsx"}) {
        CHECK(app.get(address, elsewhere).reply.status == 403);
        CHECK(app.get(address, testing::somebody({{.role = Role::coach}})).reply.status == 403);
    }
}
