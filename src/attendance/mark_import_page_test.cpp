// FileImportPage of marks, and a file on its way through it.
#include "attendance/mark_import_page.h"
#include "commands/routes.h"
#include "testing/sending_school.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
constexpr auto address = "/schools/990001/attendance/import";

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
        incoming.uploads.push_back({.field = "file", .name = "marks.csv", .path = file.path(), .bytes = 1});
    return app.ask(std::move(incoming), as);
}

} // namespace

TEST_CASE("a head looks at a file of marks, says what a column holds, and takes it") {
    testing::App app{routes()};
    app.set_clock("2026-09-08T10:06:00.000Z");
    testing::a_sending_school(app.fresh());
    CHECK(testing::visit(app, "/schools/990001/attendance", head).says("Bring in marks"));
    CHECK(testing::visit(app, address, head).says("Look at it, take nothing"));
    CHECK(send(app, "", {{"step", "try"}}).reply.status == 400);
    const std::string text = "Student ID,Tag,Half,Zeichen,Remark\n100,2026-09-07,AM,/,Zqx\n101,2026-09-07,AM,I,\n"
                             "999,2026-09-07,AM,/,\n102,2026-09-07,AM,Zqxname,\n";
    const auto unknown = testing::inspect(app, send(app, text, {{"step", "try"}}));
    CHECK(unknown.status == 400);
    CHECK(unknown.says("The file is not of marks"));
    CHECK(unknown.says("Zeichen"));
    CHECK_FALSE(unknown.says("Zqx"));
    const std::vector<std::pair<std::string, std::string>> said{{"header-1", "Tag"},     {"column-1", "date"},
                                                                {"header-2", "Half"},    {"column-2", "half"},
                                                                {"header-3", "Zeichen"}, {"column-3", "code"}};
    auto tried = said, taken = said;
    tried.emplace_back("step", "try");
    taken.emplace_back("step", "take");
    const auto looked = testing::inspect(app, send(app, text, tried));
    CHECK(looked.status == 200);
    CHECK(looked.says("Tried, nothing written: 2 marks can be taken: 2 new"));
    CHECK(looked.says("No pupil of this school is known by what stands here."));
    CHECK_FALSE(looked.says("Zqxname"));
    CHECK(testing::visit(app, "/schools/990001/attendance", head).says("No register of the trust"));
    const auto done = testing::inspect(app, send(app, text, taken));
    CHECK(done.says("2 marks taken: 2 new"));
    CHECK_FALSE(testing::visit(app, "/schools/990001/attendance", head).says("No register of the trust"));

    // The next file of the system is known by what was said of this one; another system's is not, and usual headings still are.
    const std::string next = "Student ID,Tag,Half,Zeichen\n100,2026-09-08,AM,/\n";
    CHECK(testing::inspect(app, send(app, next, {{"step", "try"}})).says("1 mark can be taken: 1 new"));
    CHECK(send(app, next, {{"source", "another"}, {"step", "try"}}).reply.status == 400);
    const std::string usual = "Student ID,Date,Session,Code\n100,2026-09-08,AM,/\n";
    CHECK(testing::inspect(app, send(app, usual, {{"step", "try"}})).says("1 mark can be taken: 1 new"));
}

TEST_CASE("without a day or the right, and in a demonstration, no marks are taken on the web") {
    testing::App app{routes()};
    app.set_clock("2026-09-08T10:06:00.000Z");
    testing::a_sending_school(app.fresh());
    const std::string text = "Student ID,Date,Session,Code\n100,2026-09-07,AM,/\n";
    CHECK(send(app, text, {{"as_of", "yesterday"}, {"step", "take"}}).reply.status == 400);
    for (const auto& who : {testing::somebody({{.role = Role::teacher, .school = testing::oakfield}}),
                            testing::somebody({{.role = Role::headteacher, .school = testing::rowan}})}) {
        CHECK(app.get(address, who).reply.status == 403);
        CHECK(send(app, text, {{"step", "take"}}, who).reply.status == 403);
    }
    testing::make_a_demonstration(app.fresh());
    CHECK(app.get(address, head).reply.status == 403);
    CHECK(send(app, text, {{"step", "take"}}).reply.status == 403);
}
