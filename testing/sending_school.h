#pragma once
// A school of the invented trust with pupils on roll, whose system sends marks by itself.
#include "attendance/feed_store.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "testing/a_file.h"
#include "testing/app.h"
#include "testing/invented_trust.h"

namespace testing {

inline const storage::Author sending_author{.person = permissions::PersonId{"the-tester"},
                                            .at = basics::parse_iso_instant("2026-09-07T07:00:00.000Z").value()};

inline void put_pupils(FreshDatabase& fresh, basics::Urn school, int first, int pupils) {
    std::string text = "Student ID,Surname,Forename,Year,Sex,Date of admission\n";
    for (int i = first; i < first + pupils; ++i)
        text += fmt::format("{},Invented,Pupil {},{},{},2025-09-01\n", i, i, i % 2 ? 8 : 7, i % 3 ? "F" : "M");
    const auto file = a_file(text);
    const auto report =
        pupils::import_pupils(fresh.connection(), sending_author, file.path(),
                              {.school = school, .as_of = std::chrono::year{2026} / 9 / 7, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    REQUIRE(report.value().taken == pupils);
}

// The trust is real, Oakfield has pupils 100 to 119.
inline void a_sending_school(FreshDatabase& fresh) {
    put_invented_trust(fresh);
    auto writer = fresh.writer();
    REQUIRE(people::save(writer, people::made_trust({}, invented_trust).value()).ok());
    REQUIRE(writer.commit().ok());
    put_pupils(fresh, oakfield, 100, 20);
}

inline void make_a_demonstration(FreshDatabase& fresh) {
    REQUIRE(fresh.connection().script("update settings set value = 'demonstration' where name = 'kind'").ok());
    auto reader = fresh.reader();
    REQUIRE(people::installation(reader).value().kind == people::Installation::Kind::demonstration);
}

inline std::string a_token(FreshDatabase& fresh, basics::Urn school = oakfield, std::string_view source = "arbor") {
    auto writer = fresh.writer();
    auto made = attendance::make_feed(writer, school, source);
    REQUIRE(made.ok());
    REQUIRE(writer.commit().ok());
    return made.value().token;
}

inline std::string a_line(int pupil, std::string_view code, std::string_view date = "2026-09-07",
                          std::string_view session = "AM") {
    const std::string_view letters = code == "\\" ? "\\\\" : code;
    return fmt::format("{{\"pupil_id\":\"{}\",\"date\":\"{}\",\"session\":\"{}\",\"code\":\"{}\"}}\n", pupil, date,
                       session, letters);
}

// Sends lines as a program does; headers by their names in small letters.
inline web::Reply send_lines(App& app, std::string_view token, std::string_view key, std::string lines,
                             std::vector<std::pair<std::string, std::string>> headers = {}) {
    web::Incoming sent{.method = web::Method::post, .path = "/api/v1/attendance-marks", .lines = std::move(lines)};
    if (!token.empty()) sent.headers.add("authorization", fmt::format("Bearer {}", token));
    if (!key.empty()) sent.headers.add("idempotency-key", std::string{key});
    for (auto& [name, value] : headers) sent.headers.add(std::move(name), std::move(value));
    return app.ask(std::move(sent)).reply;
}

} // namespace testing
