#include "schools/standing.h"

#include <doctest/doctest.h>

using namespace schools;
using namespace std::chrono;

namespace {

StandingSchool a_school(SchoolRecord record, Date as_of = 2022y / July / 1) {
    StandingSchool school{.source_import = 1, .facts = {.urn = record.urn}};
    fill_from(school, {.import = 1, .as_of = as_of, .record = std::move(record)});
    return school;
}

} // namespace

TEST_CASE("what the newest record leaves out comes from the next") {
    auto school = a_school({.urn = Urn{140646}, .name = "Wickersley School"}, 2026y / January / 1);
    fill_from(school, {.import = 2,
                       .as_of = 2018y / January / 1,
                       .record = {.urn = Urn{140646}, .name = "Old name", .town = "Rotherham"}});
    CHECK(school.facts.name == "Wickersley School");
    CHECK(school.facts.town == "Rotherham");
}

TEST_CASE("a school that another followed is closed, unless a newer file says that it is open") {
    const Succession later{
        .later = Urn{140646}, .earlier = Urn{106955}, .bond = Bond::continued, .ended = 2014y / February / 28};
    auto unknown = a_school({.urn = Urn{106955}, .name = "Wickersley School"});
    close_by_succession(unknown, later);
    CHECK(unknown.facts.status == "Closed");
    CHECK(unknown.facts.closed == 2014y / February / 28);

    auto told = a_school({.urn = Urn{106955}, .status = "Open"}, 2018y / January / 1);
    close_by_succession(told, later);
    CHECK(told.facts.status == "Open");

    auto split = a_school({.urn = Urn{106955}});
    close_by_succession(split, {.later = Urn{1}, .earlier = Urn{106955}, .bond = Bond::split});
    CHECK(split.facts.status.empty());
}

TEST_CASE("the newest source of a school's trust holds") {
    const GroupsKnown groups{.is_trust = {{5329, true}, {7000, true}, {5330, false}}};
    const std::vector<Membership> listed{
        {.uid = GroupUid{5330}, .urn = Urn{1}, .as_of = 2022y / July / 1},
        {.uid = GroupUid{5329}, .urn = Urn{1}, .as_of = 2022y / July / 1, .joined = 2014y / March / 1}};
    auto silent = a_school({.urn = Urn{1}, .kind = "Academy converter"}, 2026y / January / 1);
    settle_trust(silent, listed, groups);
    CHECK(silent.facts.trust_uid == GroupUid{5329});
    CHECK(silent.joined == 2014y / March / 1);

    auto moved =
        a_school({.urn = Urn{1}, .kind = "Academy converter", .trust_uid = GroupUid{7000}}, 2026y / January / 1);
    settle_trust(moved, listed, groups);
    CHECK(moved.facts.trust_uid == GroupUid{7000});
    CHECK_FALSE(moved.joined);

    auto older =
        a_school({.urn = Urn{1}, .kind = "Academy converter", .trust_uid = GroupUid{7000}}, 2018y / January / 1);
    settle_trust(older, listed, groups);
    CHECK(older.facts.trust_uid == GroupUid{5329});
}

TEST_CASE("the foundation trust of a foundation school is no academy trust") {
    auto school = a_school({.urn = Urn{103080}, .kind = "Foundation school", .trust_uid = GroupUid{1123}});
    settle_trust(school, {}, {});
    CHECK_FALSE(school.facts.trust_uid);
}
