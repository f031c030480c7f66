#include "pupils/pupil_store.h"

#include "testing/databases.h"

#include <doctest/doctest.h>

using namespace pupils;
using namespace std::chrono;

namespace {

Pupil a_pupil(std::int64_t number) {
    return {.number = PupilNumber{number},
            .id = PupilId{"pupil" + std::to_string(number)},
            .identity = Identity{.upn = parse_upn("B801200005001").value(),
                                 .surname = "Example",
                                 .forename = "Ada",
                                 .born = 2014y / May / 3},
            .sex = Sex::female,
            .stays = {{.is = {.school = basics::Urn{900001},
                              .starts = 2025y / September / 3,
                              .year_group = YearGroup{7},
                              .year_group_from = basics::AcademicYear{2025},
                              .source = "arbor",
                              .source_id = "S1"}}},
            .characteristics = {{.what = Characteristic::sen, .value = "K", .starts = 2025y / October / 1}}};
}

} // namespace

TEST_CASE("a pupil is written and read back whole, and again after a change") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        auto next = next_numbers(writer).value();
        CHECK(next.pupil == 1);
        auto pupil = a_pupil(next.pupil);
        REQUIRE(save(writer, nullptr, pupil, next).ok());
        REQUIRE(find_pupil(writer, pupil.number).value() == pupil);

        auto after = pupil;
        after.stays.front().is.ends = 2026y / July / 17;
        after.stays.front().is.destination = "home";
        after.stays.push_back({.is = {.school = basics::Urn{900002},
                                      .starts = 2026y / September / 2,
                                      .year_group_from = basics::AcademicYear{2026}}});
        after.characteristics.clear();
        REQUIRE(save(writer, &pupil, after, next).ok());
        CHECK(all_pupils(writer).value() == std::vector{after});
        CHECK(number_of(writer, "B801200005001").value() == pupil.number);
        CHECK(number_of(writer, "pupil1").value() == pupil.number);

        REQUIRE(save(writer, &after, pupil, next).ok());
        CHECK(find_pupil(writer, pupil.number).value() == pupil);
        REQUIRE(drop(writer, pupil.number).ok());
        CHECK(all_pupils(writer).value().empty());
    });
}

TEST_CASE("an unnamed pupil keeps no name, number or date of birth") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        auto next = next_numbers(writer).value();
        auto pupil = a_pupil(next.pupil);
        REQUIRE(save(writer, nullptr, pupil, next).ok());
        auto unnamed = pupil;
        unnamed.identity.reset();
        REQUIRE(save(writer, &pupil, unnamed, next).ok());
        CHECK_FALSE(find_pupil(writer, pupil.number).value()->identity.has_value());
        CHECK_FALSE(number_of(writer, "B801200005001").value().has_value());
    });
}
