#include "secrets/secrets.h"

#include <doctest/doctest.h>

TEST_CASE("a password is known again, another is not") {
    const auto stored = secrets::hash_password("a long sentence about owls").value();
    CHECK(stored.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"));
    CHECK(secrets::check_password(stored, "a long sentence about owls").value() == secrets::Match::yes);
    CHECK(secrets::check_password(stored, "a long sentence about owl").value() == secrets::Match::no);
}

TEST_CASE("nobody's password is never right") {
    CHECK(secrets::check_password("", "").value() == secrets::Match::no);
    CHECK(secrets::check_password("no hash at all", "x").value() == secrets::Match::no);
}

// Made by libsodium with one pass over 8 MiB.
TEST_CASE("a hash made with less work is right and asks to be made again") {
    const std::string weak =
        "$argon2id$v=19$m=8192,t=1,p=1$ShRLA2D6z1w9yOW5ME4EZA$flfdtK1U/pHVpCzhkmkH834ICJkMgx7TRibdflUYyzE";
    CHECK(secrets::check_password(weak, "owls").value() == secrets::Match::yes_but_hash_again);
    CHECK(secrets::check_password(weak, "owl").value() == secrets::Match::no);
}

TEST_CASE("tokens are long, never twice the same, and stored as something else") {
    const auto one = secrets::random_token(), two = secrets::random_token();
    CHECK(one.size() == 43);
    CHECK(one != two);
    CHECK(secrets::hash_of(one).size() == 64);
    CHECK(secrets::hash_of(one) == secrets::hash_of(one));
    CHECK(secrets::hash_of(one) != secrets::hash_of(two));
}

TEST_CASE("comparing looks at all of it") {
    CHECK(secrets::same("abc", "abc"));
    CHECK_FALSE(secrets::same("abc", "abd"));
    CHECK_FALSE(secrets::same("abc", "ab"));
    CHECK(secrets::same("", ""));
}
