// What the journal gives back of files that came in: which, how much of each, by whom, and whether it was taken back.
#include "attendance/import_jobs.h"
#include "attendance/undo_store.h"
#include "conduct/import_jobs.h"
#include "pupils/batch_store.h"
#include "testing/a_key_point.h"
#include "testing/replayed.h"
#include "voice/import_jobs.h"

#include <doctest/doctest.h>

using testing::rowan;

namespace {

constexpr permissions::Scope everything{.everything = true};
const basics::Date as_of = std::chrono::year{2026} / 3 / 19;

template <class T>
void took(const basics::Result<T>& report) {
    REQUIRE_MESSAGE(report.ok(), (report.ok() ? "" : report.problem().message));
}

void files_come_in(testing::FreshDatabase& fresh) {
    auto& connection = fresh.connection();
    const auto& by = testing::key_point_author;
    for (const auto* text :
         {"Student ID,Week commencing,Marks\n100,02/03/2026,NN--------\n999,02/03/2026,/\\--------\n",
          "Student ID,Week commencing,Marks\n100,02/03/2026,I-/\\------\n"}) {
        const auto file = testing::a_file(text);
        took(attendance::import_marks(connection, by, file.path(),
                                      {.school = rowan, .as_of = as_of, .source = "arbor"}));
    }
    for (const auto* text :
         {"Student ID,Start "
          "date,Type,Sessions,Reason,Decision\n100,2026-02-05,Suspension,3,DB,\n999,2026-02-05,,3,DB,\n",
          "Student ID,Start date,Type,Sessions,Reason,Decision\n100,2026-02-05,Suspension,5,DB,\n"}) {
        const auto file = testing::a_file(text);
        took(
            conduct::import_conduct(connection, by, file.path(), {.school = rowan, .as_of = as_of, .source = "arbor"}));
    }
    testing::bring_results(fresh, assessments::KeyPointNumber{1}, testing::wide_results());
    testing::bring_results(fresh, assessments::KeyPointNumber{1},
                           "Student ID,Subject,Grade\n100,Maths,77\n1,Maths,3\n");
    for (const auto* text : {"Question,Date,Asked,Agree,Disagree\npupils_calm_1,2026-03-12,60,15,35\n",
                             "Question,Date,Asked,Agree,Disagree\npupils_calm_1,2026-03-12,60,16,34\n"}) {
        const auto file = testing::a_file(text);
        took(voice::import_survey(connection, by, file.path(), {.school = rowan, .as_of = as_of, .source = "forms"}));
    }
}

// The newest of each kind.
void the_newest_is_taken_back(testing::FreshDatabase& fresh) {
    auto writer = fresh.writer();
    REQUIRE(attendance::undo(writer, attendance::past_batches(writer, everything).value().front()).ok());
    REQUIRE(conduct::undo(writer, conduct::batches(writer, everything).value().front()).ok());
    REQUIRE(assessments::undo(writer, assessments::batches(writer, everything).value().front()).ok());
    REQUIRE(voice::undo(writer, voice::batches(writer, everything).value().front()).ok());
    REQUIRE(writer.commit().ok());
}

} // namespace

TEST_CASE(
    "files of pupils, marks, conduct, results and surveys, taken and taken back, are as the journal replays them") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::a_real_trust(fresh);
        testing::bring_year_six(fresh);
        testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
        {
            const auto list = testing::a_file("Student ID,Surname,Forename,Year,Sex,Disadvantaged,Date of admission\n"
                                              "500,Invented,Late,6,F,no,2026-01-05\n");
            took(pupils::import_pupils(fresh.connection(), testing::key_point_author, list.path(),
                                       {.school = rowan, .as_of = as_of, .source = "arbor"}));
            auto writer = fresh.writer();
            REQUIRE(pupils::undo(writer, pupils::batches(writer, everything).value().front()).ok());
            REQUIRE(writer.commit().ok());
        }
        files_come_in(fresh);
        the_newest_is_taken_back(fresh);
        auto reader = fresh.reader();
        testing::check_replayed(
            reader, {"pupil_batches", "attendance_batches", "conduct_batches", "result_batches", "voice_batches"});
    });
}
