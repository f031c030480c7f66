#include "inspections/inspection_store.h"

#include "inspections/inspection_book_store.h"
#include "schools/record_store.h"
#include "schools/standing_store.h"
#include "testing/databases.h"

#include <doctest/doctest.h>

using namespace inspections;
using namespace std::chrono;
using basics::Urn;

TEST_CASE("a school's inspections come back as they were told, and those of the school that it was before") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        constexpr storage::Statement<0> an_import{"insert",
                                                  "insert into imports (id, kind, file_name, file_hash, file_bytes, "
                                                  "as_of, finality, state, person_id, started_at)"
                                                  " values (1, 'test', 'test.csv', 'hash', 1, '2026-08-31', 0, "
                                                  "'published', 'the-tester', '2026-09-01T08:30:00.000Z')"};
        REQUIRE(writer.change(an_import).ok());
        schools::RecordBook records{1};
        records.add(schools::SchoolRecord{.urn = Urn{140001}, .name = "Oakfield Academy", .kind = "Academy converter"});
        records.add(schools::LinkRecord{
            .urn = Urn{140001}, .other_urn = Urn{100001}, .kind = "Predecessor", .other_name = "Oakfield School"});
        records.add(schools::TrustRecord{.uid = basics::GroupUid{5001},
                                         .name = "INVENTED TRUST",
                                         .type_code = "06",
                                         .type_name = "Multi-academy trust"});
        records.add(schools::MemberRecord{.uid = basics::GroupUid{5001}, .urn = Urn{140001}});
        REQUIRE(records.save(writer).ok());

        const Inspection card{.urn = Urn{140001},
                              .framework = Framework::report_card,
                              .on = 2026y / January / 13,
                              .as_of = 2026y / August / 31,
                              .areas = {{.area = "inclusion", .grade = 3}, {.area = "safeguarding", .grade = 1}},
                              .category = Category::none};
        const Inspection undated{
            .urn = Urn{140001}, .framework = Framework::overall, .as_of = 2026y / August / 31, .overall = 2};
        const Inspection before{.urn = Urn{100001},
                                .framework = Framework::overall,
                                .on = 2010y / May / 5,
                                .as_of = 2026y / August / 31,
                                .overall = 4,
                                .category = Category::special_measures};
        InspectionBook book{1};
        for (const auto& each : {card, undated, before}) CHECK(book.add(each));
        CHECK_FALSE(book.add(card));
        REQUIRE(book.save(writer).ok());
        REQUIRE(schools::rebuild(writer).ok());

        const auto told = inspections_of_school(writer, Urn{140001}).value();
        REQUIRE(told.size() == 3);
        CHECK(told[0].inspection == card);
        CHECK(told[1].inspection == undated);
        CHECK(told[2].inspection == before);
        CHECK(told[2].steps == 1);
        CHECK(inspections_of_trust(writer, basics::GroupUid{5001}).value().size() == 3);
    });
}
