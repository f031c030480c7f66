#include "attendance/feed_jobs.h"
#include "attendance/feed_routes.h"
#include "attendance/registers_store.h"
#include "testing/sending_school.h"

#include <doctest/doctest.h>
#include <thread>

using testing::a_line;
using testing::a_token;
using testing::send_lines;

namespace {

std::vector<web::Route> routes() {
    const auto all = attendance::feed_routes();
    return {all.begin(), all.end()};
}

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

std::int64_t count_of(testing::FreshDatabase& fresh, std::string_view what) {
    std::int64_t found{};
    REQUIRE(fresh.connection()
                .run(fmt::format("select count(*) from {}", what), {},
                     [&](const storage::Row& row) { found = row.integer(0); })
                .ok());
    return found;
}

struct Sending {
    testing::App app{routes()};
    std::string token{};
    Sending() {
        app.set_clock("2026-09-07T09:42:00.000Z");
        testing::a_sending_school(app.fresh());
        token = a_token(app.fresh());
    }
};

} // namespace

TEST_CASE("a feed's marks come in, each line answered, with one batch and one entry in the journal") {
    Sending it;
    const auto first = send_lines(it.app, it.token, "one", a_line(100, "/") + a_line(101, "N") + a_line(999, "/"));
    CHECK(first.status == 200);
    CHECK(first.type == "application/x-ndjson");
    CHECK(holds(first.body, "{\"line\":1,\"result\":\"new\"}\n{\"line\":2,\"result\":\"new\"}\n"));
    CHECK(holds(first.body, "{\"line\":3,\"result\":\"refused\",\"reason\":\"No pupil of this school"));
    CHECK(holds(first.body, "\"lines\":3,\"new\":2,\"late\":0,\"same\":0,\"not_needed\":0,\"refused\":1"));
    CHECK(count_of(it.app.fresh(), "attendance_batches where source = 'arbor' and marks_new = 2 and rows_refused = 1")
          == 1);
    CHECK(count_of(it.app.fresh(), "journal_entries where kind = 'attendance'") == 1);
    const auto later = send_lines(it.app, it.token, "two", a_line(101, "I") + a_line(100, "/"));
    CHECK(holds(later.body, "{\"line\":1,\"result\":\"late\"}\n{\"line\":2,\"result\":\"same\"}\n"));
    CHECK(count_of(it.app.fresh(), "attendance_changes") == 1);
    CHECK(count_of(it.app.fresh(), "attendance_feeds where last_used_at = '2026-09-07T09:42:00.000Z'") == 1);
}

TEST_CASE("the same key again gives the same answer and changes nothing; with other lines it is refused") {
    Sending it;
    const auto first = send_lines(it.app, it.token, "one", a_line(100, "N"));
    REQUIRE(send_lines(it.app, it.token, "two", a_line(100, "I")).status == 200);
    const auto again = send_lines(it.app, it.token, "one", a_line(100, "N"));
    CHECK(again.status == 200);
    CHECK(again.body == first.body);
    CHECK(count_of(it.app.fresh(), "attendance_batches") == 2);
    CHECK(count_of(it.app.fresh(), "attendance_changes") == 1);
    CHECK(send_lines(it.app, it.token, "one", a_line(100, "/")).status == 422);
    it.app.set_clock("2026-09-15T09:42:00.000Z"); // answers are kept for seven days
    REQUIRE(send_lines(it.app, it.token, "three", a_line(101, "/")).status == 200);
    CHECK(count_of(it.app.fresh(), "attendance_answers") == 1);
}

TEST_CASE("who has no token, an unknown or a revoked one is refused, and nothing is written") {
    Sending it;
    for (const auto& token : {std::string{}, std::string{"bearing_feed_unknown"}}) {
        const auto reply = send_lines(it.app, token, "one", a_line(100, "/"));
        CHECK(reply.status == 401);
        CHECK(reply.type == "application/problem+json");
    }
    auto writer = it.app.fresh().writer();
    const auto feed = attendance::feed_of_token(writer, it.token).value();
    REQUIRE(attendance::revoke(writer, *feed).ok());
    REQUIRE(writer.commit().ok());
    CHECK(send_lines(it.app, it.token, "one", a_line(100, "/")).status == 401);
    CHECK(count_of(it.app.fresh(), "attendance_batches") == 0);
    CHECK(count_of(it.app.fresh(), "journal_entries where kind = 'attendance feed'") == 2);
}

TEST_CASE("a session's cookie opens nothing here, and a person's form is no batch") {
    Sending it;
    const auto head = testing::somebody({{.role = permissions::Role::headteacher, .school = testing::oakfield}});
    web::Incoming sent{.method = web::Method::post, .path = "/api/v1/attendance-marks"};
    sent.form.add("form_token", "the-token");
    CHECK(it.app.ask(std::move(sent), head).reply.status == 401);
}

TEST_CASE("a batch without a key, without lines or by a wrong clock is refused whole") {
    Sending it;
    CHECK(send_lines(it.app, it.token, "", a_line(100, "/")).status == 400);
    CHECK(send_lines(it.app, it.token, "one", "").status == 400);
    CHECK(send_lines(it.app, it.token, "one", a_line(100, "/"), {{"sent", "2026-09-07T11:42:00Z"}}).status == 400);
    CHECK(send_lines(it.app, it.token, "one", a_line(100, "/"), {{"sent", "2026-09-07T09:41:00Z"}}).status == 200);
}

TEST_CASE("tomorrow's presence, unknown codes and pupils of another school are refused line by line, without a name") {
    Sending it;
    testing::put_pupils(it.app.fresh(), testing::rowan, 300, 2);
    const auto reply = send_lines(it.app, it.token, "one",
                                  a_line(100, "/", "2026-09-08") + a_line(101, "Q9") + a_line(102, "Oliver")
                                      + a_line(300, "/") + a_line(103, "#", "2026-09-08"));
    CHECK(reply.status == 200);
    CHECK(holds(reply.body, "8 September 2026 is after 7 September 2026"));
    CHECK(holds(reply.body, "“Q9” is no attendance code"));
    CHECK_FALSE(holds(reply.body, "Oliver"));
    CHECK(holds(reply.body, "{\"line\":4,\"result\":\"refused\",\"reason\":\"No pupil of this school"));
    CHECK(holds(reply.body, "{\"line\":5,\"result\":\"new\"}"));
}

TEST_CASE("a token is of one school, and sends none of another's marks") {
    Sending it;
    testing::put_pupils(it.app.fresh(), testing::rowan, 300, 2);
    const auto other = a_token(it.app.fresh(), testing::rowan);
    CHECK(holds(send_lines(it.app, other, "one", a_line(300, "/")).body, "\"new\":1"));
    CHECK(holds(send_lines(it.app, other, "two", a_line(100, "/")).body, "\"refused\":1"));
    CHECK(count_of(it.app.fresh(), "attendance_batches where urn = 990001") == 0);
}

TEST_CASE("a demonstration takes nothing from a feed") {
    Sending it;
    testing::make_a_demonstration(it.app.fresh());
    CHECK(send_lines(it.app, it.token, "one", a_line(100, "/")).status == 403);
    CHECK(count_of(it.app.fresh(), "attendance_batches") == 0);
}

TEST_CASE("marks of a feed are in the registers at the next question, on both databases") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::a_sending_school(fresh);
        const auto token = a_token(fresh);
        std::optional<attendance::Feed> feed;
        {
            auto reader = fresh.reader();
            feed = attendance::feed_of_token(reader, token).value();
        }
        REQUIRE(feed);
        const auto lines = a_line(100, "/") + a_line(101, "N");
        const auto now = basics::parse_iso_instant("2026-09-07T09:42:00.000Z").value();
        const auto taken =
            attendance::take_batch(fresh.connection(), *feed, {.key = "one", .clock = "", .lines = lines}, now);
        REQUIRE_MESSAGE(taken.ok(), taken.problem().message);
        CHECK(taken.value().outcome == attendance::TakenBatch::Outcome::answered);
        const auto again =
            attendance::take_batch(fresh.connection(), *feed, {.key = "one", .clock = "", .lines = lines}, now);
        CHECK(again.value().answer == taken.value().answer);
        auto reader = fresh.reader();
        attendance::Registers held;
        REQUIRE(held.catch_up(reader).ok());
        CHECK(held.seen() == 1);
        CHECK(held.of(basics::AcademicYear{2026})->rows() == 2);
    });
}

TEST_CASE("a token that is revoked while its batch is on the way takes nothing in") {
    Sending it;
    std::optional<attendance::Feed> feed;
    {
        auto reader = it.app.fresh().reader();
        feed = attendance::feed_of_token(reader, it.token).value();
    }
    auto writer = it.app.fresh().writer();
    REQUIRE(attendance::revoke(writer, *feed).ok());
    REQUIRE(writer.commit().ok());
    const auto taken = attendance::take_batch(it.app.fresh().connection(), *feed,
                                              {.key = "one", .clock = "", .lines = a_line(100, "/")},
                                              basics::parse_iso_instant("2026-09-07T09:42:00.000Z").value());
    REQUIRE(taken.ok());
    CHECK(taken.value().outcome == attendance::TakenBatch::Outcome::stopped);
    CHECK(count_of(it.app.fresh(), "attendance_batches") == 0);
    CHECK(count_of(it.app.fresh(), "attendance_answers") == 0);
}

TEST_CASE("marks of a pupil who moved belong to the school of the day") {
    Sending it;
    auto& connection = it.app.fresh().connection();
    REQUIRE(connection
                .script("update enrolments set ends = '2026-09-04' where source_id = '100';"
                        "insert into enrolments (number, pupil, urn, starts, year_group, year_group_from, status, "
                        "source, source_id) "
                        "select 9000, pupil, 990002, '2026-09-07', 7, 2026, 'C', source, '7100' from enrolments where "
                        "source_id = '100'")
                .ok());
    const auto other = a_token(it.app.fresh(), testing::rowan);
    const auto old =
        send_lines(it.app, it.token, "one", a_line(100, "/", "2026-09-04") + a_line(100, "/", "2026-09-07"));
    CHECK(holds(old.body, "{\"line\":1,\"result\":\"new\"}"));
    CHECK(holds(old.body, "The pupil was not on this school's roll on 7 September 2026."));
    CHECK(holds(send_lines(it.app, it.token, "two", a_line(100, "#", "2026-09-07")).body, "\"not_needed\":1"));
    CHECK(holds(send_lines(it.app, other, "one", a_line(7100, "/", "2026-09-07")).body, "\"new\":1"));
    CHECK(count_of(it.app.fresh(), "attendance_weeks where enrolment = 9000") == 1);
}

TEST_CASE("of two feeds for one school the mark that came last stands, and both are kept") {
    Sending it;
    const auto sims = a_token(it.app.fresh(), testing::oakfield, "sims");
    send_lines(it.app, it.token, "one", a_line(100, "N"));
    CHECK(holds(send_lines(it.app, sims, "one", a_line(100, "I")).body, "\"late\":1"));
    CHECK(count_of(it.app.fresh(), "attendance_changes c join attendance_batches b on b.id = c.batch "
                                   "where b.source = 'sims' and c.before = 20 and c.after = 17")
          == 1);
}

TEST_CASE("marks that come in another order, or twice in a batch, leave the last one standing") {
    Sending it;
    const auto twice = send_lines(it.app, it.token, "one", a_line(100, "N") + a_line(100, "I") + a_line(100, "I"));
    CHECK(
        holds(twice.body,
              "{\"line\":1,\"result\":\"new\"}\n{\"line\":2,\"result\":\"late\"}\n{\"line\":3,\"result\":\"same\"}\n"));
    send_lines(it.app, it.token, "two", a_line(101, "\\", "2026-09-07", "PM"));
    CHECK(holds(send_lines(it.app, it.token, "three", a_line(101, "/")).body, "\"new\":1"));
}

TEST_CASE("what the database cannot do is answered 503, nothing is half-written, and the same batch is taken later") {
    Sending it;
    auto& connection = it.app.fresh().connection();
    REQUIRE(connection.script("alter table attendance_weeks rename to away").ok());
    const auto reply = send_lines(it.app, it.token, "one", a_line(100, "/"));
    CHECK(reply.status == 503);
    CHECK(std::ranges::find(reply.headers, std::pair<std::string, std::string>{"Retry-After", "5"})
          != reply.headers.end());
    CHECK(count_of(it.app.fresh(), "attendance_batches") == 0);
    CHECK(count_of(it.app.fresh(), "attendance_answers") == 0);
    REQUIRE(connection.script("alter table away rename to attendance_weeks").ok());
    CHECK(holds(send_lines(it.app, it.token, "one", a_line(100, "/")).body, "\"new\":1"));
}

// Four connections at once, each sending again what was answered 503, as a school's system does.
TEST_CASE("batches that are sent at once are all taken, each once, on both databases") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::a_sending_school(fresh);
        const auto token = a_token(fresh);
        constexpr int senders = 4, batches = 10;
        const auto now = basics::parse_iso_instant("2026-09-07T09:42:00.000Z").value();
        const auto send = [&](int sender) {
            const auto line = fresh.database().connect().value();
            std::optional<attendance::Feed> feed;
            {
                auto reader = storage::read(*line).value();
                feed = attendance::feed_of_token(reader, token).value();
            }
            for (int batch = 0; batch < batches; ++batch) {
                const auto key = fmt::format("{}-{}", sender, batch);
                const auto lines =
                    a_line(100 + sender, "/", fmt::format("2026-06-{:02}", 1 + batch % 5), batch < 5 ? "AM" : "PM");
                while (!attendance::take_batch(*line, *feed, {.key = key, .clock = "", .lines = lines}, now).ok())
                    continue;
            }
        };
        {
            std::vector<std::jthread> threads;
            for (int sender = 0; sender < senders; ++sender) threads.emplace_back(send, sender);
        }
        CHECK(count_of(fresh, "attendance_batches where marks_new = 1") == senders * batches);
        CHECK(count_of(fresh, "attendance_answers") == senders * batches);
        CHECK(count_of(fresh, "journal_entries where kind = 'attendance'") == senders * batches);
        auto reader = fresh.reader();
        attendance::Registers held;
        REQUIRE(held.catch_up(reader).ok());
        CHECK(held.seen() == senders * batches);
    });
}

// A commit that was acknowledged is on the disk: the write-ahead log is synced at each (https://www.sqlite.org/pragma.html,
// synchronous: FULL is 2), and testing/kill9.py counts what stands after a kill.
TEST_CASE("a commit waits for the disk on SQLite") {
    auto fresh = testing::fresh_database();
    std::string mode;
    std::int64_t synchronous{};
    REQUIRE(
        fresh.connection().run("pragma journal_mode", {}, [&](const storage::Row& row) { mode = row.copy(0); }).ok());
    REQUIRE(fresh.connection()
                .run("pragma synchronous", {}, [&](const storage::Row& row) { synchronous = row.integer(0); })
                .ok());
    CHECK(mode == "wal");
    CHECK(synchronous == 2);
}
