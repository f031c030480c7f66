#pragma once
// An invented trust with an invented edition of figures: three academies, put in as an import would.
#include "imports/catalogue_jobs.h"
#include "inspections/inspection_book_store.h"
#include "measures/catalogue_store.h"
#include "measures/figure_batch_store.h"
#include "schools/place_store.h"
#include "schools/record_store.h"
#include "schools/standing_store.h"
#include "testing/databases.h"

#include <doctest/doctest.h>

namespace testing {

constexpr basics::GroupUid invented_trust{99001};
constexpr basics::Urn oakfield{990001}, rowan{990002},
    ash{990003};                     // secondary; primary; primary, of which nothing is held
constexpr basics::Urn birch{990004}; // split from Rowan after the list of members

struct Given {
    const char* measure;
    basics::Urn school;
    int year; // in which it starts
    basics::Figure figure;
    const char* group{"all"};
};

inline void put_figures(storage::Writer& writer, std::span<const Given> all) {
    const auto catalogue = measures::load_catalogue(writer).value();
    auto places = schools::PlaceBook::load(writer).value();
    measures::FigureBatch batch{1};
    std::map<measures::FigureSet, measures::SetCount> sets;
    const schools::Place england{.level = schools::Level::country, .code = "E92000001"};
    for (const auto& each : all) {
        const bool national = each.school.value() == 0;
        const auto place = places.id(national ? england : schools::place_of(each.school));
        const auto measure = catalogue.measure(each.measure)->id, group = catalogue.group(each.group)->id;
        const auto period = basics::whole(basics::AcademicYear{each.year}).code();
        batch.add({.measure = measure, .period = period, .group = group, .place = place}, each.figure);
        ++sets[{.measure = measure,
                .period = period,
                .group = group,
                .level = national ? "country" : "school",
                .school_type = ""}]
              .figures;
    }
    REQUIRE(places.save(writer).ok());
    REQUIRE(batch.write(writer).ok());
    REQUIRE(measures::write_sets(writer, 1, sets).ok());
}

inline void put_schools(storage::Writer& writer) {
    using schools::SchoolRecord;
    schools::RecordBook records{1};
    records.add(SchoolRecord{.urn = oakfield,
                             .name = "Invented Oakfield Academy",
                             .kind = "Academy converter",
                             .status = "Open",
                             .phase = "Secondary",
                             .town = "Nowhere",
                             .postcode = "ZZ1 1ZZ",
                             .la_code = basics::LaCode{999},
                             .la_name = "Inventshire",
                             .easting = 443000,
                             .northing = 391000});
    records.add(SchoolRecord{.urn = rowan,
                             .name = "Invented Rowan Primary School",
                             .kind = "Academy converter",
                             .status = "Open",
                             .phase = "Primary",
                             .town = "Nowhere",
                             .la_code = basics::LaCode{999},
                             .la_name = "Inventshire"});
    records.add(SchoolRecord{.urn = ash,
                             .name = "Invented Ash <b>Primary</b> School",
                             .kind = "Academy converter",
                             .status = "Open",
                             .phase = "Primary"});
    records.add(schools::LinkRecord{.urn = rowan,
                                    .other_urn = birch,
                                    .kind = "Successor - Split School",
                                    .established = std::chrono::year{2026} / 9 / 1,
                                    .other_name = "Invented Birch School"});
    records.add(schools::TrustRecord{.uid = invented_trust,
                                     .name = "Invented Learning Trust",
                                     .type_code = "06",
                                     .type_name = "Multi-academy trust"});
    for (const auto urn : {oakfield, rowan, ash}) records.add(schools::MemberRecord{.uid = invented_trust, .urn = urn});
    REQUIRE(records.save(writer).ok());

    using inspections::Framework;
    using inspections::Inspection;
    inspections::InspectionBook book{1};
    book.add(Inspection{.urn = oakfield,
                        .framework = Framework::overall,
                        .on = std::chrono::year{2023} / 3 / 14,
                        .as_of = std::chrono::year{2026} / 8 / 31,
                        .overall = 3});
    book.add(Inspection{
        .urn = rowan, .framework = Framework::overall, .as_of = std::chrono::year{2026} / 8 / 31, .overall = 2});
    REQUIRE(book.save(writer).ok());
    REQUIRE(schools::rebuild(writer).ok());
}

// The catalogue, the schools and a few figures; call it once on a fresh database.
inline void put_invented_trust(FreshDatabase& fresh) {
    const storage::Author author{.person = permissions::PersonId{"the-tester"},
                                 .at = basics::parse_iso_instant("2026-09-01T08:30:00.000Z").value()};
    REQUIRE(imports::install_catalogue(fresh.connection(), author).ok());
    auto writer = fresh.writer();
    constexpr storage::Statement<0> an_import{"insert",
                                              "insert into imports (id, kind, file_name, file_hash, file_bytes, as_of, "
                                              "finality, state, person_id, started_at, beat_at)"
                                              " values (1, 'ks4-final', 'invented.csv', 'hash', 1, '2026-07-31', 2, "
                                              "'published', 'the-tester', '2026-09-01T08:30:00.000Z',"
                                              " '2026-09-01T08:30:00.000Z')"};
    REQUIRE(writer.change(an_import).ok());
    const basics::Urn england{0};
    put_figures(writer,
                std::array{
                    Given{"attainment8", oakfield, 2024, {.value = 38.0, .lower = 35.1, .upper = 40.9, .n = 180}},
                    Given{"attainment8", oakfield, 2023, {.value = 30.0, .lower = 27.1, .upper = 32.9, .n = 170}},
                    Given{"attainment8", england, 2024, {.value = 46.0}},
                    Given{"progress8", oakfield, 2018, {.value = -0.4, .lower = -0.6, .upper = -0.2, .n = 170}},
                    Given{"ks2_rwm_expected", rowan, 2018, {.value = 90.0, .n = 60}},
                    Given{"ks2_rwm_expected", england, 2018, {.value = 65.0}},
                    Given{"absence_overall", rowan, 2024, {.reason = basics::Reason::suppressed}},
                });
    put_schools(writer);
    REQUIRE(writer.commit().ok());
}

} // namespace testing
