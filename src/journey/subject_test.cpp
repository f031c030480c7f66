#include "journey/subject_store.h"

#include "testing/databases.h"
#include "testing/placed_trust.h"

using namespace journey;
using namespace std::chrono;
using testing::form;
using Trust = testing::PlacedTrust;

namespace {

const basics::Date monday{2026y / September / 14};
const permissions::Scope all{.everything = true};

SubjectTeam team(std::string subject, std::int64_t teachers, basics::Date counted = monday) {
    return {.school = testing::oakfield, .subject = std::move(subject), .counted_on = counted, .teachers = teachers};
}
SubjectStep a_step(std::string subject, basics::Date from, Phase phase = Phase::repair) {
    return {.school = testing::oakfield,
            .subject = std::move(subject),
            .from = from,
            .phase = phase,
            .trend = Trend::improving,
            .reason = "Books show it"};
}

const std::string page_of_subjects = "/schools/990001/journey/subjects";

web::Fields count_of(std::string version, std::string subject, std::string teachers) {
    return form(
        {{"version", std::move(version)}, {"team_subject", std::move(subject)}, {"teachers", std::move(teachers)}});
}
web::Fields decision(std::string version, std::string subject) {
    return form({{"version", std::move(version)},
                 {"subject", std::move(subject)},
                 {"phase", "repair"},
                 {"trend", "improving"},
                 {"reason", "Books show more writing."}});
}
// What the forms of the page carry now.
std::string version(Trust& trust) {
    const auto body = trust.app.get(page_of_subjects, trust.head).reply.body;
    const std::string_view mark{"name=\"version\" value=\""};
    const auto at = body.find(mark) + mark.size();
    return body.substr(at, body.find('"', at) - at);
}

} // namespace

TEST_CASE("a team of two has no journey: neither the rule nor the store shows what was decided while it was larger") {
    const std::vector teams{team("Maths", 4, 2026y / September / 1), team("Maths", 2, 2026y / October / 1),
                            team("Drama", 2)};
    const std::vector steps{a_step("Maths", 2026y / September / 5), a_step("Drama", 2026y / September / 15)};
    const auto then = subjects_on(teams, steps, 2026y / September / 20);
    REQUIRE(then.size() == 2);
    CHECK_FALSE(then[0].shown()); // Drama, whose step the rule drops too
    CHECK(then[0].steps.empty());
    CHECK(then[1].shown());
    CHECK(then[1].steps.size() == 1);
    const auto later = subjects_on(teams, steps, 2026y / October / 2);
    CHECK_FALSE(later[1].shown());
    CHECK(later[1].steps.empty());
}

TEST_CASE("the store takes a subject's phase where three or more teach it by the newest count, and from nobody else") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        const auto refused = [&](const SubjectStep& step) {
            const auto tried = add(writer, step);
            return !tried.ok() && tried.problem().kind == basics::Problem::Kind::conflict;
        };
        CHECK(refused(a_step("Maths", monday))); // nobody has counted
        REQUIRE(add(writer, team("Maths", 2)).ok());
        CHECK(refused(a_step("Maths", monday)));
        CHECK_FALSE(add(writer, team("Maths", 7)).ok()); // counted that day already
        const basics::Date next = 2026y / September / 15;
        REQUIRE(add(writer, team("Maths", 3, next)).ok());
        CHECK(refused(a_step("Maths", monday))); // on that day they were two
        REQUIRE(add(writer, a_step("Maths", next)).ok());
        CHECK_FALSE(add(writer, a_step("Maths", next, Phase::sustain)).ok());
        CHECK(subjects_of(writer, all, testing::oakfield, next).value().front().steps.size() == 1);
        const basics::Date fewer = 2026y / September / 16;
        REQUIRE(add(writer, team("Maths", 2, fewer)).ok());
        CHECK(subjects_of(writer, all, testing::oakfield, fewer).value().front().steps.empty());
        CHECK(subjects_of(writer, all, testing::oakfield, next).value().front().steps.size() == 1);
        CHECK(subjects_of(writer, {.schools = {testing::rowan}}, testing::oakfield, next).value().empty());
    });
}

TEST_CASE("the head says how many teach a subject and where it is, and a subject of two is on no page") {
    Trust trust;
    CHECK(testing::visit(trust.app, "/schools/990001/journey", trust.head).says("Where its subjects are"));
    CHECK(testing::visit(trust.app, page_of_subjects, trust.head).says("No subject has one yet.")); // SubjectsPage
    CHECK(trust.app.post(page_of_subjects + "/teams", count_of(version(trust), "maths", "5"), trust.head).reply.status
          == 303);
    CHECK(
        trust.app.post(page_of_subjects + "/teams", count_of(version(trust), "Drama", "2"), trust.director).reply.status
        == 303);
    CHECK(trust.app.post(page_of_subjects + "/steps", decision(version(trust), "Maths"), trust.head).reply.status
          == 303);
    const auto small = testing::inspect(
        trust.app, trust.app.post(page_of_subjects + "/steps", decision(version(trust), "Drama"), trust.head));
    CHECK(small.status == 400);
    CHECK(small.says("Choose a subject that three or more teach."));
    const auto page = testing::visit(trust.app, page_of_subjects, trust.trustee);
    CHECK(page.says("Books show more writing."));
    CHECK(page.says("1 subject has fewer than three who teach it, and is not shown."));
    CHECK_FALSE(page.says("Drama"));
    CHECK_FALSE(page.says("Say where a subject is"));
    CHECK(page.statements <= 11);
}

TEST_CASE("journeys of subjects: the wrong person, a stale form and what is wrong in one are refused") {
    Trust trust;
    CHECK(trust.app.get(page_of_subjects, trust.teacher).reply.status == 403);
    CHECK(trust.app.get(page_of_subjects, trust.elsewhere).reply.status == 403);
    CHECK(trust.app.get("/schools/990004/journey/subjects", trust.director).reply.status == 404);
    const auto now = version(trust);
    for (const auto* what : {"/teams", "/steps"}) {
        CHECK(trust.app.post(page_of_subjects + what, count_of(now, "Maths", "5"), trust.trustee).reply.status == 403);
        CHECK(trust.app.post(page_of_subjects + what, count_of(now, "Maths", "5"), trust.elsewhere).reply.status
              == 403);
        CHECK(trust.app.post(page_of_subjects + what, count_of("old", "Maths", "5"), trust.head).reply.status == 409);
    }
    const auto wrong = testing::inspect(
        trust.app, trust.app.post(page_of_subjects + "/teams", count_of(now, " ", "many"), trust.head));
    CHECK(wrong.status == 400);
    CHECK(wrong.says("Name the subject or phase"));
    CHECK(wrong.says("Give a whole number"));
}
