#include "attendance/calendar_store.h"
#include "attendance/import_jobs.h"
#include "commands/routes.h"
#include "diagnosis/look_jobs.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "testing/a_file.h"
#include "testing/draw.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using namespace diagnosis;
using namespace std::chrono;
using permissions::Role;

namespace {

constexpr auto monday_morning = "2025-11-24T09:00:00.000Z", thursday = "2025-11-27T09:00:00.000Z";
const basics::Date the_day = 2025y / November / 24, thursday_day = 2025y / November / 27;
const storage::Author tester{.person = permissions::PersonId{"the-tester"},
                             .at = basics::parse_iso_instant(monday_morning).value()};
const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
const auto teacher = testing::somebody({{.role = Role::teacher, .school = testing::oakfield}});
const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});

// A week of a register, whole days of it away by chance.
void add_week(std::string& to, testing::Draw& draw, int pupil, basics::Date monday, double away) {
    std::string marks;
    for (int i = 0; i < 5; ++i) marks += draw.uniform() < away ? "OO" : "/\\";
    to += fmt::format("{},{},{}\n", 100 + pupil, basics::iso(monday), marks);
}

// Sixty pupils of Years 9 and 10 through a year of thirty weeks and eleven of this one; from the sixth week of this one those of
// Year 9 are away by `away` instead of by six of a hundred days.
void a_school_that_falls(testing::FreshDatabase& fresh, double away) {
    testing::put_invented_trust(fresh);
    auto writer = fresh.writer();
    REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
    REQUIRE(writer.commit().ok());
    std::string pupils = "Student ID,Surname,Forename,Year,Sex,Date of admission\n",
                marks = "Student ID,Week commencing,Marks\n";
    testing::Draw draw{11};
    for (int i = 0; i < 60; ++i) {
        pupils += fmt::format("{},Invented,Pupil {},{},F,2024-09-01\n", 100 + i, i, 9 + i % 2);
        for (int w = 0; w < 30; ++w) add_week(marks, draw, i, sys_days{2024y / September / 9} + days{7 * w}, 0.06);
        for (int w = 0; w < 11; ++w)
            add_week(marks, draw, i, sys_days{2025y / September / 8} + days{7 * w}, w >= 5 && i % 2 == 0 ? away : 0.06);
    }
    const auto roll = testing::a_file(pupils), register_file = testing::a_file(marks);
    REQUIRE(pupils::import_pupils(fresh.connection(), tester, roll.path(),
                                  {.school = testing::oakfield, .as_of = the_day, .source = "arbor"})
                .ok());
    const auto report = attendance::import_marks(fresh.connection(), tester, register_file.path(),
                                                 {.school = testing::oakfield, .as_of = the_day, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    REQUIRE(report.value().refused.empty());
}

std::vector<Looked> look_at(testing::FreshDatabase& fresh) {
    auto looked = look(fresh.database(), fresh.connection(), tester, the_day);
    REQUIRE_MESSAGE(looked.ok(), looked.problem().message);
    return std::move(looked).value();
}

std::vector<Alarm> seen_by(testing::FreshDatabase& fresh, const permissions::Who& who, basics::Date today) {
    auto reader = fresh.reader();
    auto found = alarms_seen(reader, who, today);
    REQUIRE(found.ok());
    return std::move(found).value();
}

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

web::Fields form(std::vector<std::pair<std::string, std::string>> fields) {
    web::Fields out;
    out.add("form_token", "the-token");
    for (auto& [name, value] : fields) out.add(std::move(name), std::move(value));
    return out;
}

// That the school was closed on a day of the weeks that fell.
void say_known_day(testing::FreshDatabase& fresh, basics::Date closed) {
    auto writer = fresh.writer();
    REQUIRE(attendance::add(writer, {.id = attendance::KnownDayId{"d1"},
                                     .urn = testing::oakfield,
                                     .kind = attendance::DayKind::closure,
                                     .first = closed,
                                     .last = closed})
                .ok());
    REQUIRE(writer.commit().ok());
}

// The address of the only alarm, as the head sees it.
std::string address_of_alarm(testing::App& app) {
    const auto seen = seen_by(app.fresh(), head, the_day);
    REQUIRE(seen.size() == 1);
    return fmt::format("/alarms/{}", seen.front().id.text());
}

} // namespace

TEST_CASE(
    "a year group that falls raises one alarm, which the school sees first and the trust after two working days") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_school_that_falls(fresh, 0.25);
        const auto looked = look_at(fresh);
        REQUIRE(looked.size() == 2);
        const auto& trust = looked.front();
        CHECK(trust.watch == every_school);
        CHECK(looked.back().findings.series == 0); // no inspection is held that calls Oakfield good
        CHECK(trust.findings.series == 3);         // all, Year 9, Year 10
        REQUIRE(trust.raised.size() == 1);
        const auto& alarm = trust.raised.front();
        CHECK(alarm.school == testing::oakfield);
        CHECK(alarm.measure == Measure::absence);
        CHECK(alarm.size > 0.03);
        CHECK(alarm.began >= basics::Date{2025y / October / 6});
        for (const auto& again : look_at(fresh)) CHECK(again.raised.empty());
        CHECK(seen_by(fresh, head, the_day).size() == 1);
        CHECK(seen_by(fresh, director, the_day).empty());
        CHECK(seen_by(fresh, director, 2025y / November / 26).empty());
        CHECK(seen_by(fresh, director, thursday_day).size() == 1);
        CHECK(seen_by(fresh, elsewhere, thursday_day).empty());
        auto reader = fresh.reader();
        CHECK(alarm_seen(reader, director, the_day, alarm.id).problem().kind == basics::Problem::Kind::missing);
        CHECK(alarm_seen(reader, head, the_day, alarm.id).ok());
        CHECK_FALSE(alarm_seen(reader, head, the_day, AlarmId{""}).ok());
    });
}

TEST_CASE("what is told of the year's alarms is the same for whoever may see the school, with what chance brings") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_school_that_falls(fresh, 0.25);
        const auto looked = look_at(fresh);
        REQUIRE(looked.size() == 2);
        auto reader = fresh.reader();
        const auto told = [&](const permissions::Who& who, basics::Date day) {
            return alarms_told(reader, who, day).value();
        };
        CHECK(told(head, the_day).alarms.empty()); // the school has it to itself
        CHECK(told(director, 2025y / November / 26).alarms.empty());
        for (const auto& who : {director, head}) {
            const auto of = told(who, thursday_day);
            REQUIRE(of.alarms.size() == 1);
            CHECK(of.alarms.front().id == looked.front().raised.front().id);
            REQUIRE(of.budget.has_value());
            CHECK(of.budget->set == watch_named(reader, every_school).value().false_alarms);
            CHECK(of.budget->expected == looked.front().findings.expected);
            CHECK(of.budget->through == looked.front().findings.through);
        }
        const auto other = told(elsewhere, thursday_day);
        CHECK(other.alarms.empty());
        CHECK(other.budget.has_value());
        const auto next_year = told(director, 2026y / September / 1);
        CHECK(next_year.alarms.empty());
        CHECK_FALSE(next_year.budget.has_value());
    });
}

TEST_CASE("where nothing happens nothing rings, and without registers there is nothing to look at") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        CHECK(look_at(fresh).empty());
        a_school_that_falls(fresh, 0.06);
        for (const auto& looked : look_at(fresh)) CHECK(looked.raised.empty());
    });
}

TEST_CASE("an answered alarm is the trust's to see at once, and each move is in the journal with its version") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_school_that_falls(fresh, 0.25);
        look_at(fresh);
        auto writer = fresh.writer();
        const auto before = alarms_seen(writer, head, the_day).value().front();
        auto after = before;
        after.state = AlarmState::answered;
        after.cause = "illness", after.answer = "Flu.";
        REQUIRE(save(writer, before, after).ok());
        CHECK(save(writer, before, after).problem().kind == basics::Problem::Kind::conflict); // a stale version
        REQUIRE(writer.commit().ok());
        const auto seen = seen_by(fresh, director, the_day);
        REQUIRE(seen.size() == 1);
        CHECK(seen.front().cause_words == "Illness going round");
        CHECK(seen.front().version == 2);
    });
}

TEST_CASE("an alarm goes from the school's answer to the trust's acknowledgement on its pages") {
    testing::App app{routes()};
    app.set_clock(monday_morning);
    a_school_that_falls(app.fresh(), 0.25);
    CHECK(testing::visit(app, "/alarms", head).says("have not been looked at yet"));
    CHECK(app.post("/alarms/looks", form({}), head).reply.status == 403);
    CHECK(app.post("/alarms/looks", form({}), director).reply.status == 303);
    CHECK(testing::visit(app, "/alarms", director).says("No alarm that you may see is open."));
    CHECK(testing::visit(app, "/watch", director).says("0 alarms came so far that the trust may know of"));
    const auto address = address_of_alarm(app);
    CHECK(app.get(address, director).reply.status == 404);
    CHECK(app.get(address, elsewhere).reply.status == 404);
    CHECK(testing::visit(app, "/alarms", head).says("1 alarm is open."));
    const auto page = testing::visit(app, address, head);
    CHECK(page.says("Name no child"));
    CHECK(page.says("none is recorded"));
    const auto began = seen_by(app.fresh(), head, the_day).front().began;
    say_known_day(app.fresh(), began);
    CHECK(testing::visit(app, address, head).says("Closure: " + basics::spoken(began)));
    CHECK(page.says("What it comes from, in the same weeks"));
    const auto moves = address + "/moves";
    const std::pair<std::string, std::string> first{"version", "1"}, second{"version", "2"};
    CHECK(app.post(moves, form({{"verb", "answer"}, first}), teacher).reply.status == 403);
    CHECK(app.post(moves, form({{"verb", "acknowledge"}, first}), head).reply.status == 403);
    CHECK(app.post(moves, form({{"verb", "sing"}, first}), head).reply.status == 404);
    const auto back =
        testing::inspect(app, app.post(moves, form({{"verb", "answer"}, first, {"cause", "illness"}}), head));
    CHECK(back.status == 400);
    CHECK(back.says("Say in a sentence what the school knows of it."));
    const auto answer = form({{"verb", "answer"}, first, {"cause", "illness"}, {"answer", "Flu in Year 9."}});
    CHECK(app.post(moves, answer, head).reply.status == 303);
    CHECK(app.post(moves, answer, head).reply.status == 409); // somebody was before
    CHECK(testing::visit(app, address, director).says("Flu in Year 9."));
    CHECK(app.post(moves, form({{"verb", "acknowledge"}, second, {"outcome", "nothing"}, {"conclusion", "It passed."}}),
                   director)
              .reply.status
          == 303);
    CHECK(app.post(moves, form({{"verb", "answer"}, {"version", "3"}, {"cause", "illness"}, {"answer", "More."}}), head)
              .reply.status
          == 409);
    CHECK(testing::visit(app, "/alarms", director).says("Nothing: it was chance"));
    CHECK(testing::visit(app, "/watch", director)
              .says("1 alarm came so far that the trust may know of, of which 1 was judged to be nothing"));
}

TEST_CASE("the trust sees after two working days that a school has not answered") {
    testing::App app{routes()};
    app.set_clock(monday_morning);
    a_school_that_falls(app.fresh(), 0.25);
    look_at(app.fresh());
    const auto address = address_of_alarm(app);
    app.set_clock(thursday);
    CHECK(testing::visit(app, address, director).says("Not answered yet."));
    const auto moves = address + "/moves";
    CHECK(app.post(moves, form({{"verb", "enquire"}, {"version", "1"}, {"enquiry", "Which days?"}}), director)
              .reply.status
          == 303);
    CHECK(testing::visit(app, address, head).says("Which days?"));
}

TEST_CASE("what is watched is the trust's to choose, and is refused with a sentence beside the field") {
    testing::App app{routes()};
    app.set_clock(monday_morning);
    a_school_that_falls(app.fresh(), 0.06);
    CHECK(app.get("/watch", head).reply.status == 403);
    CHECK(app.post("/watch", form({}), head).reply.status == 403);
    const auto page = testing::visit(app, "/watch", director);
    CHECK(page.says("12 false alarms a year are accepted"));
    CHECK(page.says("Invented Oakfield Academy"));
    const auto back =
        testing::inspect(app, app.post("/watch", form({{"version", "1"}, {"false_alarms", "none"}}), director));
    CHECK(back.status == 400);
    CHECK(back.says("Choose something to watch."));
    CHECK(back.says("Give a number above 0"));
    const auto chosen = form(
        {{"version", "1"}, {"false_alarms", "4"}, {"measure", "lateness"}, {"group", "all"}, {"left_out", "990002"}});
    CHECK(app.post("/watch", chosen, director).reply.status == 303);
    CHECK(app.post("/watch", chosen, director).reply.status == 409);
    CHECK(testing::visit(app, "/watch", director).says("4 false alarms a year are accepted"));
    const auto good = testing::visit(app, "/watch?of=slipping", director);
    CHECK(good.says("Schools judged good or better are watched once more"));
    CHECK(good.says("2 false alarms a year are accepted"));
    CHECK(app.get("/journal", testing::somebody({{.role = Role::administrator}})).reply.body.find("watch")
          != std::string::npos);
}

TEST_CASE("the school's page and that of its attendance say that there are alarms") {
    testing::App app{routes()};
    app.set_clock(monday_morning);
    a_school_that_falls(app.fresh(), 0.25);
    CHECK(testing::visit(app, "/schools/990001", head).says("Alarms: none is open"));
    look_at(app.fresh());
    CHECK(testing::visit(app, "/schools/990001", head).says("Alarms: 1 open"));
    CHECK(testing::visit(app, "/schools/990001", director).says("Alarms: none is open"));
    CHECK(testing::visit(app, "/schools/990001/attendance", head).says("Alarms"));
}
