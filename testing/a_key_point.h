#pragma once
// An invented trust with pupils, a key point that asks for maths and reading, and files of results.
#include "assessments/import_jobs.h"
#include "assessments/key_point_store.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "testing/a_file.h"
#include "testing/invented_trust.h"

#include <fmt/format.h>

namespace testing {

inline const storage::Author key_point_author{.person = permissions::PersonId{"the-tester"},
                                              .at = basics::parse_iso_instant("2026-03-20T10:05:00.000Z").value()};

inline void a_real_trust(FreshDatabase& fresh) {
    put_invented_trust(fresh);
    auto writer = fresh.writer();
    REQUIRE(people::save(writer, people::made_trust({}, invented_trust).value()).ok());
    REQUIRE(writer.commit().ok());
}

// So many pupils of Year 6 at Rowan, numbers 100, 101 …; every third a boy, every fourth disadvantaged.
inline void bring_year_six(FreshDatabase& fresh, int pupils = 60) {
    std::string text = "Student ID,Surname,Forename,Year,Sex,Disadvantaged,Date of admission\n";
    for (int i = 0; i < pupils; ++i)
        text += fmt::format("{},Invented,Pupil {},6,{},{},2019-09-02\n", 100 + i, i, i % 3 ? "F" : "M",
                            i % 4 ? "no" : "yes");
    const auto file = a_file(text);
    const auto report =
        pupils::import_pupils(fresh.connection(), key_point_author, file.path(),
                              {.school = rowan, .as_of = std::chrono::year{2025} / 9 / 10, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    REQUIRE(report.value().taken == pupils);
}

// Of Year 6: maths in per cent, reading below, at or above.
inline assessments::KeyPointNumber
add_key_point(FreshDatabase& fresh, const std::string& year, const std::string& name, const std::string& due,
              std::vector<assessments::Ask> asks = {{pupils::YearGroup{6}, "maths", "percent"},
                                                    {pupils::YearGroup{6}, "reading", "expected"}}) {
    auto writer = fresh.writer();
    const auto id = assessments::make(writer, assessments::key_point_of({.year = year,
                                                                         .name = name,
                                                                         .stage = "point",
                                                                         .opens = year.substr(0, 4) + "-09-01",
                                                                         .due = due,
                                                                         .meets = due}));
    REQUIRE_MESSAGE(id.ok(), id.problem().message);
    const auto point = assessments::find_key_point(writer, id.value()).value();
    REQUIRE(assessments::ask(writer, point, asks).ok());
    REQUIRE(writer.commit().ok());
    return id.value();
}

inline basics::Result<assessments::Report> try_results(FreshDatabase& fresh, assessments::KeyPointNumber point,
                                                       std::string_view text, bool dry_run = false,
                                                       std::string source = "arbor") {
    const auto file = a_file(text);
    return assessments::import_results(fresh.connection(), key_point_author, file.path(),
                                       {.school = rowan,
                                        .key_point = point,
                                        .today = std::chrono::year{2026} / 3 / 20,
                                        .source = std::move(source),
                                        .dry_run = dry_run});
}

inline assessments::Report bring_results(FreshDatabase& fresh, assessments::KeyPointNumber point,
                                         std::string_view text) {
    auto report = try_results(fresh, point, text);
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    return std::move(report).value();
}

// Maths of all but the last two, reading of the first half.
inline std::string wide_results(int pupils = 60) {
    std::string text = "Student ID,Surname,Maths,Reading\n";
    for (int i = 0; i < pupils - 2; ++i)
        text += fmt::format("{},Invented,{},{}\n", 100 + i, 40 + i % 50, i < pupils / 2 ? i % 3 ? "EXS" : "WTS" : "");
    return text;
}

} // namespace testing
