// Key points on their way to a meeting: TrustPointPage, SchoolPointPage with its CommentForm and ReachedRow under ReachedHeads,
// KeyPointsPage with its KeyPointForm.
#include "assessments/outlook_store.h"
#include "commands/routes.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

web::Fields fields(std::vector<std::pair<std::string, std::string>> all) {
    web::Fields out;
    out.add("form_token", "the-token");
    for (auto& [name, value] : all) out.add(std::move(name), std::move(value));
    return out;
}

constexpr auto spring_page = "/schools/990002/key-points/1";

void a_key_point_with_results(testing::App& app) {
    app.set_clock("2026-03-20T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    testing::bring_year_six(app.fresh());
    const auto point = testing::add_key_point(app.fresh(), "2025/26", "Spring", "2026-03-19");
    testing::bring_results(app.fresh(), point, testing::wide_results());
}

// Results of Year 6 in a past year: who was numbered from, so many, and how much better than usual.
void a_past_year(testing::FreshDatabase& fresh, int starts, int better) {
    std::string roll = "Student ID,Surname,Forename,Year,Date of admission,Leaving date\n",
                marks = "Student ID,Maths\n", end = "Student ID,Maths\n";
    for (int i = 0; i < 40; ++i) {
        const int id = starts * 100 + i;
        roll += fmt::format("{},Invented,Pupil,6,{}-09-01,{}-08-31\n", id, starts, starts + 1);
        marks += fmt::format("{},{}\n", id, 30 + i + better);
        end += fmt::format("{},{}\n", id, 35 + i + better + (i + starts) % 3);
    }
    const auto file = testing::a_file(roll);
    REQUIRE(pupils::import_pupils(
                fresh.connection(), testing::key_point_author, file.path(),
                {.school = testing::rowan, .as_of = std::chrono::year{starts} / 10 / 1, .source = "arbor"})
                .ok());
    const auto year = fmt::format("{}/{:02}", starts, (starts + 1) % 100);
    const std::vector<assessments::Ask> asks{{pupils::YearGroup{6}, "maths", "percent"}};
    const auto point = testing::add_key_point(fresh, year, "Spring", fmt::format("{}-03-19", starts + 1), asks);
    testing::bring_results(fresh, point, marks);
    auto writer = fresh.writer();
    const auto results =
        assessments::make(writer, assessments::key_point_of({.year = year,
                                                             .name = "Results",
                                                             .stage = "results",
                                                             .opens = fmt::format("{}-06-01", starts + 1),
                                                             .due = fmt::format("{}-08-20", starts + 1),
                                                             .meets = fmt::format("{}-09-20", starts + 1)}));
    REQUIRE(results.ok());
    REQUIRE(assessments::ask(writer, assessments::find_key_point(writer, results.value()).value(), asks).ok());
    REQUIRE(writer.commit().ok());
    testing::bring_results(fresh, results.value(), end);
}

} // namespace

TEST_CASE("frozen for the meeting, a page stays as it was when results change, until the freeze ends for a reason") {
    testing::App app{routes()};
    a_key_point_with_results(app);
    CHECK(app.post("/key-points/1/freeze", fields({}), head).reply.status == 403);
    CHECK(app.post("/key-points/1/freeze", fields({}), director).reply.status == 303);
    testing::bring_results(app.fresh(), assessments::KeyPointNumber{1}, "Student ID,Maths\n158,99\n159,99\n");
    for (const auto* address : {spring_page, "/key-points/1"}) {
        const auto frozen = testing::visit(app, address, director);
        CHECK(holds(frozen.body, "88 of 120"));
        CHECK(holds(frozen.body, "Frozen for the meeting"));
    }
    CHECK(holds(app.get("/key-points/1/table.csv", director).reply.body, "60,58,"));
    CHECK(app.post("/key-points/1/freeze", fields({}), director).reply.status == 409);
    CHECK(app.post("/key-points/1/unfreeze", fields({}), director).reply.status == 400);
    const auto reason = fields({{"reason", "Two results were missing."}});
    CHECK(app.post("/key-points/1/unfreeze", reason, head).reply.status == 403);
    CHECK(app.post("/key-points/1/unfreeze", reason, director).reply.status == 303);
    CHECK(holds(testing::visit(app, spring_page, director).body, "90 of 120"));
}

TEST_CASE("the head comments, a stale form loses nothing, and others are refused") {
    testing::App app{routes()};
    a_key_point_with_results(app);
    const auto address = std::string{spring_page} + "/comment";
    CHECK(app.post(address, fields({{"version", "0"}, {"words", "Maths is where we look."}}), head).reply.status
          == 303);
    const auto page = testing::visit(app, spring_page, director);
    CHECK(holds(page.body, "Maths is where we look."));
    CHECK_FALSE(holds(page.body, "Save the comment"));
    CHECK(holds(testing::visit(app, spring_page, head).body, "Save the comment"));
    const auto stale = app.post(address, fields({{"version", "0"}, {"words", "Another."}}), head).reply;
    CHECK(stale.status == 409);
    CHECK(holds(stale.body, "Maths is where we look."));
    CHECK(holds(stale.body, "Another."));
    CHECK(app.post(address, fields({{"version", "1"}, {"words", "Another."}}), head).reply.status == 303);
    CHECK(app.post(address, fields({{"version", "2"}, {"words", " "}}), head).reply.status == 400);
    CHECK(app.post(address, fields({{"version", "2"}, {"words", "No."}}), director).reply.status == 403);
    const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
    CHECK(app.post(address, fields({{"version", "2"}, {"words", "No."}}), elsewhere).reply.status == 403);
}

TEST_CASE("results are forecast where the past is long enough, kept as made, and scored when results come") {
    testing::App app{routes()};
    a_key_point_with_results(app);
    auto& fresh = app.fresh();
    a_past_year(fresh, 2022, 0), a_past_year(fresh, 2023, 3);
    CHECK(app.post("/key-points/1/forecasts", fields({}), head).reply.status == 403);
    CHECK(app.post("/key-points/1/forecasts", fields({}), director).reply.status == 303);
    const auto early = testing::visit(app, spring_page, head);
    CHECK(
        holds(early.body,
              "Cannot tell: 2 past results are held, of 2 years; a forecast stands on 9 or more, of 3 years or more."));
    CHECK(
        holds(early.body,
              ". Not forecast: the head has not said how many teach it.")); // below the table, after what it holds for
    const auto teach = std::string{spring_page} + "/teachers";
    CHECK(app.post(teach, fields({{"teach-6-maths", "4"}}), director).reply.status == 403);
    CHECK(app.post(teach, fields({{"teach-6-maths", "many"}}), head).reply.status == 400);
    CHECK(app.post(teach, fields({{"teach-6-maths", "4"}}), head).reply.status == 303);
    CHECK(app.post("/key-points/1/forecasts", fields({}), director).reply.status == 303);
    CHECK_FALSE(holds(testing::visit(app, spring_page, head).body, "how many teach it."));
}

TEST_CASE("a forecast that was made meets its result, and can then not be made again") {
    testing::App app{routes()};
    a_key_point_with_results(app);
    auto& fresh = app.fresh();
    for (int starts = 2013; starts <= 2022; ++starts) a_past_year(fresh, starts, starts % 4);
    CHECK(app.post("/key-points/1/forecasts", fields({}), director).reply.status == 303);
    const auto made = testing::visit(app, spring_page, director);
    CHECK(holds(made.body, "10 results of 10 years"));
    CHECK(holds(made.body, "not known yet"));
    CHECK(holds(made.body, "No forecast made at Spring has met its result yet."));
    {
        auto writer = fresh.writer();
        const auto id = assessments::make(writer, assessments::key_point_of({.year = "2025/26",
                                                                             .name = "Results",
                                                                             .stage = "results",
                                                                             .opens = "2026-03-01",
                                                                             .due = "2026-03-20",
                                                                             .meets = "2026-09-01"}));
        REQUIRE(id.ok());
        REQUIRE(writer.commit().ok());
        testing::bring_results(fresh, id.value(), testing::wide_results());
    }
    const auto scored = testing::visit(app, spring_page, director);
    CHECK(holds(scored.body, "the interval"));
    CHECK(holds(scored.body, "Of 1 forecast made at Spring whose result is known"));
    CHECK(app.post("/key-points/1/forecasts", fields({}), director).reply.status == 409);
}

TEST_CASE("no page and no file of a forecast carries a person") {
    testing::App app{routes()};
    a_key_point_with_results(app);
    for (int starts = 2013; starts <= 2022; ++starts) a_past_year(app.fresh(), starts, starts % 4);
    app.fresh()
        .connection()
        .script("insert into people (id, email, name, created_at) "
                "values ('somebody', 'zqx@example.org', 'Zqxhead Zqxsurname', '2026-09-01')")
        .value();
    const auto teach = fields({{"teach-6-maths", "4"}, {"teach-6-reading", "3"}});
    CHECK(app.post(std::string{spring_page} + "/teachers", teach, head).reply.status == 303);
    CHECK(app.post("/key-points/1/forecasts", fields({}), director).reply.status == 303);
    CHECK(app.post("/key-points/1/freeze", fields({}), director).reply.status == 303);
    for (const auto* address :
         {spring_page, "/schools/990002/key-points/1/table.csv", "/schools/990002/key-points/1/table.xlsx",
          "/key-points/1", "/key-points/1/table.csv", "/key-points/1/table.xlsx"}) {
        const auto reply = app.get(address, director).reply;
        REQUIRE(reply.status == 200);
        CAPTURE(address);
        for (const auto* person : {"Zqx", "zqx", "somebody"}) CHECK_FALSE(holds(reply.body, person));
        CHECK_FALSE(holds(reply.body, "Pupil 1")); // nor a pupil
    }
}
