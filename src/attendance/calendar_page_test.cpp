#include "attendance/calendar_page.h"
#include "attendance/import_jobs.h"
#include "commands/routes.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "testing/a_file.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

using namespace std::chrono;
using permissions::Role;

namespace {

const storage::Author tester{.person = permissions::PersonId{"the-tester"},
                             .at = basics::parse_iso_instant("2026-11-20T10:05:00.000Z").value()};
const basics::Date as_of = 2026y / November / 20;
const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto trustee = testing::somebody({{.role = Role::trustee}});
const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

// A pupil marked in September and October, but for a Friday, and in November.
void a_school_with_a_register(testing::App& app) {
    app.set_clock("2026-11-20T10:06:00.000Z");
    testing::put_invented_trust(app.fresh());
    {
        auto writer = app.fresh().writer();
        REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
        REQUIRE(writer.commit().ok());
    }
    const auto pupils =
        testing::a_file("Student ID,Surname,Forename,Year,Date of admission\n7,Invented,One,7,2026-09-01\n");
    REQUIRE(pupils::import_pupils(app.fresh().connection(), tester, pupils.path(),
                                  {.school = testing::oakfield, .as_of = as_of, .source = "arbor"})
                .ok());
    std::string text = "Student ID,Week commencing,Marks\n";
    for (auto monday = sys_days{2026y / September / 7}; monday <= sys_days{2026y / November / 16}; monday += weeks{1})
        if (monday != sys_days{2026y / October / 26})
            text += fmt::format("7,{},{}\n", basics::iso(basics::Date{monday}),
                                monday == sys_days{2026y / September / 21} ? "/\\/\\/\\/\\--" : "/\\/\\/\\/\\/\\");
    const auto marks = testing::a_file(text);
    REQUIRE(attendance::import_marks(app.fresh().connection(), tester, marks.path(),
                                     {.school = testing::oakfield, .as_of = as_of, .source = "arbor"})
                .ok());
}

web::Fields form(std::initializer_list<std::pair<const char*, const char*>> fields) {
    web::Fields out;
    out.add("form_token", "the-token");
    for (const auto& [name, value] : fields) out.add(name, value);
    return out;
}

} // namespace

TEST_CASE("the register suggests half terms, a person keeps them, and persistent absence is spoken of by them") {
    testing::App app{routes()};
    a_school_with_a_register(app);
    const auto before = testing::visit(app, "/schools/990001/calendar", head);
    CHECK(holds(before.body, "Nobody has said yet when the half terms of 2026/27 are."));
    CHECK(holds(before.body, "7 September 2026 to 23 October 2026"));
    CHECK(holds(testing::visit(app, "/schools/990001/calendar?year=2026/27&suggested=yes", head).body,
                "value=\"2026-10-23\""));
    const auto kept = app.post(
        "/schools/990001/calendar/half-terms",
        form({{"year", "2026/27"}, {"version", "0"}, {"starts-1", "2026-09-07"}, {"ends-1", "2026-11-27"}}), head);
    CHECK(kept.reply.status == 303);
    CHECK(holds(testing::visit(app, "/schools/990001/attendance", director).body,
                "Too early to speak of persistent absence: the first half term ends on 27 November 2026."));
    const auto after = testing::visit(app, "/schools/990001/calendar", head);
    CHECK(holds(after.body, "25 September 2026")); // nobody is marked, and nobody has said why
    CHECK(app.post("/schools/990001/calendar/half-terms", form({{"year", "2026/27"}, {"version", "0"}}), head)
              .reply.status
          == 409);
}

TEST_CASE("days that cannot be are sent back with what was typed") {
    testing::App app{routes()};
    a_school_with_a_register(app);
    const auto sent =
        app.post("/schools/990001/calendar/half-terms",
                 form({{"year", "2026/27"}, {"version", "0"}, {"starts-1", "2026-09-07"}, {"ends-1", "soon"}}), head);
    CHECK(sent.reply.status == 400);
    CHECK(holds(sent.reply.body, "Give a first and a last day"));
    CHECK(holds(sent.reply.body, "value=\"soon\""));
    const auto day = app.post("/schools/990001/calendar/days",
                              form({{"year", "2026/27"}, {"kind", "inset"}, {"first", "2025-01-01"}}), head);
    CHECK(day.reply.status == 400);
    CHECK(holds(day.reply.body, "The day is not in 2026/27."));
}

TEST_CASE("a known day of the trust holds for every school, and is taken off where it was said") {
    testing::App app{routes()};
    a_school_with_a_register(app);
    const auto added =
        app.post("/calendar/days", form({{"year", "2026/27"}, {"kind", "inset"}, {"first", "2026-09-25"}}), director);
    CHECK(added.reply.status == 303);
    const auto seen = testing::visit(app, "/schools/990001/calendar", head);
    CHECK(seen.says("INSET day: 25 September 2026 (said for the whole trust)"));
    const auto page = testing::visit(app, "/calendar", director);
    const auto at = page.body.find("/calendar/days/");
    REQUIRE(at != std::string::npos);
    const auto address = page.body.substr(at, page.body.find('"', at) - at);
    const auto on_school = "/schools/990001" + address;
    CHECK(app.post(on_school, form({{"year", "2026/27"}}), head).reply.status == 404);
    CHECK(app.post(address, form({{"year", "2026/27"}}), director).reply.status == 303);
    CHECK_FALSE(holds(testing::visit(app, "/calendar", director).body, "INSET day: 25"));
}

TEST_CASE("the trust's half terms hold for a school without its own") {
    testing::App app{routes()};
    a_school_with_a_register(app);
    CHECK(app.post("/calendar/half-terms",
                   form({{"year", "2026/27"}, {"version", "0"}, {"starts-1", "2026-09-07"}, {"ends-1", "2026-10-16"}}),
                   director)
              .reply.status
          == 303);

    CHECK(testing::visit(app, "/schools/990001/calendar", head).says("the trust's hold"));
    CHECK_FALSE(holds(testing::visit(app, "/schools/990001/attendance", director).body, "Too early to speak"));
}

TEST_CASE("who may not say when half terms are is refused") {
    testing::App app{routes()};
    a_school_with_a_register(app);
    const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
    CHECK(app.get("/schools/990001/calendar", elsewhere).reply.status == 403);
    CHECK(app.get("/calendar", testing::somebody({{.role = Role::coach}})).reply.status == 403);
    CHECK_FALSE(holds(testing::visit(app, "/schools/990001/calendar", trustee).body, "Keep these half terms"));
    for (const auto* address : {"/schools/990001/calendar/half-terms", "/schools/990001/calendar/days",
                                "/schools/990001/calendar/days/x/removal"})
        for (const auto& who : {elsewhere, trustee})
            CHECK(app.post(address, form({{"year", "2026/27"}, {"version", "0"}}), who).reply.status == 403);
    for (const auto* address : {"/calendar/half-terms", "/calendar/days", "/calendar/days/x/removal"})
        for (const auto& who : {head, trustee})
            CHECK(app.post(address, form({{"year", "2026/27"}, {"version", "0"}}), who).reply.status == 403);
}
