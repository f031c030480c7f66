// SelfEvaluationPage and SelfEvaluationForm, as heads, the trust and others meet them.
#include "commands/routes.h"
#include "standards/leaving_store.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
const auto teacher = testing::somebody({{.role = Role::teacher, .school = testing::rowan}});
const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
constexpr auto page = "/schools/990002/self-evaluation";
constexpr auto inclusion = "/schools/990002/self-evaluation/inclusion";

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

web::Answer write(testing::App& app, std::string_view version, std::string well, std::string improve,
                  std::string grade = "", const permissions::Who& as = head, std::string_view address = inclusion) {
    web::Fields form;
    form.add("form_token", "the-token");
    form.add("version", std::string{version});
    form.add("grade", std::move(grade));
    form.add("does_well", std::move(well));
    form.add("must_improve", std::move(improve));
    form.add("evidence", "Books of twelve pupils in March");
    form.add("next_step", "Look again in May");
    return app.post(address, std::move(form), as);
}

} // namespace

TEST_CASE("a head writes an area, writes it anew the next term, and both stay to be read by school and trust") {
    testing::App app{routes()};
    app.set_clock("2026-03-18T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    CHECK(testing::visit(app, page, director)
              .says("Of the 7 areas of the report card framework, from November 2025: 7 have no text"));
    CHECK_FALSE(testing::visit(app, page, director).body.find(inclusion) != std::string::npos); // no way to write
    CHECK(testing::visit(app, inclusion, head).says("Where the school stands, by its own judgement"));
    CHECK(write(app, "0", "Barriers are seen early", "Reading of the youngest", "4").reply.status == 303);
    app.set_clock("2026-09-18T10:06:00.000Z");
    CHECK(testing::visit(app, page, head).says("1 text is older than a term"));
    CHECK(write(app, "1", "Barriers are seen by September", "", "3").reply.status == 303);
    for (const auto& who : {head, teacher, director}) {
        const auto read = testing::visit(app, page, who);
        CHECK(read.says("Barriers are seen by September"));
        CHECK(read.says("Written on 18 September 2026."));
        CHECK(read.says("Expected standard"));
        CHECK(read.says("1 earlier text"));
        CHECK(read.says("Barriers are seen early"));
        CHECK(read.statements <= 11);
    }
    auto reader = app.fresh().reader();
    const auto leaving = standards::texts_leaving(reader, testing::rowan, std::chrono::year{2026} / 9 / 18).value();
    REQUIRE(leaving.rows.size() == 2);
    CHECK(leaving.rows[0][4] == "Expected standard");
    CHECK(leaving.rows[1][5] == "Barriers are seen early");
}

TEST_CASE("of two who write one area the second reads both texts and loses nothing") {
    testing::App app{routes()};
    app.set_clock("2026-03-18T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    CHECK(write(app, "0", "The first says this", "").reply.status == 303);
    const auto late = testing::inspect(app, write(app, "0", "The second says that", ""));
    CHECK(late.status == 409);
    CHECK(late.says("The first says this"));
    CHECK(late.says("The second says that"));
    CHECK(write(app, "1", "Both say this", "").reply.status == 303);
    CHECK(write(app, "1", "Twice", "").reply.status == 409);
}

TEST_CASE("what is wrong stands beside its field, and what was typed comes back") {
    testing::App app{routes()};
    app.set_clock("2026-03-18T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    const auto empty = testing::inspect(app, write(app, "0", "", "", "9"));
    CHECK(empty.status == 400);
    CHECK(empty.says("Choose a judgement of the list, or none."));
    CHECK(empty.says("Say what you do well, or what you must improve."));
    CHECK(empty.body.find("Look again in May") != std::string::npos);
}

TEST_CASE("only those who answer for the school write, and nobody of another reads") {
    testing::App app{routes()};
    app.set_clock("2026-03-18T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    for (const auto& who : {teacher, director, elsewhere}) {
        CHECK(app.get(inclusion, who).reply.status == 403);
        CHECK(write(app, "0", "x", "", "", who).reply.status == 403);
    }
    CHECK(app.get(page, elsewhere).reply.status == 403);
    CHECK(app.get("/schools/990002/self-evaluation/quality_of_education", head).reply.status == 404);
}

TEST_CASE("what was written under a framework that holds no longer stays under it") {
    testing::App app{routes()};
    app.set_clock("2025-10-01T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    constexpr auto quality = "/schools/990002/self-evaluation/quality_of_education";
    CHECK(write(app, "0", "Reading is strong", "", "2", head, quality).reply.status == 303);
    app.set_clock("2026-01-10T10:06:00.000Z");
    const auto now = testing::visit(app, page, head);
    CHECK_FALSE(now.says("Reading is strong"));
    CHECK(now.says("Under the graded framework of 2019 to 2025"));
    const auto then = testing::visit(app, std::string{page} + "?framework=overall", head);
    CHECK(then.says("Reading is strong"));
    CHECK(then.says("which holds no longer"));
    CHECK(then.body.find("self-evaluation/quality_of_education") == std::string::npos);
    CHECK(write(app, "1", "x", "", "2", head, quality).reply.status == 404);
    CHECK(app.get(std::string{page} + "?framework=tea", head).reply.status == 404);
}
