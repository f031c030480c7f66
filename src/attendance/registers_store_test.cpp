#include "attendance/registers_store.h"

#include "testing/sending_school.h"

#include <doctest/doctest.h>

using namespace std::chrono;

TEST_CASE("what is held in memory is laid out anew at night, and it is counted what was not as the database has it") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::a_sending_school(fresh);
        attendance::Taken taken{.marks = 2};
        taken.weeks[{1, year{2026} / 9 / 7}][0] = 1;
        taken.weeks[{2, year{2026} / 9 / 7}][0] = 1;
        auto writer = fresh.writer();
        REQUIRE(attendance::save_marks(writer, {.school = testing::oakfield, .source = "arbor", .hash = "one"}, taken)
                    .ok());
        REQUIRE(writer.commit().ok());
        const auto unlike = [&] {
            auto reader = fresh.reader();
            return attendance::reconcile(fresh.database(), reader).value();
        };
        CHECK(unlike() == 0);
        // By hand, past every batch: a mark changed, a mark more, a mark gone.
        REQUIRE(fresh.connection().script("update attendance_weeks set marks = 'EE00000000' where enrolment = 1").ok());
        REQUIRE(fresh.connection().script("update attendance_weeks set marks = '0000000000' where enrolment = 2").ok());
        CHECK(unlike() == 3);
        CHECK(unlike() == 0);
        auto reader = fresh.reader();
        REQUIRE(attendance::with_registers(fresh.database(), reader, [&](const attendance::Registers& all) {
                    const auto* held = all.of(basics::AcademicYear{2026});
                    REQUIRE(held);
                    const auto mark =
                        held->at(*held->row_of(1), {.day = year{2026} / 9 / 7, .half = attendance::Half::morning});
                    CHECK(all.codes().of(mark)->letters == "O");
                }).ok());
    });
}
