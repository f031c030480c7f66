// VoicePage; and a file of a survey on its way through the page that brings it in (FileImportPage).
#include "commands/routes.h"
#include "testing/sending_school.h"
#include "testing/visit.h"
#include "voice/leaving_store.h"
#include "voice/voice_page.h"

#include <doctest/doctest.h>
#include <fmt/ranges.h>

using permissions::Role;

namespace {

const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
const auto teacher = testing::somebody({{.role = Role::teacher, .school = testing::oakfield}});
const auto member = testing::somebody({{.role = Role::committee_member, .school = testing::oakfield}});
const auto trustee = testing::somebody({{.role = Role::trustee}});
const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
constexpr auto address = "/schools/990001/voice";

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

web::Answer send(testing::App& app, std::string_view text, std::vector<std::pair<std::string, std::string>> fields,
                 const permissions::Who& as = head) {
    const auto file = testing::a_file(text);
    web::Incoming incoming{.method = web::Method::post, .path = std::string{address} + "/import"};
    incoming.form.add("form_token", "the-token");
    for (auto& [name, value] : fields) incoming.form.add(std::move(name), std::move(value));
    if (!text.empty())
        incoming.uploads.push_back({.field = "file", .name = "survey.csv", .path = file.path(), .bytes = 1});
    return app.ask(std::move(incoming), as);
}

web::Reply take_back(testing::App& app, int file) {
    web::Fields form;
    form.add("form_token", "the-token");
    return app.post(fmt::format("/schools/990001/files/surveys/{}/removal", file), std::move(form), head).reply;
}

constexpr std::string_view headings =
    "Respondents,Date,Question,Year group,Asked,Strongly agree,Agree,Disagree,Strongly disagree,Comments\n";
const std::string last_year = std::string{headings}
                              + "Pupils,2025-11-20,Lessons are calm enough for me to work,All,200,60,70,40,20,Zqx\n"
                                "Staff,2025-11-20,I am proud to work here,,40,10,20,3,1,\n";
const std::string this_year = std::string{headings}
                              + "Pupils,2026-09-07,Lessons are calm enough for me to work,All,200,20,50,78,40,Zqx\n"
                                "Pupils,2026-09-07,Lessons are calm enough for me to work,Year 7,110,15,40,30,20,\n"
                                "Pupils,2026-09-07,Lessons are calm enough for me to work,Year 8,90,5,10,48,12,\n"
                                "Pupils,2026-09-07,Lessons are calm enough for me to work,Year 9,12,0,0,0,8,\n"
                                "Staff,2026-09-07,I am proud to work here,,40,4,3,1,1,\n";

} // namespace

TEST_CASE("a head looks at a file, takes it, reads what pupils and staff say, and takes it back") {
    testing::App app{routes()};
    app.set_clock("2026-09-08T10:06:00.000Z");
    testing::a_sending_school(app.fresh());
    CHECK(testing::visit(app, address, head).says("No survey of pupils, parents or staff of this school has come in"));
    CHECK(testing::visit(app, std::string{address} + "/import", head)
              .says("a row a person: it is counted as it is read"));
    const auto looked = testing::inspect(app, send(app, last_year, {{"step", "try"}}));
    CHECK(looked.says("Tried, nothing written: 2 rows of answers can be taken: 2 new"));
    CHECK(looked.says("Comments")); // as a column that is not wanted
    CHECK_FALSE(looked.says("Zqx"));
    CHECK(testing::visit(app, address, head).says("No survey of pupils"));
    for (const auto& text : {last_year, this_year})
        CHECK(testing::inspect(app, send(app, text, {{"step", "take"}})).status == 200);
    CHECK(testing::inspect(app, send(app, this_year, {{"step", "take"}})).says("This file was taken before"));
    for (const auto& who : {head, teacher, member, trustee}) {
        const auto page = testing::visit(app, address, who);
        CHECK(
            page.says("Fewer agree than last time: pupils on “Lessons are calm enough for me to work” (68% to 37%)."));
        CHECK(page.says("Low: pupils on"));
        CHECK(page.says("Staff, 7 September 2026: under ten answered"));
        CHECK(page.says("88% (73 to 95)")); // of staff, last time
        CHECK(page.statements <= 11);
    }
    // eight of Year 9 are hidden, and the next smallest with them
    const auto page = testing::visit(app, address, head);
    CHECK(page.says("52% (43 to 62)"));
    CHECK_FALSE(page.says("20% (13 to 30)"));
    const auto csv = app.get(std::string{address} + "/table.csv", member).reply.body;
    CHECK(csv.find("Year 9,hidden") != std::string::npos);
    CHECK(csv.find("Year 8,hidden") != std::string::npos);
    CHECK(csv.find("Year 7,110,105,15,40") != std::string::npos);
    CHECK(app.get(std::string{address} + "/table.xlsx", member).reply.status == 200);
    CHECK(testing::visit(app, "/schools/990001/files", head).says("5 rows of answers to questions: 5 new, 0 changed"));
    CHECK(take_back(app, 2).status == 303);
    CHECK(take_back(app, 2).status == 409);
    const auto after = testing::visit(app, address, head);
    CHECK(after.says("Pupils, 20 November 2025: 190 of the 200 asked answered (95%)."));
    CHECK_FALSE(after.says("Fewer agree"));
}

TEST_CASE("a form's own file is counted as it comes in, and nobody's row is kept") {
    testing::App app{routes()};
    app.set_clock("2026-09-08T10:06:00.000Z");
    testing::a_sending_school(app.fresh());
    std::string rows =
        "Completion time,Year group,Lessons are calm enough for me to work,Mondays are fine,Anything else?\n";
    for (int each = 0; each < 30; ++each)
        rows += fmt::format("2026-09-07 09:{},Year {},{},Agree,Zqx{}\n", each + 10, each % 2 ? 7 : 8,
                            each < 12 ? "Agree" : "Strongly disagree", each);
    const auto looked = testing::inspect(app, send(app, rows, {{"step", "try"}, {"asked", "40"}}));
    CHECK(looked.says("Tried, nothing written: 3 rows of answers can be taken: 3 new"));
    CHECK(looked.says("Mondays are fine")); // which question of the set it is
    CHECK_FALSE(looked.says("Zqx"));
    CHECK(send(app, rows, {{"step", "try"}, {"asked", "few"}}).reply.status == 400);
    CHECK(send(app, rows, {{"step", "try"}, {"asked", "20"}}).reply.status == 400);
    CHECK(testing::inspect(app, send(app, rows, {{"step", "take"}, {"asked", "40"}})).status == 200);
    const auto page = testing::visit(app, address, head);
    CHECK(page.says("30 of the 40 asked answered (75%)."));
    CHECK(page.says("40% (25 to 58)"));
}

TEST_CASE("a newer file stands over an older one, and what it changed comes back with it") {
    testing::App app{routes()};
    app.set_clock("2026-09-08T10:06:00.000Z");
    testing::a_sending_school(app.fresh());
    const auto corrected = std::string{headings} + "Staff,2025-11-20,I am proud to work here,,40,12,20,3,1,\n";
    CHECK(send(app, last_year, {{"step", "take"}}).reply.status == 200);
    CHECK(testing::inspect(app, send(app, corrected, {{"step", "take"}})).says("0 new, 1 changed, 0 as before"));
    CHECK(testing::visit(app, address, head).says("Staff, 20 November 2025: 36 of the 40 asked answered"));
    CHECK(take_back(app, 1).status == 303); // the older: what is newer stays
    CHECK(testing::visit(app, address, head).says("Staff, 20 November 2025: 36 of the 40 asked answered"));
    CHECK_FALSE(testing::visit(app, address, head).says("Lessons are calm"));
    CHECK(take_back(app, 2).status == 303);
    CHECK(testing::visit(app, address, head).says("No survey of pupils"));
}

TEST_CASE("what a school calls a question is asked for once") {
    testing::App app{routes()};
    app.set_clock("2026-09-08T10:06:00.000Z");
    testing::a_sending_school(app.fresh());
    const auto own = std::string{headings} + "Pupils,2026-09-07,Is it calm in class?,,200,20,50,78,40,\n";
    const auto unknown = testing::inspect(app, send(app, own, {{"step", "try"}}));
    CHECK(unknown.says("Nobody has said yet which question of the set this is."));
    const auto said = testing::inspect(
        app, send(app, own, {{"said-0", "Is it calm in class?"}, {"word-0", "pupils_calm_1"}, {"step", "take"}}));
    CHECK(said.says("1 row of answers taken: 1 new"));
    CHECK(testing::inspect(app, send(app, own, {{"step", "try"}})).says("This file was taken before"));
    CHECK(send(app, own, {{"said-0", "Is it calm in class?"}, {"word-0", "nonsense"}, {"step", "take"}}).reply.status
          == 400);
}

TEST_CASE("without the right, a day, or in a demonstration no survey comes in; nobody reads another school's") {
    testing::App app{routes()};
    app.set_clock("2026-09-08T10:06:00.000Z");
    testing::a_sending_school(app.fresh());
    CHECK(send(app, "", {{"step", "take"}}).reply.status == 400);
    CHECK(send(app, last_year, {{"as_of", "soon"}, {"step", "take"}}).reply.status == 400);
    CHECK(send(app, last_year, {{"as_of", "2030-01-01"}, {"step", "take"}}).reply.status == 400);
    for (const auto& who : {teacher, member, elsewhere}) {
        CHECK(app.get(std::string{address} + "/import", who).reply.status == 403);
        CHECK(app.get(std::string{address} + "/template.csv", who).reply.status == 403);
        CHECK(send(app, last_year, {{"step", "take"}}, who).reply.status == 403);
    }
    for (const auto* part : {"", "/table.csv", "/table.xlsx"})
        CHECK(app.get(std::string{address} + part, elsewhere).reply.status == 403);
    testing::make_a_demonstration(app.fresh());
    CHECK(send(app, last_year, {{"step", "take"}}).reply.status == 403);
}

TEST_CASE("the template, filled in, is a file that can be taken") {
    testing::App app{routes()};
    app.set_clock("2026-09-08T10:06:00.000Z");
    testing::a_sending_school(app.fresh());
    auto text = app.get(std::string{address} + "/template.csv", head).reply.body;
    const std::string_view empty = "All,,,,,,,,";
    int filled = 0;
    for (auto at = text.find(empty); at != std::string::npos; at = text.find(empty, at)) {
        text.replace(at, empty.size(), "All,50,40,10,20,5,3,1,1");
        ++filled;
    }
    CHECK(filled == 25);
    CHECK(testing::inspect(app, send(app, text, {{"step", "try"}})).says("25 rows of answers can be taken: 25 new"));
}

TEST_CASE("what a school takes along when it leaves the trust is a file that can be brought in") {
    testing::App app{routes()};
    app.set_clock("2026-09-08T10:06:00.000Z");
    testing::a_sending_school(app.fresh());
    CHECK(send(app, this_year, {{"step", "take"}}).reply.status == 200);
    std::string text;
    {
        auto reader = app.fresh().reader();
        const auto left = [&](int day) {
            return voice::surveys_leaving(reader, testing::oakfield, std::chrono::year{2026} / 9 / day).value();
        };
        CHECK(left(6).rows.empty()); // not answered yet
        const auto part = left(8);
        text = fmt::format("{}\n", fmt::join(part.headings, ","));
        for (const auto& row : part.rows) text += fmt::format("{}\n", fmt::join(row, ","));
    }
    CHECK(testing::inspect(app, send(app, text, {{"step", "try"}})).says("0 new, 0 changed, 5 as before"));
}
