#include "attendance/feed.h"
#include "attendance/feed_source.h"

#include <doctest/doctest.h>

using namespace attendance;
using namespace std::chrono;

namespace {

const auto now = basics::parse_iso_instant("2026-09-07T09:42:00.000Z").value();

std::vector<std::string> reasons(std::string_view body) {
    std::vector<std::string> out;
    for (const auto& each : read_feed(body, now).value().refused) out.push_back(each.reason);
    return out;
}

} // namespace

TEST_CASE("a line of a feed is a mark of one pupil, by UPN or by the number of the school's system") {
    const auto read =
        read_feed("{\"upn\":\"A1\",\"date\":\"2026-09-07\",\"session\":\"AM\",\"code\":\"/\"}\r\n\n"
                  "{\"pupil_id\":42,\"date\":\"2026-09-07\",\"session\":\"pm\",\"code\":\"\\\\\",\"room\":null}\n",
                  now);
    REQUIRE(read.ok());
    CHECK(read.value().refused.empty());
    REQUIRE(read.value().rows.size() == 2);
    const auto& [first, second] = std::pair{read.value().rows[0], read.value().rows[1]};
    CHECK(first.line == 1);
    CHECK(first.upn == "A1");
    CHECK(first.marks[0].session == Session{2026y / September / 7, Half::morning});
    CHECK(second.line == 3);
    CHECK(second.source_id == "42");
    CHECK(second.marks[0].session.half == Half::afternoon);
    CHECK(second.marks[0].letters == "\\");
}

TEST_CASE("a line that is no mark is refused by itself, with what is wrong with it") {
    CHECK(reasons("nonsense")
          == std::vector<std::string>{"This is no object of JSON: a line is {\"name\": \"value\", …}, "
                                      "all of it on one line."});
    CHECK(reasons("{\"date\":\"2026-09-07\",\"session\":\"AM\",\"code\":\"/\"}")[0]
          == "Nothing says which pupil it is about: neither upn nor pupil_id.");
    CHECK(reasons("{\"upn\":\"A1\",\"date\":\"7/9/26\",\"session\":\"AM\",\"code\":\"/\"}")[0]
          == "There is no date here. Write it as 2026-09-07.");
    CHECK(reasons("{\"upn\":\"A1\",\"date\":\"2026-09-06\",\"session\":\"AM\",\"code\":\"/\"}")[0]
          == "The day is a Saturday or a Sunday.");
    CHECK(reasons("{\"upn\":\"A1\",\"date\":\"2026-09-07\",\"session\":\"P3x\",\"code\":\"/\"}")[0]
          == "The session is neither AM nor PM.");
    CHECK(reasons("{\"upn\":[\"A1\"]}")[0] == "A field holds neither a text nor a whole number.");
    CHECK(reasons("{\"upn\":\"A1\",\"sent\":\"2026-09-07T11:42:01Z\"}")[0].starts_with(
        "The clock of the sending system"));
    CHECK(reasons(std::string(10'000'000, '{'))[0] == "The line is longer than 64 KB.");
}

TEST_CASE("a body without a line, or with over twenty thousand, is refused whole") {
    CHECK_FALSE(read_feed("\n \n", now).ok());
    std::string many;
    for (int i = 0; i < 20'001; ++i) many += "{}\n";
    CHECK_FALSE(read_feed(many, now).ok());
    CHECK(read_feed(std::string_view{many}.substr(3), now).ok());
}

TEST_CASE("a clock may be wrong by an hour and no more") {
    CHECK(check_clock("", now).ok());
    CHECK(check_clock("2026-09-07T10:42:00Z", now).ok());
    CHECK(check_clock("2026-09-07T08:42:00.000123Z", now).ok());
    CHECK_FALSE(check_clock("2026-09-07T10:42:01Z", now).ok());
    CHECK_FALSE(check_clock("2026-09-07T08:41:59.9Z", now).ok());
    CHECK_FALSE(check_clock("yesterday", now).ok());
    CHECK(check_clock("yesterday", now).problem().message.find("yesterday") == std::string::npos);
}

TEST_CASE("keys and names of systems are short and plain") {
    CHECK(check_key("2026-09-07/am/1").ok());
    CHECK_FALSE(check_key("").ok());
    CHECK_FALSE(check_key("two words").ok());
    CHECK_FALSE(check_key(std::string(101, 'k')).ok());
    CHECK(parse_feed_source("  Arbor  MIS ").value() == "arbor mis");
    CHECK_FALSE(parse_feed_source("<b>").ok());
    CHECK_FALSE(parse_feed_source("").ok());
}

TEST_CASE("what became of each line is said in order, and summed up at the end") {
    const auto monday = 2026y / September / 7;
    std::map<WeekOf, Week> stands{{{7, monday}, Week{1}}};
    const std::vector answers{put(stands, {.line = 1, .week = {7, monday}, .place = 0, .number = 1}),
                              put(stands, {.line = 2, .week = {7, monday}, .place = 1, .number = 2}),
                              put(stands, {.line = 3, .week = {7, monday}, .place = 1, .number = 17}),
                              LineAnswer{.line = 4, .became = LineAnswer::Became::refused, .reason = "No."}};
    CHECK(answer_text(answers)
          == "{\"line\":1,\"result\":\"same\"}\n{\"line\":2,\"result\":\"new\"}\n{\"line\":3,\"result\":\"late\"}\n"
             "{\"line\":4,\"result\":\"refused\",\"reason\":\"No.\"}\n"
             "{\"summary\":{\"lines\":4,\"new\":1,\"late\":1,\"same\":1,\"not_needed\":0,\"refused\":1}}\n");
    CHECK(stands[{7, monday}] == Week{1, 17});
}
