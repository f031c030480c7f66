#include "schools/school_store.h"

#include "schools/find_store.h"
#include "schools/place_store.h"
#include "schools/record_store.h"
#include "schools/standing_store.h"
#include "testing/databases.h"

#include <doctest/doctest.h>

using namespace schools;
using namespace std::chrono;

namespace {

constexpr Urn oak{140001}, oak_before{100001};
constexpr GroupUid trust{5001};

void an_import(storage::Writer& writer, std::int64_t id, const char* as_of, const char* state = "published") {
    constexpr storage::Statement<3> insert{
        "insert", "insert into imports (id, kind, file_name, file_hash, file_bytes, as_of, finality, state, person_id, "
                  "started_at)"
                  " values ($1, 'test', 'test.csv', 'hash', 1, $2, 0, $3, 'the-tester', '2026-09-01T08:30:00.000Z')"};
    REQUIRE(writer.change(insert, id, as_of, state).ok());
}

// An invented trust of two, one of which was another school before; and a sponsor that is the same body.
void two_schools(storage::Writer& writer) {
    an_import(writer, 1, "2022-07-01");
    RecordBook book{1};
    book.add(SchoolRecord{.urn = oak,
                          .laestab = LaEstab{9994001},
                          .name = "Oakfield Academy",
                          .kind = "Academy converter",
                          .status = "Open",
                          .opened = 2015y / September / 1,
                          .phase = "Secondary",
                          .low_age = 11,
                          .fsm_percent = 21.5,
                          .town = "Inventham",
                          .postcode = "ZZ9 9ZZ",
                          .easting = 400'000,
                          .northing = 300'000});
    book.add(SchoolRecord{
        .urn = Urn{140002}, .name = "Aspen Academy", .kind = "Academy special converter", .town = "Inventham"});
    book.add(TrustRecord{.uid = trust,
                         .group_id = "TR99999",
                         .name = "INVENTED TRUST",
                         .type_code = "06",
                         .type_name = "Multi-academy trust"});
    book.add(
        TrustRecord{.uid = GroupUid{5002}, .name = "Invented Trust", .type_code = "05", .type_name = "School sponsor"});
    for (const auto urn : {oak, Urn{140002}})
        for (const auto uid : {trust, GroupUid{5002}})
            book.add(MemberRecord{.uid = uid, .urn = urn, .joined = 2016y / January / 1});
    book.add(LinkRecord{.urn = oak,
                        .other_urn = oak_before,
                        .kind = "Predecessor",
                        .established = 2015y / September / 1,
                        .other_name = "Oakfield School"});
    book.add(SimilarRecord{.urn = oak, .neighbour = Urn{140002}, .distance = 0.25, .rank = 1});
    REQUIRE(book.save(writer).ok());
    CHECK(book.waiting() == 0);
}

} // namespace

TEST_CASE("what the files say of a school stands when their import is published") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        two_schools(writer);
        REQUIRE(rebuild(writer).ok());
        const auto found = find_school(writer, oak).value();
        REQUIRE(found);
        CHECK(found->facts.name == "Oakfield Academy");
        CHECK(found->facts.opened == 2015y / September / 1);
        CHECK(found->facts.fsm_percent == 21.5);
        CHECK(found->facts.trust_uid == trust);
        CHECK(found->facts.trust_name == "INVENTED TRUST");
        CHECK(found->joined == 2016y / January / 1);
        CHECK(found->phase == Phase::secondary);
        const auto before = find_school(writer, oak_before).value();
        REQUIRE(before);
        CHECK(before->facts.name == "Oakfield School");
        CHECK(before->facts.status == "Closed");
    });
}

TEST_CASE("a trust stands once, with its members by name, and its sponsor is none") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        two_schools(writer);
        REQUIRE(rebuild(writer).ok());
        const auto all = all_trusts(writer).value();
        REQUIRE(all.size() == 1);
        CHECK(all[0].members == 2);
        CHECK(all[0].members_as_of == 2022y / July / 1);
        const auto listed = members(writer, trust).value();
        REQUIRE(listed.size() == 2);
        CHECK(listed[0].facts.name == "Aspen Academy");
        CHECK(listed[0].phase == Phase::special);
        const auto whole = find_whole_trust(writer, trust).value();
        REQUIRE(whole.has_value());
        CHECK(whole->trust.facts.name == all[0].facts.name);
        CHECK(whole->trust.members_as_of == all[0].members_as_of);
        CHECK(whole->members.size() == 2);
        CHECK(whole->members[0].facts == listed[0].facts);
        CHECK_FALSE(find_whole_trust(writer, basics::GroupUid{1}).value().has_value());
        CHECK_FALSE(find_whole_trust(writer, {}).value().has_value()); // no trust is set up here
        CHECK(map_points(writer, trust).value().size() == 1);
        CHECK(similar_to(writer, oak).value().size() == 1);
        CHECK(relatives(writer, oak).value().at(0).name == "Oakfield School");
    });
}

TEST_CASE("a hidden import gives back what stood before it") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        two_schools(writer);
        an_import(writer, 2, "2026-01-01");
        RecordBook newer{2};
        CHECK(newer.add(SchoolRecord{.urn = oak, .name = "Oakfield High"}));
        CHECK_FALSE(newer.add(SchoolRecord{.urn = oak, .name = "Twice in one file"}));
        REQUIRE(newer.save(writer).ok());
        REQUIRE(rebuild(writer).ok());
        auto found = find_school(writer, oak).value();
        CHECK(found->facts.name == "Oakfield High");
        CHECK(found->facts.town == "Inventham");

        REQUIRE(writer.change(storage::Statement<0>{"hide", "update imports set state = 'hidden' where id = 2"}).ok());
        REQUIRE(rebuild(writer).ok());
        found = find_school(writer, oak).value();
        CHECK(found->facts.name == "Oakfield Academy");
    });
}

TEST_CASE("a school's figures stand at its own places, its predecessor's, and the LAESTAB both held in turn") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        two_schools(writer);
        auto book = PlaceBook::load(writer).value();
        const auto own = book.id(place_of(oak));
        const auto before = book.id(place_of(oak_before));
        const auto number = book.id(place_of(LaEstab{9994001}));
        CHECK(book.id(place_of(oak)) == own);
        CHECK(book.grew());
        REQUIRE(book.save(writer).ok());
        CHECK(PlaceBook::load(writer).value().id(place_of(oak)) == own);
        REQUIRE(rebuild(writer).ok());

        const auto places = line_places(writer, oak).value();
        REQUIRE(places.size() == 4);
        for (const auto& each : places) {
            if (each.place == own) CHECK(each.whose == oak);
            if (each.place == before) CHECK(each.whose == oak_before);
            if (each.place == number && each.whose == oak) CHECK(each.from == 2015y / September / 1);
            if (each.place == number && each.whose == oak_before) CHECK(each.to == 2015y / August / 31);
        }
    });
}

TEST_CASE("schools and trusts are found by name, number, town and postcode, with a slip of the keyboard") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        two_schools(writer);
        REQUIRE(rebuild(writer).ok());
        const auto first = [&](const char* typed) {
            const auto hits = find(writer, typed).value();
            return hits.empty() ? std::string{} : hits[0].found.name;
        };
        CHECK(first("oakfield") == "Oakfield Academy");
        CHECK(first("oakfeild") == "Oakfield Academy");
        CHECK(first("oak inventham") == "Oakfield Academy");
        CHECK(first("zz99zz") == "Oakfield Academy");
        CHECK(first("140001") == "Oakfield Academy");
        CHECK(first("999/4001") == "Oakfield Academy");
        CHECK(first("5001") == "INVENTED TRUST");
        CHECK(first("inventd trust") == "INVENTED TRUST");
        CHECK(first("oakfield asp").empty());
        CHECK(first("'; drop table schools; --").empty());
        CHECK(first("").empty());
    });
}
