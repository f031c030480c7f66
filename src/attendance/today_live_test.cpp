#include "attendance/feed_routes.h"
#include "attendance/registers_store.h"
#include "attendance/today_routes.h"
#include "attendance/today_watch_routes.h"
#include "storage/retries.h"
#include "testing/sending_school.h"
#include "testing/served.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using testing::Served;
using testing::Socket;

namespace {

const auto director = testing::somebody({{.role = permissions::Role::director_of_education}});

basics::Result<void> directors_gate(web::Request& asked, permissions::Verb) {
    asked.who = director;
    return {};
}

std::vector<web::Route> routes() {
    std::vector<web::Route> all;
    for (const auto& folder : {attendance::today_routes(), attendance::feed_routes()})
        all.insert(all.end(), folder.begin(), folder.end());
    return all;
}

std::string ask(unsigned short port, std::string_view headers, std::string_view body) {
    Socket socket{port};
    socket.say(fmt::format("POST /api/v1/attendance-marks HTTP/1.1\r\nHost: here\r\n{}Content-Length: {}\r\n\r\n{}",
                           headers, body.size(), body));
    return socket.hear_reply();
}

attendance::Taken a_mark(std::int64_t enrolment) {
    attendance::Taken taken{.marks = 1};
    taken.weeks[{enrolment, year{2026} / 9 / 7}][0] = 1;
    return taken;
}
const attendance::FileOf of{.school = testing::oakfield, .source = "arbor", .hash = "none"};

} // namespace

TEST_CASE("over a real line: other content, too much of it and a missing token are refused before anything is read") {
    Served server{routes(), {}, directors_gate};
    const auto refused = [&](std::string_view headers, std::string_view body) {
        return testing::status_of(ask(server.port(), headers, body));
    };
    CHECK(refused("Authorization: Bearer x\r\nContent-Type: application/json\r\n", "{}") == 415);
    CHECK(refused("Authorization: Bearer x\r\n", "{}") == 415);
    CHECK(refused("Content-Type: application/x-ndjson\r\n", "{}") == 401);
    CHECK(refused("Authorization: Bearer x\r\nContent-Type: application/x-ndjson\r\n", "{}") == 401);
    Socket large{server.port()};
    large.say("POST /api/v1/attendance-marks HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer x\r\n"
              "Content-Type: application/x-ndjson\r\nContent-Length: 10000000\r\n\r\n");
    const auto said = large.hear_reply();
    CHECK(testing::status_of(said) == 413);
    CHECK(said.find("application/problem+json") != std::string::npos);
}

TEST_CASE("a mark is on an open page within a second of its arrival") {
    Served server{routes(), {}, directors_gate};
    testing::a_sending_school(server.fresh());
    const auto token = testing::a_token(server.fresh());
    const attendance::TodayWatch watch{server.site(), [](std::string_view) {}};
    Socket page{server.port()};
    page.say("GET /schools/990001/today/live HTTP/1.1\r\nHost: here\r\n\r\n");
    page.hear_until("retry: 5000\n\n");
    std::string lines;
    for (int pupil = 100; pupil < 120; ++pupil) lines += testing::a_line(pupil, "/", "2026-09-01");
    const auto headers = fmt::format("Authorization: Bearer {}\r\nIdempotency-Key: one\r\n"
                                     "Content-Type: application/x-ndjson\r\n",
                                     token);
    const auto sent = steady_clock::now();
    CHECK(testing::status_of(ask(server.port(), headers, lines)) == 200);
    const std::string_view all_there{"20 of 20 pupils on roll are marked; 100.0% of them attended"};
    CHECK(page.hear_until(all_there).ends_with(all_there));
    CHECK(steady_clock::now() - sent < seconds{1});
    for (const auto& line : server.log()) CHECK(line.find(token) == std::string::npos);
}

TEST_CASE("what one copy of the server took is on the pages of another that looks at the same database") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::a_sending_school(fresh);
        const auto all = routes();
        web::Site other{.database = fresh.database(), .routes = all};
        other.now = [] { return testing::sending_author.at; };
        other.live_clients = 1;
        attendance::TodayPages pages;
        auto line = fresh.database().connect().value();
        CHECK(attendance::TodayWatch::look(other, *line, pages, 0).value() == 0);
        auto writer = storage::write(fresh.connection(), testing::sending_author).value();
        REQUIRE(attendance::save_marks(writer, of, a_mark(1)).ok());
        REQUIRE(writer.commit().ok());
        CHECK(attendance::TodayWatch::look(other, *line, pages, 0).value() == 1);
        const auto told = other.live.take();
        REQUIRE(told.size() == 2);
        CHECK(told[0].event.find("1 of 20 pupils on roll are marked") != std::string::npos);
    });
}

// Numbers rise as batches are committed: who reads up to the greatest number misses none that is committed later.
TEST_CASE("of two batches that are written at once, the one that commits second cannot keep the smaller number") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        if (fresh.connection().engine() == storage::Engine::sqlite) return; // one writer at a time
        testing::a_sending_school(fresh);
        auto second_line = fresh.database().connect().value();
        auto first = storage::write(fresh.connection(), testing::sending_author).value();
        // The first sees that no number is taken, and the second takes it and commits.
        REQUIRE(attendance::batch_of_file(first, of).ok());
        {
            auto second = storage::write(*second_line, testing::sending_author).value();
            const auto saved = attendance::save_marks(second, of, a_mark(2));
            REQUIRE(saved.ok());
            CHECK(saved.value().id == attendance::BatchNumber{1});
            REQUIRE(second.commit().ok());
        }
        attendance::Registers held;
        {
            auto reader = storage::read(*second_line).value();
            REQUIRE(held.catch_up(reader).ok());
        }
        CHECK(held.seen() == 1);
        const auto late = attendance::save_marks(first, of, a_mark(1));
        const bool kept = late.ok() && first.commit().ok();
        CHECK_FALSE(kept);
        CHECK(fresh.connection().collided());
        fresh.connection().rollback();
        const auto again =
            storage::with_retries(fresh.connection(), testing::sending_author, [&](storage::Writer& writer) {
                return attendance::save_marks(writer, of, a_mark(1));
            });
        REQUIRE(again.ok());
        CHECK(again.value().id == attendance::BatchNumber{2});
        auto reader = storage::read(*second_line).value();
        REQUIRE(held.catch_up(reader).ok());
        CHECK(held.of(basics::AcademicYear{2026})->rows() == 2);
    });
}
