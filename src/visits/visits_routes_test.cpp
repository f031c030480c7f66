#include "commands/routes.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"
#include "visits/visits_store.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

const auto partner = testing::somebody({{.role = Role::school_improvement_partner}});
const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
const auto teacher = testing::somebody({{.role = Role::teacher, .school = testing::rowan}});
const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
const auto coach = testing::somebody({{.role = Role::coach}});

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

web::Fields fields(std::vector<std::pair<std::string, std::string>> all) {
    web::Fields out;
    out.add("form_token", "the-token");
    for (auto& [name, value] : all) out.add(std::move(name), std::move(value));
    return out;
}

std::string only_visit(testing::App& app) {
    auto reader = app.fresh().reader();
    const auto all = visits::all_visits(reader, {.everything = true}, std::chrono::year{2026} / 1 / 1).value();
    REQUIRE(all.size() == 1);
    return "/visits/" + std::string{all.front().id.text()};
}

} // namespace

TEST_CASE(
    "a visit is planned, noted and commented; its note comes among the findings and the work") { // VisitsPage, VisitsTable, VisitPage, VisitForm, LongField
    testing::App app{routes()};
    app.set_clock("2026-03-18T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    const std::string address{"/schools/990002/visits"};
    CHECK(testing::visit(app, address, partner).says("Plan a visit"));
    CHECK_FALSE(testing::visit(app, address, teacher).says("Plan a visit"));
    CHECK(app.get(address, elsewhere).reply.status == 403);
    CHECK(app.get("/visits", coach).reply.status == 403);
    CHECK(app.get(address + "/new", teacher).reply.status == 403);
    CHECK(testing::visit(app, address + "/new", partner).status == 200);
    const auto wrong =
        app.post(address, fields({{"kind", "book_look"}, {"on", "soon"}, {"purpose", "Writing"}}), partner).reply;
    CHECK(wrong.status == 400);
    CHECK(wrong.body.find("Give the day, such as 2026-12-04.") != std::string::npos);
    CHECK(wrong.body.find("Writing") != std::string::npos);
    const auto right = fields({{"kind", "book_look"}, {"on", "2026-03-17"}, {"purpose", "Writing in Year 5"}});
    CHECK(app.post(address, right, teacher).reply.status == 403);
    CHECK(app.post(address, right, partner).reply.status == 303);
    const auto visit = only_visit(app);
    CHECK(testing::visit(app, address, head).says("Note due by 24 March 2026"));
    CHECK(testing::visit(app, "/visits", partner).says("1 waits for a note."));
    CHECK(testing::visit(app, "/my-work", partner).says("Write the note: book look of 17 March 2026"));
    CHECK(app.get(visit, elsewhere).reply.status == 404);

    const auto note = [](std::string seen, std::string version) {
        return fields({{"verb", "note"},
                       {"seen", std::move(seen)},
                       {"theme", "teaching"},
                       {"leaning", "concern"},
                       {"version", std::move(version)}});
    };
    CHECK(app.post(visit + "/moves", note("Books", "1"), teacher).reply.status == 403);
    CHECK(app.post(visit + "/moves", note("", "1"), partner).reply.status == 400);
    CHECK(app.post(visit + "/moves", note("Twelve books", "1"), partner).reply.status == 303);
    CHECK(app.post(visit + "/moves", note("Others", "1"), partner).reply.status == 409);
    CHECK(testing::visit(app, visit, teacher).says("Twelve books"));
    CHECK(testing::visit(app, "/my-work", head).says("Comment on the note: book look of 17 March 2026"));
    CHECK(testing::visit(app, "/schools/990002/issues", head).says("a concern in curriculum and teaching"));
    CHECK(app.post(visit + "/moves", fields({{"verb", "comment"}, {"comment", "We agree"}, {"version", "2"}}), partner)
              .reply.status
          == 403);
    CHECK(app.post(visit + "/moves", fields({{"verb", "comment"}, {"comment", "We agree"}, {"version", "2"}}), head)
              .reply.status
          == 303);
    CHECK(testing::visit(app, visit, partner).says("We agree"));
    CHECK_FALSE(testing::visit(app, "/my-work", head).says("Comment on the note"));
}

TEST_CASE("a visit is cancelled with a reason, and has no note any more") {
    testing::App app{routes()};
    app.set_clock("2026-03-18T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    CHECK(app.post("/schools/990002/visits", fields({{"kind", "other"}, {"on", "2026-03-18"}, {"purpose", "Reading"}}),
                   partner)
              .reply.status
          == 303);
    const auto visit = only_visit(app);
    const auto empty = app.post(visit + "/moves", fields({{"verb", "cancel"}, {"version", "1"}}), partner).reply;
    CHECK(empty.status == 400);
    CHECK(empty.body.find("Say why, in a sentence.") != std::string::npos);
    CHECK(app.post(visit + "/moves", fields({{"verb", "cancel"}, {"reason", "Snow"}, {"version", "1"}}), partner)
              .reply.status
          == 303);
    CHECK(testing::visit(app, visit, head).says("Snow"));
    CHECK(app.post(visit + "/moves", fields({{"verb", "note"}, {"seen", "x"}, {"version", "2"}}), partner).reply.status
          == 409);
}
