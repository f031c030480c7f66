// How many statements a page costs: no more than twelve with its session and permission, and none more for sixty academies
// than for three.
#include "attendance/import_jobs.h"
#include "commands/routes.h"
#include "conduct/import_jobs.h"
#include "people/installation_store.h"
#include "testing/a_committee.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"
#include "voice/import_jobs.h"

#include <doctest/doctest.h>

using basics::Urn;

namespace {

// The gate asks for the session with its person and their roles in one.
constexpr std::int64_t most = 12 - 1;

// The invented trust with further academies, each with a result and its absence.
void fill(testing::App& app, int academies) {
    testing::put_invented_trust(app.fresh());
    auto writer = app.fresh().writer();
    schools::RecordBook records{1};
    // England's figures too, so that nothing further is asked for in their place.
    std::vector<testing::Given> figures{{"attainment8", Urn{0}, 2022, {.value = 46.0}},
                                        {"absence_overall", Urn{0}, 2022, {.value = 6.5}},
                                        {"absence_overall", testing::oakfield, 2022, {.value = 7.0}}};
    for (int number = 4; number <= academies; ++number) {
        const Urn urn{990'100 + number};
        records.add(schools::SchoolRecord{.urn = urn,
                                          .name = fmt::format("Invented School {}", number),
                                          .kind = "Academy converter",
                                          .status = "Open",
                                          .phase = number % 2 ? "Primary" : "Secondary",
                                          .la_code = basics::LaCode{999},
                                          .easting = 443'000.0 + number * 100,
                                          .northing = 391'000});
        records.add(schools::MemberRecord{.uid = testing::invented_trust, .urn = urn});
        figures.push_back({"attainment8", urn, 2022, {.value = 40.0 + number, .n = 100}});
        figures.push_back({"absence_overall", urn, 2022, {.value = 6.0, .n = 100}});
    }
    testing::put_figures(writer, figures);
    REQUIRE(records.save(writer).ok());
    REQUIRE(schools::rebuild(writer).ok());
    REQUIRE(people::save(writer, {.kind = people::Installation::Kind::trust, .trust = testing::invented_trust}).ok());
    REQUIRE(writer.commit().ok());
}

const basics::Date as_of = std::chrono::year{2026} / 3 / 19;

// Twelve pupils of Year 6, their marks of two years, a suspension of each and an incident.
void bring_pupils(testing::FreshDatabase& fresh, Urn urn) {
    std::string pupils = "Student ID,Surname,Forename,Year,Sex,SEN,Date of admission\n",
                marks = "Student ID,Week commencing,Marks\n", suspended = "Student ID,Start date,Sessions,Reason\n",
                incidents = "Student ID,Date,Type,Outcome\n";
    for (auto id = urn.value() * 100; id < urn.value() * 100 + 12; ++id) {
        pupils += fmt::format("{},Invented,Pupil,6,F,N,2019-09-02\n", id);
        for (const auto* week : {"11/11/2024", "10/11/2025", "16/03/2026"})
            marks += fmt::format("{},{},/\\/\\/\\/\\/\\\n", id, week);
        suspended += fmt::format("{},2024-11-13,3,DB\n{},2025-11-13,3,DB\n", id, id);
        incidents += fmt::format("{},2025-11-12,Truancy,Isolation\n", id);
    }
    const auto& author = testing::key_point_author;
    const auto bring = [&](const std::string& text, auto&& take) {
        const auto file = testing::a_file(text);
        const auto report = take(file.path());
        REQUIRE_MESSAGE(report.ok(), report.problem().message);
    };
    auto& connection = fresh.connection();
    bring(pupils, [&](const auto& path) {
        return pupils::import_pupils(connection, author, path, {.school = urn, .as_of = as_of, .source = "arbor"});
    });
    bring(marks, [&](const auto& path) {
        return attendance::import_marks(connection, author, path, {.school = urn, .as_of = as_of, .source = "arbor"});
    });
    for (const auto& text : {suspended, incidents})
        bring(text, [&](const auto& path) {
            return conduct::import_conduct(connection, author, path,
                                           {.school = urn, .as_of = as_of, .source = "arbor"});
        });
}

// What pupils and staff answered in two years.
void bring_surveys(testing::FreshDatabase& fresh, Urn urn) {
    const auto file = testing::a_file("Question,Date,Asked,Agree,Disagree\n"
                                      "pupils_calm_1,2025-03-12,60,40,10\npupils_calm_1,2026-03-12,60,15,35\n"
                                      "staff_proud_1,2026-03-12,20,14,2\n");
    const auto report = voice::import_survey(fresh.connection(), testing::key_point_author, file.path(),
                                             {.school = urn, .as_of = as_of, .source = "forms"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
}

void bring_results(testing::FreshDatabase& fresh, assessments::KeyPointNumber point, Urn urn) {
    std::string text = "Student ID,Maths\n";
    for (auto id = urn.value() * 100; id < urn.value() * 100 + 12; ++id) text += fmt::format("{},55\n", id);
    const auto file = testing::a_file(text);
    const auto report =
        assessments::import_results(fresh.connection(), testing::key_point_author, file.path(),
                                    {.school = urn, .key_point = point, .today = as_of, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
}

// So many academies with their pupils, and what they reached at key points of two years.
void fill_with_pupils(testing::App& app, int academies) {
    fill(app, academies);
    app.set_clock("2026-03-20T10:06:00.000Z");
    auto& fresh = app.fresh();
    const auto last_year = testing::add_key_point(fresh, "2024/25", "Spring", "2025-03-19"),
               this_year = testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
    for (int number = 1; number <= academies; ++number) {
        const Urn urn{number <= 3 ? 990'000 + number : 990'100 + number};
        bring_pupils(fresh, urn);
        bring_surveys(fresh, urn);
        for (const auto point : {last_year, this_year}) bring_results(fresh, point, urn);
    }
}

} // namespace

TEST_CASE("a page costs at most twelve statements, and as many for sixty academies as for three") {
    const auto all = commands::program_routes();
    const std::vector<web::Route> routes{all.begin(), all.end()};
    testing::App few{routes}, many{routes};
    fill(few, 3);
    fill(many, 60);
    const auto director = testing::somebody({{.role = permissions::Role::director_of_education}});
    for (const auto* address :
         {"/trusts/99001", "/trusts/99001?columns=more&sort=result", "/trusts/99001?compare=la", "/trusts/99001/map",
          "/schools/990001", "/schools/990001/figures/attainment8?year=2024/25", "/schools/990001/alike", "/measures",
          "/measures/attainment8", "/measures/attainment8?year=2023/24&sort=value", "/measures/absence_overall",
          "/data", "/find?q=invented", "/programmes", "/journey", "/schools/990001/programme",
          "/schools/990001/journey", "/schools/990001/programme/parts/history", "/programmes/lists/inadequate"}) {
        CAPTURE(address);
        const auto of_three = testing::visit(few, address, director),
                   of_sixty = testing::visit(many, address, director);
        CHECK(of_three.status == 200);
        CHECK(of_sixty.statements == of_three.statements);
        CHECK(of_sixty.statements <= most);
    }
}

TEST_CASE("so does a page of our own pupils") {
    const auto all = commands::program_routes();
    const std::vector<web::Route> routes{all.begin(), all.end()};
    testing::App few{routes}, many{routes};
    fill_with_pupils(few, 3);
    fill_with_pupils(many, 60);
    // who may see most, so that nothing is left out
    using permissions::Role;
    auto both = testing::somebody(
        {{.role = Role::director_of_education}, {.role = Role::headteacher, .school = testing::oakfield}});
    both.second_factor = true;
    CHECK(testing::visit(few, "/key-points/2", both).says("36 of 72 results that were asked for are here."));
    CHECK(testing::visit(few, "/schools/990001/behaviour", both).says("12 pupils were suspended"));
    for (const auto* address : {"/key-points",
                                "/key-points/2",
                                "/today",
                                "/behaviour",
                                "/calendar?year=2025/26",
                                "/schools/990001/key-points/2",
                                "/schools/990001/today",
                                "/schools/990001/behaviour",
                                "/schools/990001/attendance",
                                "/schools/990001/attention",
                                "/schools/990001/attention/names",
                                "/schools/990001/calendar?year=2025/26",
                                "/schools/990001/pupils",
                                "/schools/990001/files",
                                "/schools/990001/files/pupils/1/removal",
                                "/schools/990001/files/results/1/removal",
                                "/schools/990001/files/conduct/1/removal",
                                "/schools/990001/files/surveys/1/removal",
                                "/schools/990001/self-evaluation",
                                "/schools/990001/inspection-call",
                                "/schools/990001/issues",
                                "/schools/990001/improvement",
                                "/schools/990001/voice",
                                "/schools/990001/files/attendance/1/removal"}) {
        CAPTURE(address);
        const auto of_three = testing::visit(few, address, both), of_sixty = testing::visit(many, address, both);
        CHECK(of_three.status == 200);
        CHECK(of_sixty.statements == of_three.statements);
        CHECK(of_sixty.statements <= most);
    }
}

TEST_CASE("the trustees’ pack gathers the whole trust: more statements than a page, and as many for sixty academies") {
    const auto all = commands::program_routes();
    const std::vector<web::Route> routes{all.begin(), all.end()};
    testing::App few{routes}, many{routes};
    std::array<testing::Visited, 2> packs;
    for (auto [app, number, at] : {std::tuple{&few, 3, 0}, std::tuple{&many, 60, 1}}) {
        fill(*app, number);
        const auto people = testing::committee_people(app->fresh());
        const auto trustees = testing::the_trustees(app->fresh(), people);
        auto writer = app->fresh().writer();
        const committees::Meeting meeting{.id = committees::MeetingId{""},
                                          .committee = trustees.id,
                                          .on = std::chrono::year{2026} / 12 / 10,
                                          .starts = "18:00",
                                          .place = "The library"};
        REQUIRE(committees::call(writer, trustees, meeting).ok());
        REQUIRE(writer.commit().ok());
        packs[static_cast<std::size_t>(at)] = testing::visit(*app, "/pack", people.trustee);
    }
    CHECK(packs[0].status == 200);
    CHECK(packs[1].statements == packs[0].statements);
    CHECK(packs[1].statements <= 15);
}

TEST_CASE("one’s own work costs as many statements for sixty academies as for three") {
    const auto all = commands::program_routes();
    const std::vector<web::Route> routes{all.begin(), all.end()};
    testing::App few{routes}, many{routes};
    fill(few, 3);
    fill(many, 60);
    using permissions::Role;
    for (const auto& who : {testing::somebody({{.role = Role::director_of_education}}),
                            testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}})}) {
        const auto of_three = testing::visit(few, "/my-work", who), of_sixty = testing::visit(many, "/my-work", who);
        CHECK(of_three.status == 200);
        CHECK(of_sixty.statements == of_three.statements);
        CHECK(of_sixty.statements <= most);
    }
}
