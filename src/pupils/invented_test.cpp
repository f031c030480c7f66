#include "pupils/invented_jobs.h"

#include "people/installation_store.h"
#include "pupils/pupil_store.h"
#include "testing/databases.h"

#include <doctest/doctest.h>

using namespace pupils;
using namespace std::chrono;

namespace {

std::vector<Pupil> two() {
    std::vector<Pupil> pupils;
    for (const auto* name : {"Ada", "Ben"})
        pupils.push_back(
            {.number = PupilNumber{0},
             .id = PupilId{""},
             .identity = Identity{.upn = made_upn("99940012600" + std::to_string(pupils.size() + 1)).value(),
                                  .surname = "Invented",
                                  .forename = name},
             .stays = {{.is = {.school = basics::Urn{990001},
                               .starts = 2026y / September / 2,
                               .year_group_from = basics::AcademicYear{2026}}}}});
    return pupils;
}

} // namespace

TEST_CASE("a demonstration takes invented pupils from inside, and a real trust never does") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        CHECK_FALSE(take_invented(writer, basics::Urn{990001}, 2026y / October / 1, two()).ok());
        REQUIRE(people::save(writer, people::made_demonstration({}).value()).ok());
        REQUIRE(take_invented(writer, basics::Urn{990001}, 2026y / October / 1, two()).ok());
        REQUIRE(take_invented(writer, basics::Urn{990001}, 2026y / October / 2, {}).ok());
        const auto held = all_pupils(writer).value();
        REQUIRE(held.size() == 2);
        CHECK(held[1].number == PupilNumber{2});
    });
}

TEST_CASE("a UPN is made by its check letter") {
    CHECK(made_upn("801200005001").value().text() == "B801200005001");
    CHECK_FALSE(made_upn("80120000500").ok());
}
