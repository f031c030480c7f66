#include "people/installation.h"

#include <doctest/doctest.h>

using namespace people;
using Kind = Installation::Kind;

namespace {

const Installation empty{}, demonstration{.kind = Kind::demonstration},
    trust{.kind = Kind::trust, .trust = basics::GroupUid{9001}};

} // namespace

TEST_CASE("an empty database becomes a demonstration or a trust") {
    CHECK(made_demonstration(empty).value().kind == Kind::demonstration);
    CHECK(made_trust(empty, basics::GroupUid{9001}).value().trust == basics::GroupUid{9001});
}

TEST_CASE("what a database is, it stays") {
    CHECK(made_demonstration(demonstration).ok());
    CHECK(made_trust(trust, basics::GroupUid{9001}).ok());
    CHECK_FALSE(made_demonstration(trust).ok());
    CHECK_FALSE(made_trust(demonstration, basics::GroupUid{9001}).ok());
    CHECK(made_trust(trust, basics::GroupUid{9002}).problem().message.find("9001") != std::string::npos);
}

TEST_CASE("real people come into a trust only, invented ones into a demonstration only") {
    CHECK(may_take_real_people(trust).ok());
    CHECK_FALSE(may_take_real_people(demonstration).ok());
    CHECK_FALSE(may_take_real_people(empty).ok());
    CHECK(may_take_invented_people(demonstration).ok());
    CHECK_FALSE(may_take_invented_people(trust).ok());
    CHECK_FALSE(may_take_invented_people(empty).ok());
}

TEST_CASE("a person is chosen only in a demonstration, on its own machine") {
    CHECK(may_choose_a_person(demonstration, "127.0.0.1").ok());
    CHECK(may_choose_a_person(demonstration, "::1").ok());
    CHECK_FALSE(may_choose_a_person(demonstration, "192.0.2.7").ok());
    CHECK_FALSE(may_choose_a_person(demonstration, "").ok());
    CHECK_FALSE(may_choose_a_person(trust, "127.0.0.1").ok());
}
