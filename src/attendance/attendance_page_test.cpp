#include "attendance/compulsory_age.h"
#include "attendance/import_jobs.h"
#include "attendance/registers_store.h"
#include "commands/routes.h"
#include "imports/catalogue_jobs.h"
#include "imports/import_jobs.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "pupils/upn.h"
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

void a_real_trust(testing::FreshDatabase& fresh) {
    testing::put_invented_trust(fresh);
    auto writer = fresh.writer();
    REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
    REQUIRE(writer.commit().ok());
}

// Twenty pupils of Years 7 and 8, two of them with an EHC plan; the third of every four is off on Mondays.
void bring_pupils(testing::FreshDatabase& fresh, int pupils = 20) {
    std::string text = "Student ID,Surname,Forename,Year,Sex,SEN,Date of admission\n";
    for (int i = 0; i < pupils; ++i)
        text += fmt::format("{},Invented,Pupil {},{},{},{},2025-09-01\n", 100 + i, i, i % 2 ? 8 : 7, i % 3 ? "F" : "M",
                            i < 2 ? "E" : "N");
    const auto file = testing::a_file(text);
    const auto report = pupils::import_pupils(fresh.connection(), tester, file.path(),
                                              {.school = testing::oakfield, .as_of = as_of, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    REQUIRE(report.value().taken == pupils);
}

attendance::Report bring_marks(testing::FreshDatabase& fresh, std::string_view text) {
    const auto file = testing::a_file(text);
    auto report = attendance::import_marks(fresh.connection(), tester, file.path(),
                                           {.school = testing::oakfield, .as_of = as_of, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    return std::move(report).value();
}

std::string weeks_of_marks() {
    std::string text = "Student ID,Week commencing,Marks\n";
    for (int i = 0; i < 20; ++i)
        for (const auto* week : {"08/09/2025", "03/11/2025", "10/11/2025"})
            text += fmt::format("{},{},{}\n", 100 + i, week, i % 4 == 2 ? "NN/\\/\\/\\/\\" : "/\\/\\/\\/\\/\\");
    return text;
}

void bring_figures_of_england(testing::FreshDatabase& fresh, std::string_view text) {
    REQUIRE(imports::install_catalogue(fresh.connection(), tester).ok());
    const auto file = testing::a_file(text);
    const std::vector paths{std::filesystem::path{file.path()}};
    const auto reports = imports::import_paths(fresh.connection(), tester, paths, {});
    REQUIRE(reports.ok());
    REQUIRE(reports.value().at(0).outcome == imports::Outcome::taken);
}

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

} // namespace

TEST_CASE("marks come in once, a late change keeps both, and the same file changes nothing") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        bring_pupils(fresh);
        const auto first = bring_marks(fresh, weeks_of_marks());
        CHECK(first.refused.empty());
        CHECK(first.batch.marks == 600);
        CHECK(first.batch.fresh == 600);
        CHECK(bring_marks(fresh, weeks_of_marks()).held_already);
        const auto late = bring_marks(fresh, "Student ID,Date,Session,Mark\n102,08/09/2025,AM,I\n102,08/09/2025,PM,N\n"
                                             "102,13/09/2025,AM,I\n999,08/09/2025,AM,I\n102,09/09/2025,AM,ZZ\n");
        CHECK(late.batch.late == 1);
        CHECK(late.batch.fresh == 0);
        REQUIRE(late.refused.size() == 3);
        CHECK(late.refused[0].line == 4);
        CHECK(late.refused[1].line == 5);
        CHECK(late.refused[2].reason == "“ZZ” is no attendance code on 9 September 2025.");
        auto reader = fresh.reader();
        attendance::Registers held;
        REQUIRE(held.catch_up(reader).ok());
        CHECK(held.seen() == 2);
        REQUIRE(held.of(basics::AcademicYear{2025}));
        CHECK(held.of(basics::AcademicYear{2025})->rows() == 20);
    });
}

TEST_CASE("a file that is tried writes nothing, and one of another kind is refused") {
    auto fresh = testing::fresh_database();
    a_real_trust(fresh);
    bring_pupils(fresh);
    const auto file = testing::a_file(weeks_of_marks());
    const auto report =
        attendance::import_marks(fresh.connection(), tester, file.path(),
                                 {.school = testing::oakfield, .as_of = as_of, .source = {}, .dry_run = true});
    REQUIRE(report.ok());
    CHECK(report.value().batch.fresh == 600);
    CHECK(bring_marks(fresh, weeks_of_marks()).batch.fresh == 600);
    const auto other = testing::a_file("Student ID,Surname\n1,Invented\n");
    CHECK_FALSE(attendance::import_marks(fresh.connection(), tester, other.path(),
                                         {.school = testing::oakfield, .as_of = as_of})
                    .ok());
}

TEST_CASE("a demonstration and a database of no trust take no register") {
    const auto file = testing::a_file(weeks_of_marks());
    for (const auto demonstration : {true, false}) {
        auto fresh = testing::fresh_database();
        testing::put_invented_trust(fresh);
        if (demonstration) {
            auto writer = fresh.writer();
            REQUIRE(people::save(writer, people::made_demonstration({}).value()).ok());
            REQUIRE(writer.commit().ok());
        }
        const auto refused = attendance::import_marks(fresh.connection(), tester, file.path(),
                                                      {.school = testing::oakfield, .as_of = as_of, .source = "arbor"});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.problem().kind == basics::Problem::Kind::forbidden);
        CHECK(holds(refused.problem().message, demonstration ? "demonstration" : "belongs to no trust yet"));
    }
}

TEST_CASE("the page says how the year stands, and hides groups that are too few") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    a_real_trust(app.fresh());
    bring_pupils(app.fresh());
    const auto before = testing::visit(app, "/schools/990001/attendance", director);
    CHECK(holds(before.body, "No register of the trust"));
    CHECK(holds(before.body, "bearing import attendance"));
    bring_marks(app.fresh(), weeks_of_marks());
    const auto page = testing::visit(app, "/schools/990001/attendance", director);
    CHECK(page.status == 200);
    CHECK(holds(page.body, "Attendance is 95.0% from 1 September 2025 to 14 November 2025."));
    CHECK(holds(page.body, "Fewer than six of 20 pupils have missed a tenth"));
    CHECK(holds(page.body, "The reason of 30 absences is not known yet."));
    CHECK(holds(page.body, "Year 7"));
    CHECK(holds(page.body,
                "too few to show")); // two with an EHC plan, and those without, by whom they could be worked out
    bring_marks(app.fresh(), "Student ID,Date,Session,Mark\n100,08/09/2025,AM,R\n");
    const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
    CHECK(holds(testing::visit(app, "/schools/990001/attendance", head).body, "Religious observance"));
    CHECK_FALSE(holds(testing::visit(app, "/schools/990001/attendance", director).body, "Religious observance"));
    const auto own = testing::visit(app, "/schools/990001/attendance", head).body; // who may read them by name
    CHECK_FALSE(holds(own, "too few to show"));
    CHECK_FALSE(holds(own, "ewer than six of 20"));
    CHECK(holds(own, "do not pass them on"));
    CHECK(app.get("/schools/990001/attendance/table.csv", director).reply.status == 200);
    CHECK(app.get("/schools/990001/attendance?year=2019/20", director).reply.status == 200);
}

TEST_CASE("beside a change stand who left, codes that take sessions out, and how much comes of the roll") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    a_real_trust(app.fresh());
    std::string list = "Student ID,Surname,Forename,Year,Date of admission,Date of leaving,Destination\n";
    for (int i = 0; i < 24; ++i)
        list += fmt::format("{},Invented,Pupil {},10,2024-09-02,{}\n", 100 + i, i,
                            i < 7    ? "2025-09-05,home"
                            : i == 7 ? "2025-09-05,managed_move"
                                     : ",");
    const auto file = testing::a_file(list);
    const auto report = pupils::import_pupils(app.fresh().connection(), tester, file.path(),
                                              {.school = testing::oakfield, .as_of = as_of, .source = "arbor"});
    REQUIRE(report.ok());
    REQUIRE(report.value().taken == 24);
    std::string marks = "Student ID,Week commencing,Marks\n";
    for (int i = 0; i < 24; ++i) {
        marks += fmt::format("{},09/09/2024,{}\n", 100 + i, i < 8 ? "IIIIIIIIII" : "/\\/\\/\\/\\/\\");
        if (i >= 8) marks += fmt::format("{},08/09/2025,/\\/\\/\\/ C2 B B\n", 100 + i);
    }
    bring_marks(app.fresh(), marks);
    const auto page = testing::visit(app, "/schools/990001/attendance", director);
    CHECK(page.says(
        "Of a change of +23.3 points −10.0 are of the 16 pupils who were here both times, and +33.3 come of who "
        "joined and who left."));
    CHECK(page.says("of them to elective home education"));
    CHECK(page.says("fewer than six")); // a managed move
    CHECK(page.says("Sessions of code C2: Agreed part-time timetable"));
    CHECK(page.says("Sessions of code B"));
}

TEST_CASE("whoever holds no role for the school is refused") {
    testing::App app{routes()};
    a_real_trust(app.fresh());
    const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
    for (const auto* address : {"/schools/990001/attendance", "/schools/990001/attendance/table.csv",
                                "/schools/990001/attendance/table.xlsx"}) {
        CHECK(app.get(address, elsewhere).reply.status == 403);
        CHECK(app.get(address, testing::somebody({{.role = Role::coach}})).reply.status == 403);
    }
    CHECK(app.get("/schools/990002/attendance", elsewhere).reply.status == 200);
}

TEST_CASE("compulsory school age is 5 to 15 on 31 August, by birth or else by year group") {
    const basics::AcademicYear year{2025};
    const auto born = [&](basics::Date day) {
        return attendance::of_compulsory_age({.enrolment = 1, .born = day}, year);
    };
    CHECK(born(2020y / August / 31)); // five on the day before the year
    CHECK_FALSE(born(2020y / September / 1));
    CHECK(born(2009y / September / 1)); // fifteen
    CHECK_FALSE(born(2009y / August / 31));
    const auto in_year = [&](int group) {
        return attendance::of_compulsory_age({.enrolment = 1, .year_group = pupils::YearGroup{group}}, year);
    };
    CHECK_FALSE(in_year(0));
    CHECK(in_year(1));
    CHECK(in_year(11));
    CHECK_FALSE(in_year(12));
    CHECK_FALSE(attendance::of_compulsory_age({.enrolment = 1}, year)); // nothing is known
}

TEST_CASE("those of compulsory school age stand beside England's newest whole year, as England counts") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    a_real_trust(app.fresh());
    bring_pupils(app.fresh());
    bring_marks(app.fresh(), weeks_of_marks());
    CHECK_FALSE(holds(testing::visit(app, "/schools/990001/attendance", director).body, "Of compulsory school age"));
    bring_figures_of_england(
        app.fresh(),
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,"
        "new_la_code,la_name,school_laestab,school_urn,school_name,education_phase,enrolments,sess_overall_percent,"
        "enrolments_pa_10_exact,enrolments_pa_10_exact_percent\n"
        "202324,Academic year,National,E92000001,England,,,,,,,,,State-funded secondary,3000000,8.9,800000,26.7\n"
        "202425,Academic year,National,E92000001,England,,,,,,,,,Total,7500000,6.9,1350000,18.0\n"
        "202425,Academic year,National,E92000001,England,,,,,,,,,State-funded secondary,3000000,8.4,750000,24.9\n"
        "202425,Academic year,National,E92000001,England,,,,,,,,,State-funded primary,4500000,5.2,600000,13.3\n");
    const auto page = testing::visit(app, "/schools/990001/attendance", director).body;
    CHECK(holds(page, "Of compulsory school age, as England counts: 5.0% absent"));
    CHECK(holds(
        page, "England&#39;s secondary schools in the whole of 2024/25: 8.4%")); // not the year before, nor all schools
}
