#include "demonstration/demonstration_jobs.h"

#include "alike/alike_store.h"
#include "demonstration/files_jobs.h"
#include "home/view_store.h"
#include "imports/catalogue_jobs.h"
#include "imports/import_jobs.h"
#include "imports/import_store.h"
#include "imports/invented_jobs.h"
#include "journey/journey_store.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "people/installation_store.h"
#include "people/people_store.h"
#include "plans/part_store.h"
#include "plans/plan_summary_store.h"
#include "programmes/for_others_store.h"
#include "programmes/programme.h"
#include "schools/school_store.h"
#include "standards/self_evaluation_store.h"
#include "testing/app.h"
#include "testing/databases.h"
#include "testing/replayed.h"
#include "visits/visits_store.h"
#include "voice/answers_store.h"
#include "voice/survey.h"

#include <doctest/doctest.h>
#include <fstream>
#include <map>

using namespace std::chrono;
using people::Installation;

namespace {

storage::Author author(int minute = 0) {
    return {.person = permissions::PersonId{"the-tester"},
            .at = sys_days{2026y / November / 20} + 8h + minutes{minute}};
}

demonstration::Filled filled(testing::FreshDatabase& database) {
    const auto done = demonstration::fill(database.database(), database.connection(), author(), {});
    REQUIRE_MESSAGE(done.ok(), (done.ok() ? "" : done.problem().message + done.problem().detail));
    return done.value();
}

std::map<std::string, int> states(testing::FreshDatabase& database, std::string_view folder) {
    auto reader = database.reader();
    const auto listed = imports::list_imports(reader, {.everything = true}, "", "");
    std::map<std::string, int> found;
    for (const auto& each : listed.value())
        if (each.file.starts_with(folder)) ++found[each.state];
    return found;
}

// A published file of some schools, as anybody may have it.
std::vector<imports::Report> import_published(testing::FreshDatabase& database, int minute, int schools = 1) {
    const auto path = database.folder() / "england_abs_2018-19.csv";
    std::ofstream file{path};
    file << "LA,ESTAB,URN,PERCTOT,PPERSABS10\n";
    for (int i = 0; i < schools; ++i)
        file << fmt::format("888,{},{},{:.1f},3.4\n", 3614 + i, 980'000 + i, 2.6 + i * 0.1);
    file.close();
    const std::vector paths{path};
    auto reports = imports::import_paths(database.connection(), author(minute), paths, {});
    REQUIRE(reports.ok());
    return std::move(reports).value();
}

std::size_t people_in(testing::FreshDatabase& database) {
    auto reader = database.reader();
    return people::invented_people(reader).value().size();
}

} // namespace

TEST_CASE("a fresh database becomes a demonstration: academies, people, and programmes of every kind but unplaced") {
    testing::each_database([](testing::FreshDatabase& database) {
        const auto done = filled(database);
        CHECK_FALSE(done.already);
        CHECK(done.academies == 12);
        CHECK(done.people == static_cast<std::int64_t>(people_in(database)));
        CHECK(done.figures > 100'000);
        CHECK(done.plans == 6);

        auto reader = database.reader();
        const auto installation = people::installation(reader).value();
        CHECK(installation.kind == Installation::Kind::demonstration);
        CHECK(installation.trust == basics::GroupUid{99001});
        const auto trust = home::trust_view(reader, basics::GroupUid{99001}, 2026y / November / 20).value();
        std::map<std::string_view, int> placed;
        for (const auto& academy : trust.academies) ++placed[programmes::name(academy.proposal.programme)];
        CHECK(
            placed
            == std::map<std::string_view, int>{{"inadequate", 1}, {"requires_improvement", 3}, {"good_or_better", 8}});
        const auto trustee = testing::somebody({{.role = permissions::Role::trustee}});
        const auto decided = programmes::placements_in_force(reader, trustee, 2026y / November / 20).value();
        CHECK(decided.size() == 4);
        for (const auto& each : decided) CHECK_FALSE(each.decision.exit_criteria.empty());
        CHECK(journey::all_steps(reader, {.everything = true}).value().size() > 12);
        testing::check_replayed(reader,
                                {"plans", "plan_objectives", "placements", "programme_tasks", "support_streams"});
    });
}

TEST_CASE("a demonstration has surveys of which few and low answers can be seen, texts in two editions, and notes of "
          "visits") {
    auto database = testing::fresh_database();
    filled(database);
    auto reader = database.reader();
    const basics::Urn inventon{990006}, green{990004};
    const auto questions = voice::load_questions(reader).value();
    const auto surveys =
        voice::surveys_of(questions, voice::answers_shown(reader, {.everything = true}, inventon).value());
    REQUIRE(surveys.size() == 3);
    std::int64_t low = 0, fell = 0;
    for (const auto& survey : surveys)
        for (const auto& each : survey.asked) low += each.is_low, fell += each.fell;
    CHECK(low > 0);
    CHECK(fell > 0);
    for (const auto& survey :
         voice::surveys_of(questions, voice::answers_shown(reader, {.everything = true}, green).value()))
        if (survey.who == voice::Respondents::staff) CHECK(survey.answered == 0); // nine of twelve
    const auto texts = standards::self_evaluations(reader, {.schools = {inventon}}).value();
    CHECK(standards::standing(texts, inspections::Framework::report_card, "safeguarding")->edition == 2);
    const auto visits = visits::all_visits(reader, {.schools = {inventon}}, 2026y / January / 1).value();
    CHECK(std::ranges::count(visits, visits::State::noted, &visits::Visit::state) == 3);
    CHECK(std::ranges::count(visits, visits::State::planned, &visits::Visit::state) == 1);
}

TEST_CASE("a demonstration's plans are in progress on its own day, with baselines from the figures that are held") {
    auto database = testing::fresh_database();
    filled(database);
    auto reader = database.reader();
    const auto director = testing::somebody({{.role = permissions::Role::director_of_education}});
    const basics::Date today = 2026y / November / 20;
    const auto all = plans::plan_summaries(reader, {.who = director, .today = today}).value();
    REQUIRE(all.size() == 6);
    std::map<std::string, const plans::PlanSummary*> by_title;
    for (const auto& each : all) by_title[each.title] = &each;
    const auto& rapid = *by_title.at("Rapid plan of Inventon High");
    CHECK(rapid.state == plans::PlanState::live);
    CHECK(rapid.schools.front().name == "Inventon High Academy");
    CHECK(rapid.overdue_actions == 2);
    CHECK(rapid.due_this_week > 2);
    CHECK(by_title.at("Attendance plan of Imaginary Wells")->state == plans::PlanState::submitted);
    CHECK(by_title.at("Trust priorities")->whose == plans::Whose::trust);
    const auto objectives = plans::objectives(reader, by_title.at("Plan of Little Fabling Primary")->id).value();
    REQUIRE(objectives.size() == 3);
    REQUIRE(objectives[0].baseline);
    CHECK(*objectives[0].target == doctest::Approx(*objectives[0].baseline + 6).epsilon(0.01));
    CHECK(objectives[0].serves_words == "Every child of ours reads well enough to learn from it");
    for (const auto& each : objectives) CHECK_FALSE(each.area_words.empty());
}

TEST_CASE("a filled demonstration is left alone; a real trust's database and one with other people are refused") {
    auto database = testing::fresh_database();
    SUBCASE("filled") {
        filled(database);
        const auto again = demonstration::fill(database.database(), database.connection(), author(5), {});
        REQUIRE(again.ok());
        CHECK(again.value().already);
        CHECK(again.value().files == 0);
        auto reader = database.reader();
        CHECK_FALSE(people::made_trust(people::installation(reader).value(), basics::GroupUid{5329}).ok());
        CHECK_FALSE(people::may_take_real_people(people::installation(reader).value()).ok());
    }
    SUBCASE("a real trust's") {
        auto writer = database.writer();
        REQUIRE(people::save(writer, {.kind = Installation::Kind::trust, .trust = basics::GroupUid{5329}}).ok());
        REQUIRE(writer.commit().ok());
        const auto refused = demonstration::fill(database.database(), database.connection(), author(), {});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.problem().kind == basics::Problem::Kind::conflict);
        CHECK(people_in(database) == 0);
    }
    SUBCASE("someone's already") {
        auto writer = database.writer();
        REQUIRE(people::add(writer, {.email = "someone@example.org", .name = "Someone"}).ok());
        REQUIRE(writer.commit().ok());
        CHECK_FALSE(demonstration::fill(database.database(), database.connection(), author(), {}).ok());
        auto reader = database.reader();
        CHECK(people::installation(reader).value().kind == Installation::Kind::none);
    }
}

TEST_CASE("the invented country gives way to the first published file; the invented trust stays") {
    auto database = testing::fresh_database();
    filled(database);
    REQUIRE(states(database, imports::invented_country)["published"] > 40);
    REQUIRE(import_published(database, 10).front().outcome == imports::Outcome::taken);

    CHECK(states(database, imports::invented_country)["published"] == 0);
    CHECK(states(database, demonstration::trust_folder)["hidden"] == 0);
}

TEST_CASE("invented schools are no part of England's distribution once real ones are held") {
    auto database = testing::fresh_database();
    filled(database);
    const auto schools_in_england = [&] {
        auto reader = database.reader();
        const auto catalogue = measures::load_catalogue(reader).value();
        const auto all = measures::distributions(reader, catalogue.measure("absence_overall")->id,
                                                 basics::whole(basics::AcademicYear{2018}), catalogue.group("all")->id);
        return all.value().front().schools;
    };
    CHECK(schools_in_england() > 200);
    import_published(database, 10, 40);
    CHECK(schools_in_england() == 40);
}

TEST_CASE("it is held how schools differ beyond chance, where their figures say on how many pupils they rest") {
    auto database = testing::fresh_database();
    filled(database);
    auto reader = database.reader();
    const auto catalogue = measures::load_catalogue(reader).value();
    const auto of = [&](const char* code, const char* phase) {
        const auto betweens = measures::betweens(reader, catalogue.group("all")->id, phase).value();
        const auto period = basics::whole(basics::AcademicYear{2018}).code();
        const auto found = betweens.find({catalogue.measure(code)->id, period});
        return found == betweens.end() ? std::nullopt : std::optional{found->second};
    };
    const auto progress = of("progress8", "secondary");
    REQUIRE(progress);
    CHECK(progress->schools >= 30);
    CHECK(std::abs(progress->whole.mean) < 0.3);
    CHECK(std::sqrt(progress->whole.variance) > 0.05); // schools differ by more than chance
    CHECK_FALSE(of("attainment8", "secondary"));       // no spread between pupils is published for it
}

TEST_CASE("the academies have schools like them in the invented England, and what these reach") {
    auto database = testing::fresh_database();
    filled(database);
    auto reader = database.reader();
    const auto trust = people::installation(reader).value().trust;
    const auto catalogue = measures::load_catalogue(reader).value();
    std::size_t compared = 0, beside = 0;
    for (const auto& school : schools::members(reader, *trust).value()) {
        const auto found = alike::alike_for_school(reader, school.facts.urn).value();
        if (!found) continue;
        ++compared;
        const auto matches = alike::matches(reader, school.facts.urn).value();
        const auto by = alike::compared(reader, school.facts.urn).value();
        CHECK(matches.size() <= 50);
        for (const auto& match : matches) {
            CHECK(match.urn != school.facts.urn);
            CHECK(match.differences.size() == by.size());
            CHECK(schools::is_invented(match.urn.text()));
        }
        CHECK(std::ranges::is_sorted(matches, {}, &alike::MatchedSchool::distance));
        beside += !found->results.empty();
    }
    CHECK(compared >= 8);
    CHECK(beside >= 6);
}

TEST_CASE("a demonstration in which published files stand is filled without the invented country") {
    auto database = testing::fresh_database();
    auto writer = database.writer();
    REQUIRE(people::save(writer, {.kind = Installation::Kind::demonstration}).ok());
    REQUIRE(writer.commit().ok());
    REQUIRE(imports::install_catalogue(database.connection(), author()).ok());
    import_published(database, 1);

    CHECK(filled(database).without_country);
    CHECK(states(database, imports::invented_country).empty());
    CHECK(states(database, demonstration::trust_folder)["published"] > 30);
}
