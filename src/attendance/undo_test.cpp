#include "attendance/undo_store.h"

#include "attendance/import_jobs.h"
#include "attendance/registers_store.h"
#include "commands/erasers.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "pupils/retention_jobs.h"
#include "testing/a_file.h"
#include "testing/invented_trust.h"

using namespace attendance;
using namespace std::chrono;

namespace {

const storage::Author tester{.person = permissions::PersonId{"the-tester"},
                             .at = basics::parse_iso_instant("2026-03-20T10:05:00.000Z").value()};
const basics::Date as_of = 2026y / March / 20;

void a_school(testing::FreshDatabase& fresh) {
    testing::put_invented_trust(fresh);
    auto writer = fresh.writer();
    REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
    REQUIRE(writer.commit().ok());
    const auto file =
        testing::a_file("Student ID,Surname,Forename,Year,Date of admission\n1,Invented,One,7,2025-09-01\n"
                        "2,Invented,Two,7,2025-09-01\n");
    REQUIRE(pupils::import_pupils(fresh.connection(), tester, file.path(),
                                  {.school = testing::oakfield, .as_of = as_of, .source = "arbor"})
                .ok());
}

Report bring(testing::FreshDatabase& fresh, std::string_view text) {
    const auto file = testing::a_file(text);
    auto report = import_marks(fresh.connection(), tester, file.path(),
                               {.school = testing::oakfield, .as_of = as_of, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    return std::move(report).value();
}

basics::Result<void> undo_batch(testing::FreshDatabase& fresh, std::int64_t id) {
    auto writer = fresh.writer();
    const auto batch = find_past_batch(writer, {.everything = true}, BatchNumber{id});
    REQUIRE(batch.ok());
    auto done = undo(writer, batch.value());
    if (done.ok()) REQUIRE(writer.commit().ok());
    return done;
}

std::vector<std::string> stored(testing::FreshDatabase& fresh) {
    constexpr storage::Statement<0> all{"all",
                                        "select enrolment, monday, marks, batch from attendance_weeks order by 1, 2"};
    return fresh.reader()
        .list(all,
              [](const storage::Row& row) {
                  return fmt::format("{} {} {} {}", row.integer(0), row.text(1), row.text(2), row.integer(3));
              })
        .value();
}

constexpr std::string_view first_file = "Student ID,Week commencing,Marks\n1,02/03/2026,NN--------\n";
constexpr std::string_view second_file =
    "Student ID,Week commencing,Marks\n1,02/03/2026,I-/\\------\n2,02/03/2026,/\\--------\n";

} // namespace

TEST_CASE("what a file of marks changed is given back, week by week and to nothing where nothing stood") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_school(fresh);
        CHECK(bring(fresh, first_file).batch.fresh == 2);
        const auto before = stored(fresh);
        Registers held;
        CHECK(bring(fresh, second_file).batch.late == 1);
        CHECK(stored(fresh).size() == 2);
        {
            auto reader = fresh.reader();
            REQUIRE(held.catch_up(reader).ok());
        }
        CHECK(held.of(basics::AcademicYear{2025})->rows() == 2);
        REQUIRE(undo_batch(fresh, 2).ok());
        CHECK(stored(fresh) == before);
        auto reader = fresh.reader();
        REQUIRE(held.catch_up(reader).ok());
        CHECK(held.of(basics::AcademicYear{2025})->rows() == 1);
    });
}

TEST_CASE("a file whose weeks later ones changed waits until those are undone, and can come in again") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_school(fresh);
        bring(fresh, first_file);
        bring(fresh, second_file);
        const auto refused = undo_batch(fresh, 1);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.problem().message
              == "Files taken later changed the same weeks: 2. Undo those first, the newest before the others.");
        REQUIRE(undo_batch(fresh, 2).ok());
        REQUIRE(undo_batch(fresh, 1).ok());
        CHECK(stored(fresh).empty());
        CHECK_FALSE(undo_batch(fresh, 1).ok());
        const auto again = bring(fresh, first_file);
        CHECK_FALSE(again.held_already);
        CHECK(again.batch.fresh == 2);
        auto reader = fresh.reader();
        CHECK(past_batches(reader, {.everything = true}).value().size() == 3);
    });
}

TEST_CASE("after a month a file is settled, and what stood before it is gone") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_school(fresh);
        bring(fresh, first_file);
        bring(fresh, second_file);
        const storage::Author later{.person = tester.person, .at = tester.at + days{40}};
        REQUIRE(pupils::retain(fresh.connection(), later, pupils::Dry::no, commands::erasers(), commands::undo_enders())
                    .ok());
        const auto refused = undo_batch(fresh, 2);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.problem().message.find("for a month") != std::string::npos);
        constexpr storage::Statement<0> kept{"kept", "select count(*) from attendance_undo"};
        CHECK(fresh.reader().find(kept, [](const storage::Row& row) { return row.integer(0); }).value() == 0);
    });
}

TEST_CASE("who is forgotten leaves nothing to undo by") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_school(fresh);
        bring(fresh, first_file);
        bring(fresh, second_file);
        {
            auto reader = fresh.reader();
            const auto parts = marks_held(reader, pupils::PupilNumber{1}).value();
            CHECK(parts.back().rows.size() == 1);
        }
        REQUIRE(pupils::forget_pupil(fresh.connection(), tester, pupils::PupilNumber{1}, "Asked.", commands::erasers())
                    .ok());
        REQUIRE(undo_batch(fresh, 2).ok());
        CHECK(stored(fresh).empty());
    });
}
