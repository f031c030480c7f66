#include "attendance/feeds_page.h"
#include "commands/routes.h"
#include "testing/sending_school.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
const auto manager = testing::somebody({{.role = Role::data_manager}});

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

web::Answer make(testing::App& app, std::string_view source) {
    web::Fields form;
    form.add("source", std::string{source});
    return app.post("/schools/990001/feeds", form, manager);
}

std::string between(std::string_view text, std::string_view before, std::string_view after) {
    const auto from = text.find(before) + before.size();
    return std::string{text.substr(from, text.find(after, from) - from)};
}

} // namespace

TEST_CASE("a token is made, shown once, listed, and revoked after a question") {
    testing::App app{routes()};
    app.set_clock("2026-09-07T09:42:00.000Z");
    testing::a_sending_school(app.fresh());
    CHECK(testing::visit(app, "/schools/990001/feeds", manager)
              .says("No system sends marks of this school by itself yet."));
    const auto made = testing::inspect(app, make(app, "Arbor")); // feed_made
    const auto token = between(made.body, "bearing-token\">", "<");
    CHECK(token.starts_with("bearing_feed_"));
    const auto list = testing::visit(app, "/schools/990001/feeds", manager);
    CHECK_FALSE(holds(list.body, token));
    CHECK(list.says("arbor"));
    CHECK(list.says("may send"));
    const auto address = between(list.body, "govuk-link\" href=\"/schools/990001/feeds/", "\">Revoke");
    const auto question = testing::visit(app, "/schools/990001/feeds/" + address, manager); // feed_revoke
    CHECK(question.heading == "Revoke the token of arbor?");
    CHECK(app.post("/schools/990001/feeds/" + address, {}, manager).reply.status == 303);
    CHECK(testing::visit(app, "/schools/990001/feeds?done=revoked", manager).says("The token is revoked."));
    CHECK(app.post("/schools/990001/feeds/" + address, {}, manager).reply.status == 409);
    auto reader = app.fresh().reader();
    CHECK(attendance::feed_of_token(reader, token).value()->revoked);
}

TEST_CASE("a system's name that is none comes back with a sentence") {
    testing::App app{routes()};
    testing::a_sending_school(app.fresh());
    const auto answer = make(app, "<script>");
    CHECK(answer.reply.status == 400);
    CHECK(testing::inspect(app, answer).says("Say which system sends"));
}

TEST_CASE("a demonstration makes no token") {
    testing::App app{routes()};
    testing::a_sending_school(app.fresh());
    testing::make_a_demonstration(app.fresh());
    CHECK(make(app, "arbor").reply.status == 403);
}

TEST_CASE("two feeds that send for one school are spoken of") {
    using std::chrono::days;
    const auto now = basics::parse_iso_instant("2026-09-07T09:42:00.000Z").value();
    const attendance::Feed arbor{.id = attendance::FeedId{"1"},
                                 .school = testing::oakfield,
                                 .source = "arbor",
                                 .made_by = permissions::PersonId{"p"},
                                 .made_at = now - days{30},
                                 .last_used = now};
    auto sims = arbor;
    sims.source = "sims";
    attendance::FeedsView view{.urn = testing::oakfield, .feeds = {arbor, sims}, .makers = {}, .now = now};
    const auto page = attendance::feeds_page(view, "");
    REQUIRE(page.sentences.size() == 1);
    CHECK(page.sentences[0].starts_with(
        "Two feeds have sent marks for this school in the last seven days (arbor, sims)."));
    view.feeds[1].last_used = now - days{8};
    CHECK(attendance::feeds_page(view, "").sentences.empty());
}

TEST_CASE("feeds are looked after by those who may, at their own school") {
    testing::App app{routes()};
    testing::a_sending_school(app.fresh());
    const auto elsewhere = testing::somebody({{.role = Role::data_manager, .school = testing::rowan}});
    for (const auto& who : {elsewhere, testing::somebody({{.role = Role::teacher, .school = testing::oakfield}})}) {
        CHECK(app.get("/schools/990001/feeds", who).reply.status == 403);
        CHECK(app.post("/schools/990001/feeds", {}, who).reply.status == 403);
        CHECK(app.get("/schools/990001/feeds/x/revocation", who).reply.status == 403);
        CHECK(app.post("/schools/990001/feeds/x/revocation", {}, who).reply.status == 403);
    }
    CHECK(app.get("/schools/990001/feeds/x/revocation", manager).reply.status == 404);
}
