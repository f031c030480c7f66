#include "attendance/attendance_store.h"
#include "attendance/calendar_store.h"
#include "attendance/import_jobs.h"
#include "attendance/several_schools_store.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "testing/a_file.h"
#include "testing/invented_trust.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace attendance;

namespace {

const storage::Author tester{.person = permissions::PersonId{"the-tester"},
                             .at = basics::parse_iso_instant("2026-03-20T10:05:00.000Z").value()};
const basics::Date as_of = 2026y / March / 20;
const std::array three{Whose{.urn = testing::rowan, .name = "Rowan"},
                       Whose{.urn = testing::oakfield, .name = "Oakfield"}, Whose{.urn = testing::ash, .name = "Ash"}};
const permissions::Scope ours{.schools = {testing::rowan, testing::oakfield, testing::ash}};

// Pupils of two years who are away on their own days, `away` of twelve more often than the others; one left before this year.
void bring(testing::FreshDatabase& fresh, basics::Urn urn, int away) {
    std::string roll = "Student ID,Surname,Forename,Year,Sex,Date of admission,Date of leaving\n",
                marks = "Student ID,Week commencing,Marks\n";
    for (int i = 0; i < 12; ++i) {
        const auto id = urn.value() * 100 + i;
        roll += fmt::format("{},Invented,Pupil,{},F,2024-09-02,{}\n", id, 7 + i % 3, i == 11 ? "2025-07-18" : "");
        for (const auto* week : {"11/11/2024", "10/11/2025", "16/03/2026"})
            if (i != 11 || std::string_view{week}.ends_with("2024"))
                marks += fmt::format("{},{},{}\n", id, week, i < away ? "NN/\\/\\/\\/\\" : "/\\/\\/\\/\\/\\");
    }
    const auto roll_file = testing::a_file(roll), register_file = testing::a_file(marks);
    const auto taken = pupils::import_pupils(fresh.connection(), tester, roll_file.path(),
                                             {.school = urn, .as_of = as_of, .source = "arbor"});
    REQUIRE_MESSAGE(taken.ok(), taken.problem().message);
    const auto report = import_marks(fresh.connection(), tester, register_file.path(),
                                     {.school = urn, .as_of = as_of, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    REQUIRE(report.value().refused.empty());
}

} // namespace

TEST_CASE("of several schools at once the year stands as each school's own page says it") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::put_invented_trust(fresh);
        {
            auto writer = fresh.writer();
            REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
            REQUIRE(writer.commit().ok());
        }
        bring(fresh, testing::oakfield, 3);
        bring(fresh, testing::rowan, 7);
        {
            auto writer = fresh.writer();
            const HalfTerm first{.part = 1, .starts = 2025y / September / 3, .ends = 2025y / October / 17};
            const basics::AcademicYear year{2025};
            REQUIRE(save(writer, own_calendar(writer, testing::rowan, year).value(), {first}).ok());
            REQUIRE(writer.commit().ok());
        }
        auto reader = fresh.reader();
        const auto before = fresh.connection().statements;
        const auto all = attendance_of_several(fresh.database(), reader, ours, three).value();
        const auto spent = fresh.connection().statements - before;
        REQUIRE(all.size() == 3);
        CHECK(all[2].name == "Ash");
        CHECK_FALSE(all[2].held.has_value());
        for (const auto& each : {all[0], all[1]}) {
            CAPTURE(each.name);
            const auto own = attendance_of(fresh.database(), reader, ours, each.urn, {}).value();
            REQUIRE(each.held.has_value());
            CHECK(each.year == own.year);
            CHECK(each.from == own.from);
            CHECK(each.to == own.to);
            CHECK(each.held->all == own.held->all);
            REQUIRE(each.year_before.has_value());
            CHECK(*each.year_before == *own.year_before);
            CHECK(each.first_half_term_ends == own.first_half_term_ends);
        }
        CHECK(all[0].held->all != all[1].held->all);
        CHECK(all[0].first_half_term_ends != all[1].first_half_term_ends);
        CHECK(all[0].year_before->pupils == 12);
        CHECK(all[0].held->all.pupils == 11);

        const auto spent_before = fresh.connection().statements;
        REQUIRE(attendance_of_several(fresh.database(), reader, ours, std::span{three}.first(1)).ok());
        CHECK(fresh.connection().statements - spent_before <= spent);
        const permissions::Scope oakfield_alone{.schools = {testing::oakfield}};
        CHECK_FALSE(attendance_of_several(fresh.database(), reader, oakfield_alone, three).value()[0].held);
    });
}
