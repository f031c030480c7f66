#pragma once
// The invented trust grown to as many academies as a test asks for, to count what a page costs.
#include "attendance/import_jobs.h"
#include "conduct/import_jobs.h"
#include "people/installation_store.h"
#include "testing/a_key_point.h"
#include "testing/app.h"
#include "voice/import_jobs.h"

namespace testing {

// What a page may cost: twelve statements, of which the gate asks for one, the session with its person and their roles.
constexpr std::int64_t most_statements = 12 - 1;

// The invented trust with further academies, each with a result and its absence.
inline void fill_with_academies(App& app, int academies) {
    put_invented_trust(app.fresh());
    auto writer = app.fresh().writer();
    schools::RecordBook records{1};
    // England's figures too, so that nothing further is asked for in their place.
    std::vector<Given> figures{{"attainment8", basics::Urn{0}, 2022, {.value = 46.0}},
                               {"absence_overall", basics::Urn{0}, 2022, {.value = 6.5}},
                               {"absence_overall", oakfield, 2022, {.value = 7.0}}};
    for (int number = 4; number <= academies; ++number) {
        const basics::Urn urn{990'100 + number};
        records.add(schools::SchoolRecord{.urn = urn,
                                          .name = fmt::format("Invented School {}", number),
                                          .kind = "Academy converter",
                                          .status = "Open",
                                          .phase = number % 2 ? "Primary" : "Secondary",
                                          .la_code = basics::LaCode{999},
                                          .easting = 443'000.0 + number * 100,
                                          .northing = 391'000});
        records.add(schools::MemberRecord{.uid = invented_trust, .urn = urn});
        figures.push_back({"attainment8", urn, 2022, {.value = 40.0 + number, .n = 100}});
        figures.push_back({"absence_overall", urn, 2022, {.value = 6.0, .n = 100}});
    }
    put_figures(writer, figures);
    REQUIRE(records.save(writer).ok());
    REQUIRE(schools::rebuild(writer).ok());
    REQUIRE(people::save(writer, {.kind = people::Installation::Kind::trust, .trust = invented_trust}).ok());
    REQUIRE(writer.commit().ok());
}

inline const basics::Date as_of = std::chrono::year{2026} / 3 / 19;

// Twelve pupils of Year 6, their marks of two years, a suspension of each and an incident.
inline void bring_pupils(FreshDatabase& fresh, basics::Urn urn) {
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
    const auto& author = key_point_author;
    const auto bring = [&](const std::string& text, auto&& take) {
        const auto file = a_file(text);
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
inline void bring_surveys(FreshDatabase& fresh, basics::Urn urn) {
    const auto file = a_file("Question,Date,Asked,Agree,Disagree\n"
                             "pupils_calm_1,2025-03-12,60,40,10\npupils_calm_1,2026-03-12,60,15,35\n"
                             "staff_proud_1,2026-03-12,20,14,2\n");
    const auto report = voice::import_survey(fresh.connection(), key_point_author, file.path(),
                                             {.school = urn, .as_of = as_of, .source = "forms"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
}

inline void bring_results(FreshDatabase& fresh, assessments::KeyPointNumber point, basics::Urn urn) {
    std::string text = "Student ID,Maths\n";
    for (auto id = urn.value() * 100; id < urn.value() * 100 + 12; ++id) text += fmt::format("{},55\n", id);
    const auto file = a_file(text);
    const auto report =
        assessments::import_results(fresh.connection(), key_point_author, file.path(),
                                    {.school = urn, .key_point = point, .today = as_of, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
}

// So many academies with their pupils, and what they reached at key points of two years.
inline void fill_with_pupils(App& app, int academies) {
    fill_with_academies(app, academies);
    app.set_clock("2026-03-20T10:06:00.000Z");
    auto& fresh = app.fresh();
    const auto last_year = add_key_point(fresh, "2024/25", "Spring", "2025-03-19"),
               this_year = add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
    for (int number = 1; number <= academies; ++number) {
        const basics::Urn urn{number <= 3 ? 990'000 + number : 990'100 + number};
        bring_pupils(fresh, urn);
        bring_surveys(fresh, urn);
        for (const auto point : {last_year, this_year}) bring_results(fresh, point, urn);
    }
}

} // namespace testing
