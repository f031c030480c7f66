#include "people/sign_in.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace people;

namespace {

const basics::Instant noon = basics::parse_iso_instant("2026-09-14T12:00:30.000Z").value();

Failures failures(int minutes_ago, std::int64_t count) {
    return {.minute = minute_of(noon - minutes{minutes_ago}), .count = count};
}

} // namespace

TEST_CASE("five failures in fifteen minutes shut the door until the oldest is fifteen minutes old") {
    CHECK_FALSE(shut_until({failures(1, 4)}, most_for_account, noon).has_value());
    CHECK(shut_until({failures(1, 5)}, most_for_account, noon) == minute_of(noon) + minutes{14});
    CHECK(shut_until({failures(10, 1), failures(2, 2), failures(1, 2)}, most_for_account, noon)
          == minute_of(noon) + minutes{5});
}

TEST_CASE("failures older than fifteen minutes are forgiven") {
    CHECK_FALSE(shut_until({failures(16, 40), failures(1, 1)}, most_for_account, noon).has_value());
}

TEST_CASE("a shut door says when it opens") {
    const auto sentence = too_many_failures(noon).message;
    CHECK(sentence.find("14 September 2026 at 13:01") != std::string::npos);
}

TEST_CASE("a session dies of idleness after 30 minutes and of age after 12 hours") {
    CHECK(alive({.seen = noon - minutes{29}, .ends = noon + hours{1}}, noon));
    CHECK_FALSE(alive({.seen = noon - minutes{30}, .ends = noon + hours{1}}, noon));
    CHECK_FALSE(alive({.seen = noon, .ends = noon}, noon));
}

TEST_CASE("a link works once, for 48 hours") {
    CHECK(check_link(LinkState{.ends = noon + hours{1}}, noon).ok());
    CHECK_FALSE(check_link(LinkState{.ends = noon}, noon).ok());
    CHECK_FALSE(check_link(LinkState{.ends = noon + hours{1}, .used = true}, noon).ok());
    CHECK_FALSE(check_link({}, noon).ok());
}

TEST_CASE("signing in leads back to where one was going, never to another host") {
    CHECK(after_sign_in("/schools/900001?year=2018%2F19") == "/schools/900001?year=2018%2F19");
    for (const auto* elsewhere : {"", "//evil.example", "https://evil.example", "/\\evil.example",
                                  "/a\r\nSet-Cookie: x", "/sign-in?then=/x", "javascript:alert(1)"})
        CHECK(after_sign_in(elsewhere) == "/");
}
