// FileImportPage of results, and a file on its way through it.
#include "assessments/results_import_page.h"

#include "commands/routes.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using namespace assessments;
using permissions::Role;

namespace {

const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
constexpr auto address = "/schools/990002/key-points/1/import";

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

web::Answer send(testing::App& app, std::string_view text, std::vector<std::pair<std::string, std::string>> fields,
                 const permissions::Who& as = head) {
    const auto file = testing::a_file(text);
    web::Incoming incoming{.method = web::Method::post, .path = address};
    incoming.form.add("form_token", "the-token");
    for (auto& [name, value] : fields) incoming.form.add(std::move(name), std::move(value));
    if (!text.empty())
        incoming.uploads.push_back({.field = "file", .name = "results.csv", .path = file.path(), .bytes = 1});
    return app.ask(std::move(incoming), as);
}

} // namespace

TEST_CASE("what a column holds goes into a choice and comes back from it") {
    for (const auto& each :
         {std::optional<Meaning>{}, std::optional{Meaning{Field::upn}}, std::optional{Meaning{Field::result, "maths"}},
          std::optional{Meaning{Field::prediction, "maths"}}})
        CHECK(chosen(choice_of(each)) == each);
    CHECK_FALSE(chosen("shoe size"));
}

TEST_CASE("a head looks at a file, says what a column holds, takes it, and what was said is kept") {
    const auto all = commands::program_routes();
    testing::App app{{all.begin(), all.end()}};
    app.set_clock("2026-03-20T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    testing::bring_year_six(app.fresh());
    testing::add_key_point(app.fresh(), "2025/26", "Spring", "2026-03-19");
    CHECK(holds(testing::visit(app, "/schools/990002/key-points/1", head).body, "Bring in results"));
    CHECK(holds(testing::visit(app, address, head).body, "Look at it, take nothing"));
    CHECK(send(app, "", {{"step", "try"}}).reply.status == 400);
    const std::string text = "Student ID,Paper,Notes\n100,50,x\n101,70,y\n999,1,z\n";
    const auto nothing = send(app, text, {{"step", "try"}}).reply;
    CHECK(nothing.status == 400);
    CHECK(holds(nothing.body, "The file is not of results"));
    const auto tried =
        send(app, text, {{"step", "try"}, {"source", "sims"}, {"header-1", "Paper"}, {"column-1", "result:maths"}});
    const auto page = testing::inspect(app, tried);
    CHECK(holds(page.body, "Tried, nothing written: 2 results can be taken for Spring 2025/26: 2 new"));
    CHECK(holds(page.body, "No pupil of this school is known by what stands here."));
    const auto taken =
        send(app, text, {{"step", "take"}, {"source", "sims"}, {"header-1", "Paper"}, {"column-1", "result:maths"}})
            .reply;
    CHECK(holds(taken.body, "2 results taken for Spring 2025/26"));
    // the next file needs no saying
    const auto next = send(app, "Student ID,Paper\n102,51\n", {{"step", "try"}, {"source", "sims"}}).reply;
    CHECK(holds(next.body, "1 result can be taken"));
}

TEST_CASE("whoever may not bring in a school's files is refused, and so is a demonstration") {
    const auto all = commands::program_routes();
    testing::App app{{all.begin(), all.end()}};
    testing::a_real_trust(app.fresh());
    testing::add_key_point(app.fresh(), "2025/26", "Spring", "2026-03-19");
    const auto teacher = testing::somebody({{.role = Role::teacher, .school = testing::rowan}});
    const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
    for (const auto& who : {teacher, elsewhere}) {
        CHECK(app.get(address, who).reply.status == 403);
        CHECK(send(app, "Student ID,Maths\n100,50\n", {{"step", "take"}}, who).reply.status == 403);
    }
    app.fresh().connection().script("update settings set value = 'demonstration' where name = 'kind'").value();
    CHECK(app.get(address, head).reply.status == 403);
    CHECK(send(app, "Student ID,Maths\n100,50\n", {{"step", "take"}}).reply.status == 403);
}
