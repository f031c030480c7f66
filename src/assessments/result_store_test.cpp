#include "assessments/leaving_store.h"
#include "assessments/result_columns_store.h"
#include "commands/erasers.h"
#include "pupils/pupil_store.h"
#include "pupils/retention_jobs.h"
#include "testing/a_key_point.h"

#include <doctest/doctest.h>

using namespace assessments;

namespace {

std::int64_t number_in(testing::FreshDatabase& fresh, const std::string& query) {
    std::int64_t found = -1;
    auto reader = fresh.reader();
    REQUIRE(reader.connection().run(query, {}, [&](const storage::Row& row) { found = row.integer(0); }).ok());
    return found;
}

void undo_batch(testing::FreshDatabase& fresh, BatchNumber id, bool works) {
    auto writer = fresh.writer();
    const auto batch = find_batch(writer, {.everything = true}, id);
    REQUIRE(batch.ok());
    const auto done = undo(writer, batch.value());
    CHECK(done.ok() == works);
    if (done.ok()) REQUIRE(writer.commit().ok());
}

void a_trust_with_a_key_point(testing::FreshDatabase& fresh) {
    testing::a_real_trust(fresh);
    testing::bring_year_six(fresh);
    testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
}

constexpr KeyPointNumber spring{1};

} // namespace

TEST_CASE("results come in once; a later file takes their place and both are kept; each can be undone in turn") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_trust_with_a_key_point(fresh);
        const auto first = testing::bring_results(fresh, spring, testing::wide_results());
        CHECK(first.refused.empty());
        CHECK(first.batch.fresh == 88);
        CHECK(first.columns_dropped == std::vector<std::string>{"Surname"});
        CHECK(testing::bring_results(fresh, spring, testing::wide_results()).held_already);
        const auto later = testing::bring_results(
            fresh, spring,
            "Student ID,Subject,Grade\n100,Maths,77\n159,Maths,51\n999,Maths,3\n101,Alchemy,3\n101,Maths,x1\n");
        CHECK(later.batch.replaced == 1);
        CHECK(later.batch.fresh == 1);
        REQUIRE(later.refused.size() == 3);
        CHECK(later.refused[1].column == "Subject");
        CHECK(later.refused[2].reason == "What stands here is no number from 0 to 100.");
        CHECK(number_in(fresh, "select count(*) from result_changes where before = '40'") == 1);
        undo_batch(fresh, *first.batch.id, false); // the later file changed one of its results
        undo_batch(fresh, *later.batch.id, true);
        CHECK(number_in(fresh, "select count(*) from pupil_results") == 88);
        CHECK(number_in(fresh, "select count(*) from pupil_results where said = '40' and batch = 1") == 2);
        undo_batch(fresh, *first.batch.id, true);
        CHECK(number_in(fresh, "select count(*) from pupil_results") == 0);
        CHECK(testing::bring_results(fresh, spring, testing::wide_results()).batch.fresh == 88); // and may come again
        CHECK(number_in(fresh, "select count(*) from journal_entries where kind = 'results'") == 5);
    });
}

TEST_CASE("a file that is tried writes nothing, and a demonstration takes none") {
    auto fresh = testing::fresh_database();
    a_trust_with_a_key_point(fresh);
    const auto tried = testing::try_results(fresh, spring, testing::wide_results(), true);
    REQUIRE(tried.ok());
    CHECK(tried.value().batch.fresh == 88);
    CHECK(number_in(fresh, "select count(*) from pupil_results") == 0);
    CHECK_FALSE(testing::try_results(fresh, KeyPointNumber{9}, testing::wide_results()).ok());
    CHECK_FALSE(testing::try_results(fresh, spring, "Student ID,Surname\n1,Invented\n").ok());
    fresh.connection().script("update settings set value = 'demonstration' where name = 'kind'").value();
    const auto refused = testing::try_results(fresh, spring, testing::wide_results());
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.problem().kind == basics::Problem::Kind::forbidden);
}

TEST_CASE("what a school says of its columns is kept for it and its source") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_trust_with_a_key_point(fresh);
        {
            auto writer = fresh.writer();
            REQUIRE(save_columns(writer, testing::rowan, "arbor",
                                 {{.header = "Paper", .meaning = Meaning{Field::result, "maths"}},
                                  {.header = "Maths", .saved = true}})
                        .ok());
            REQUIRE(writer.commit().ok());
        }
        const auto text = "Student ID,Paper,Maths\n100,50,60\n";
        CHECK(testing::bring_results(fresh, spring, text).batch.results == 1);
        CHECK(number_in(fresh, "select count(*) from pupil_results where said = '50'") == 1);
        const auto other = testing::try_results(fresh, spring, "Student ID,Paper,Maths\n100,50,61\n", true, "bromcom");
        REQUIRE(other.ok());
        CHECK(other.value().batch.replaced == 1); // its Maths is Maths
    });
}

TEST_CASE("a pupil who is forgotten is nowhere among results, and what is held is shown to whoever asks") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_trust_with_a_key_point(fresh);
        testing::bring_results(fresh, spring, testing::wide_results());
        testing::bring_results(fresh, spring, "Student ID,Maths\n100,93\n");
        pupils::PupilNumber pupil{0};
        {
            auto reader = fresh.reader();
            pupil = pupils::all_pupils(reader).value().front().number;
            const auto held = results_held(reader, pupil).value();
            REQUIRE(held.size() == 2);
            CHECK(held[0].rows.size() == 2);
            REQUIRE(held[1].rows.size() == 1);
            CHECK(held[1].rows[0][4] == "40");
            CHECK(results_leaving(reader, testing::rowan, std::chrono::year{2026} / 3 / 20)
                      .value()
                      .rows.empty()); // no UPNs
        }
        REQUIRE(pupils::forget_pupil(fresh.connection(), testing::key_point_author, pupil, "The parents asked.",
                                     commands::erasers())
                    .ok());
        const auto number = pupil.text();
        CHECK(number_in(fresh, "select count(*) from pupil_results where pupil = " + number) == 0);
        CHECK(number_in(fresh, "select count(*) from result_changes where pupil = " + number) == 0);
        CHECK(number_in(fresh, "select count(*) from pupil_results") == 86);
    });
}

TEST_CASE("a school that leaves takes its results along, by UPN") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::a_real_trust(fresh);
        const auto roll =
            testing::a_file("UPN,Surname,Forename,Year,Date of admission\nB801200005001,Invented,Ada,6,2025-09-01\n");
        REQUIRE(pupils::import_pupils(fresh.connection(), testing::key_point_author, roll.path(),
                                      {.school = testing::rowan, .as_of = std::chrono::year{2025} / 10 / 1})
                    .ok());
        testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
        testing::bring_results(fresh, spring, "UPN,Maths,Maths predicted\nB801200005001,50,60\n");
        auto reader = fresh.reader();
        const auto leaving = results_leaving(reader, testing::rowan, std::chrono::year{2026} / 3 / 20).value();
        CHECK(leaving.rows
              == std::vector<std::vector<std::string>>{{"B801200005001", "Spring 2025/26", "Maths", "50", ""},
                                                       {"B801200005001", "Spring 2025/26", "Maths", "", "60"}});
        CHECK(results_leaving(reader, testing::oakfield, std::chrono::year{2026} / 3 / 20).value().rows.empty());
    });
}
