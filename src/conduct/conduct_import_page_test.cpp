// FileImportPage of conduct, and a file on its way through it.
#include "commands/routes.h"
#include "conduct/conduct_import_page.h"
#include "testing/sending_school.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
constexpr auto address = "/schools/990001/behaviour/import";

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

web::Answer send(testing::App& app, std::string_view text, std::vector<std::pair<std::string, std::string>> fields,
                 const permissions::Who& as = head) {
    const auto file = testing::a_file(text);
    web::Incoming incoming{.method = web::Method::post, .path = address};
    incoming.form.add("form_token", "the-token");
    for (auto& [name, value] : fields) incoming.form.add(std::move(name), std::move(value));
    if (!text.empty())
        incoming.uploads.push_back({.field = "file", .name = "incidents.csv", .path = file.path(), .bytes = 1});
    return app.ask(std::move(incoming), as);
}

constexpr std::string_view incidents =
    "Student ID,Date,Vorfall,Outcome,Notes\n100,2026-09-07,Truancy,Isolation,Zqx\n101,2026-09-07,Chewing "
    "gum,Isolation,\n";

} // namespace

TEST_CASE("a head says what a column and a word mean, and takes a file of incidents") {
    testing::App app{routes()};
    app.set_clock("2026-09-08T10:06:00.000Z");
    testing::a_sending_school(app.fresh());
    CHECK(testing::visit(app, "/schools/990001/behaviour", head).says("Bring in incidents or suspensions"));
    const auto unknown = testing::inspect(app, send(app, incidents, {{"step", "try"}}));
    CHECK(unknown.status == 400);
    CHECK(unknown.says("The file is not of conduct"));
    CHECK_FALSE(unknown.says("Zqx"));
    std::vector<std::pair<std::string, std::string>> said{{"header-2", "Vorfall"}, {"column-2", "type"}};
    auto asked = said;
    asked.emplace_back("step", "try");
    const auto looked = testing::inspect(app, send(app, incidents, asked));
    CHECK(looked.status == 200);
    CHECK(looked.says("Tried, nothing written: 1 row of incidents can be taken"));
    CHECK(looked.says("Nobody has said yet what this word means."));
    CHECK(looked.says("“Chewing gum”"));
    said.insert(said.end(), {{"said-0", "Chewing gum"}, {"word-0", "type:other"}});
    auto tried = said, taken = said;
    tried.emplace_back("step", "try");
    const auto again = testing::inspect(app, send(app, incidents, tried));
    CHECK(again.says("2 rows of incidents can be taken"));
    CHECK(again.body.find("value=\"type:other\" selected") != std::string::npos); // and is sent again
    taken.emplace_back("step", "take");
    CHECK(testing::inspect(app, send(app, incidents, taken)).says("2 rows of incidents taken: 2 new"));
    // the column and the word are known from now on
    const std::string same = "Student ID,Date,Vorfall,Outcome\n102,2026-09-07,Chewing gum,Isolation\n";
    CHECK(testing::inspect(app, send(app, same, {{"step", "try"}})).says("1 row of incidents can be taken"));
    const auto next =
        send(app, "Student ID,Date,Type,Outcome\n102,2026-09-07,Chewing gum,Isolation\n", {{"step", "try"}});
    CHECK(testing::inspect(app, next).says("1 row of incidents can be taken"));
}

TEST_CASE("without a day, a code or the right, and in a demonstration, nothing of conduct is taken on the web") {
    testing::App app{routes()};
    app.set_clock("2026-09-08T10:06:00.000Z");
    testing::a_sending_school(app.fresh());
    const std::string text = "Student ID,Date,Type,Outcome\n100,2026-09-07,Truancy,Isolation\n";
    CHECK(send(app, text, {{"as_of", "yesterday"}, {"step", "take"}}).reply.status == 400);
    CHECK(send(app, text, {{"said-0", "Truancy"}, {"word-0", "type:nonsense"}, {"step", "take"}}).reply.status == 400);
    for (const auto& who : {testing::somebody({{.role = Role::teacher, .school = testing::oakfield}}),
                            testing::somebody({{.role = Role::headteacher, .school = testing::rowan}})}) {
        CHECK(app.get(address, who).reply.status == 403);
        CHECK(send(app, text, {{"step", "take"}}, who).reply.status == 403);
    }
    testing::make_a_demonstration(app.fresh());
    CHECK(app.get(address, head).reply.status == 403);
    CHECK(send(app, text, {{"step", "take"}}).reply.status == 403);
}
