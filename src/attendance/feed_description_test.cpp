// docs/api/openapi.json says what the handler does, no more and no less.
#include "attendance/feed_routes.h"
#include "testing/sending_school.h"
#include "testing/served.h"

#include <boost/json.hpp>
#include <doctest/doctest.h>

using testing::a_line;
using testing::send_lines;
namespace json = boost::json;

namespace {

std::vector<web::Route> routes() {
    const auto all = attendance::feed_routes();
    return {all.begin(), all.end()};
}

std::string text(json::string_view view) { return {view.data(), view.size()}; }

std::set<std::string> names(const json::value& object) {
    std::set<std::string> out;
    for (const auto& [name, value] : object.as_object()) out.insert(text(name));
    return out;
}

std::set<std::string> words(const json::value& list) {
    std::set<std::string> out;
    for (const auto& each : list.as_array()) out.insert(text(each.as_string()));
    return out;
}

json::value description() {
    testing::App app{routes()};
    const auto reply = app.get("/api/v1/openapi.json").reply;
    REQUIRE(reply.status == 200);
    CHECK(reply.type == "application/json");
    return json::parse(reply.body);
}

// Every way in which a batch is answered, asked for once.
std::set<std::string> statuses_met() {
    std::set<std::string> met;
    testing::App app{routes()};
    app.set_clock("2026-09-07T09:42:00.000Z");
    testing::a_sending_school(app.fresh());
    const auto token = testing::a_token(app.fresh());
    const auto note = [&](const web::Reply& reply) { met.insert(std::to_string(reply.status)); };
    note(send_lines(app, token, "one", a_line(100, "/")));
    note(send_lines(app, token, "one", a_line(101, "/")));
    note(send_lines(app, token, "", a_line(100, "/")));
    note(send_lines(app, "", "two", a_line(100, "/")));
    {
        // Somebody else writes and the program does not wait long: one writer holds all of SQLite, and of PostgreSQL what it locks.
        const bool postgres = app.fresh().connection().engine() == storage::Engine::postgres;
        REQUIRE(app.fresh().connection().script(postgres ? "set lock_timeout = 50" : "pragma busy_timeout = 1").ok());
        auto line = app.fresh().database().connect().value();
        const auto writer = storage::write(*line, testing::sending_author);
        if (postgres) REQUIRE(line->script("lock table attendance_batches in exclusive mode").ok());
        const auto busy = send_lines(app, token, "three", a_line(102, "/"));
        note(busy);
        CHECK(std::ranges::find(busy.headers, "Retry-After", &std::pair<std::string, std::string>::first)
              != busy.headers.end());
    }
    CHECK(send_lines(app, token, "three", a_line(102, "/")).body.find("\"new\":1") != std::string::npos);
    testing::make_a_demonstration(app.fresh());
    note(send_lines(app, token, "four", a_line(100, "/")));
    testing::Served server{routes()};
    for (const auto* headers : {"Content-Type: text/plain\r\nContent-Length: 1\r\n\r\nx",
                                "Content-Type: application/x-ndjson\r\nContent-Length: 3000000\r\n\r\n"}) {
        testing::Socket socket{server.port()};
        socket.say(fmt::format("POST /api/v1/attendance-marks HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer x\r\n{}",
                               headers));
        met.insert(std::to_string(testing::status_of(socket.hear_reply())));
    }
    return met;
}

} // namespace

TEST_CASE("the description for programs names the addresses that there are") {
    std::set<std::string> served;
    for (const auto& route : routes()) served.insert(std::string{route.address});
    CHECK(names(description().at("paths")) == served);
}

TEST_CASE("the description for programs names the statuses that are given") {
    const auto said = description();
    const auto& post = said.at("paths").at("/api/v1/attendance-marks").at("post");
    CHECK(names(post.at("responses")) == statuses_met());
    for (const auto& each : post.at("parameters").as_array()) {
        const auto name = text(each.at("name").as_string());
        CHECK((name == "Idempotency-Key" || name == "Sent"));
    }
}

TEST_CASE("the description for programs names the fields that are read and written") {
    const auto said = description();
    const auto& schemas = said.at("components").at("schemas");
    CHECK(names(schemas.at("Mark").at("properties"))
          == std::set<std::string>{"upn", "pupil_id", "date", "session", "code", "sent"});
    testing::App app{routes()};
    app.set_clock("2026-09-07T09:42:00.000Z");
    testing::a_sending_school(app.fresh());
    const auto token = testing::a_token(app.fresh());
    const auto reply = send_lines(app, token, "one", a_line(100, "/") + a_line(999, "/"));
    const auto second = reply.body.find('\n') + 1, third = reply.body.find('\n', second) + 1;
    CHECK(names(json::parse(reply.body.substr(second, third - second - 1)))
          == names(schemas.at("LineAnswer").at("properties")));
    const auto summary = json::parse(reply.body.substr(third, reply.body.size() - third - 1)).at("summary");
    const auto& counts = schemas.at("Summary").at("properties").at("summary");
    CHECK(names(summary) == names(counts.at("properties")));
    CHECK(names(summary) == words(counts.at("required")));
    auto results = words(schemas.at("LineAnswer").at("properties").at("result").at("enum"));
    results.insert("lines");
    CHECK(results == names(summary));
    CHECK(names(json::parse(send_lines(app, "", "one", "").body)) == words(schemas.at("Problem").at("required")));
}
