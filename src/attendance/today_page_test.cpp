#include "attendance/today_page.h"
#include "attendance/today_watch_routes.h"
#include "commands/routes.h"
#include "testing/sending_school.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using attendance::TodayWatch;
using permissions::Role;

namespace {

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

// A Monday in October, with four Mondays before it: everybody was there, but for pupils 100 to 106.
struct AMonday {
    testing::App app{routes()};
    std::string token{};
    AMonday() {
        app.set_clock("2026-10-19T09:05:00.000Z");
        testing::a_sending_school(app.fresh());
        token = testing::a_token(app.fresh());
        for (const auto* day : {"2026-09-21", "2026-09-28", "2026-10-05", "2026-10-12"}) {
            std::string lines;
            for (int pupil = 100; pupil < 120; ++pupil) lines += testing::a_line(pupil, pupil < 107 ? "I" : "/", day);
            send(day, lines);
        }
    }
    void send(std::string_view key, std::string lines) {
        REQUIRE(testing::send_lines(app, token, key, std::move(lines)).status == 200);
    }
    void send_today() {
        std::string lines;
        for (int pupil = 100; pupil < 120; ++pupil)
            lines += testing::a_line(pupil, pupil < 108 ? "N" : "/", "2026-10-19");
        send("today", lines);
    }
};

} // namespace

TEST_CASE("today says who is in, against what was to be expected, and when that was true") {
    AMonday it;
    const auto before = testing::visit(it.app, "/schools/990001/today", head);
    CHECK(before.says("Nothing has come in for 19 October 2026 yet."));
    CHECK(before.says("The last marks are to 12 October 2026, received 19 October 2026 at 10:05."));
    it.send_today();
    const auto page = testing::visit(it.app, "/schools/990001/today", head); // TodayPage around TodayNow
    CHECK(page.says("This morning: 20 of 20 pupils on roll are marked; 60.0% of them attended."));
    CHECK(page.says(
        "On the same weekday of the last 4 school weeks it was 65.0% of the same pupils, from 65.0% to 65.0%."));
    CHECK(page.says("So far it is lower than on any of them."));
    CHECK(page.says("At least half of every year group is marked."));
    CHECK(page.says("Marks to the morning session, received 19 October 2026 at 10:05."));
    CHECK(page.says("fewer than six absent")); // four in each year group
    CHECK(holds(page.body, "data-live=\"/schools/990001/today/live\""));
}

TEST_CASE("year groups of which under half are marked are said to wait") {
    AMonday it;
    std::string lines;
    for (int pupil = 100; pupil < 120; pupil += 2) lines += testing::a_line(pupil, "/", "2026-10-19"); // Year 7
    it.send("today", lines + testing::a_line(101, "\\", "2026-10-19", "PM"));
    const auto page = testing::visit(it.app, "/schools/990001/today", director);
    CHECK(page.says("This afternoon: 1 of 20 pupils on roll are marked; too few to say how many attended."));
    CHECK(page.says("under half of those on roll marked: Year 7, Year 8."));
    CHECK(page.says("This morning 10 of 20 were marked; 100.0% of them attended."));
}

TEST_CASE("the trust's schools stand side by side, each for those who may see it") {
    AMonday it;
    it.send_today();
    const auto page = testing::visit(it.app, "/today", director); // TrustTodayPage around TrustTodayNow
    CHECK(page.says("Marks of today have come in from 1 of 3 schools."));
    CHECK(page.says("Invented Rowan Primary School"));
    CHECK(page.says("nothing today"));
    CHECK(holds(page.body, "data-live=\"/today/live\""));
    const auto own = testing::visit(it.app, "/today", head);
    CHECK_FALSE(own.says("Invented Rowan Primary School"));
    CHECK_FALSE(holds(own.body, "data-live"));
}

TEST_CASE("whoever may not see a school's attendance sees and follows none of its day") {
    AMonday it;
    const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
    for (const auto* address : {"/schools/990001/today", "/schools/990001/today/live", "/today/live"})
        CHECK(it.app.get(address, elsewhere).reply.status == 403);
    const auto coach = testing::somebody({{.role = Role::coach}});
    CHECK(it.app.get("/today", coach).reply.status == 403);
    CHECK(it.app.get("/schools/990001/today/live", head).reply.listen == "today/990001");
    CHECK(holds(it.app.get("/schools/990001/today/live", head).reply.body,
                "Nothing has come in for 19 October 2026 yet."));
    CHECK(it.app.get("/today/live", director).reply.listen == "today");
}

TEST_CASE("a look draws the pages of schools for which something came, and none otherwise") {
    AMonday it;
    auto& site = it.app.site();
    auto& connection = it.app.fresh().connection();
    attendance::TodayPages pages;
    const auto seen = TodayWatch::look(site, connection, pages, 0).value();
    CHECK(seen == 4);
    CHECK(site.live.take().empty()); // nobody has a page open
    site.live_clients = 1;           // from now on
    CHECK(TodayWatch::look(site, connection, pages, seen).value() == seen);
    CHECK(site.live.take().empty()); // nothing came
    it.send_today();
    CHECK(TodayWatch::look(site, connection, pages, seen).value() == 5);
    const auto told = site.live.take();
    REQUIRE(told.size() == 2);
    CHECK(told[0].topic == "today/990001");
    CHECK(holds(told[0].event, "60.0% of them attended"));
    CHECK(told[1].topic == "today");
    CHECK(holds(told[1].event, "from 1 of 3 schools"));
}
