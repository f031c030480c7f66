#include "programmes/template_page.h"
#include "programmes/template_source.h"
#include "testing/a_file.h"
#include "testing/placed_trust.h"

#include <doctest/doctest.h>

using namespace programmes;
using testing::form;
using testing::page_of_oakfield;
using Trust = testing::PlacedTrust;
using permissions::Who;
using Typed = std::vector<std::pair<std::string, std::string>>;

namespace {

const std::string list = "/programmes/lists/inadequate";

Typed a_task(std::string version) {
    return {{"version", std::move(version)},
            {"code", "walk_corridors"},
            {"task", "Walk the corridors"},
            {"owner", "head"},
            {"due", "10 working days after team_named"},
            {"gate", "team_named"},
            {"evidence", "Days and times"},
            {"hours", "1.5"},
            {"times", "3"},
            {"every", "5"}};
}
Typed with(Typed all, std::string_view field, std::string value) {
    for (auto& [name, held] : all)
        if (name == field) held = std::move(value);
    return all;
}
int post(Trust& trust, const std::string& address, Typed said, const Who& who) {
    return trust.app.post(address, form(std::move(said)), who).reply.status;
}
web::Answer send_file(Trust& trust, const std::string& text, std::string version, const Who& who) {
    const auto file = testing::a_file(text);
    web::Incoming asked{
        .method = web::Method::post, .path = list + "/file", .form = form({{"version", std::move(version)}})};
    asked.uploads.push_back(
        {.field = "file", .name = "list.csv", .path = file.path(), .bytes = static_cast<std::int64_t>(text.size())});
    return trust.app.ask(std::move(asked), who);
}

} // namespace

TEST_CASE("the list of a programme is changed by who decides programmes alone: every address, every role") {
    Trust trust;
    for (const Who* who : {&trust.partner, &trust.head, &trust.member, &trust.trustee, &trust.teacher}) {
        for (const auto& address : {list, list + "/file", list + "/tasks/new", list + "/tasks/team_named",
                                    list + "/tasks/team_named/retirement"})
            CHECK(trust.app.get(address, *who).reply.status == 403);
        CHECK(post(trust, list + "/tasks/new", a_task("0"), *who) == 403);
        CHECK(post(trust, list + "/tasks/team_named/retirement", {{"version", "0"}, {"reason", "x"}}, *who) == 403);
        CHECK(send_file(trust, "code\n", "0", *who).reply.status == 403);
    }
    CHECK(trust.app.get("/programmes/lists/unplaced", trust.director).reply.status == 404);
    CHECK(trust.app.get(list + "/tasks/singing", trust.director).reply.status == 404);
    CHECK(testing::visit(trust.app, list, trust.director).says("the trust has not changed it"));
    CHECK(testing::visit(trust.app, "/programmes", trust.director).says("Tasks of the intensive programme"));
    CHECK_FALSE(testing::visit(trust.app, "/programmes", trust.head).says("Tasks of the intensive programme"));
}

TEST_CASE("a task is added, changed and retired, each a new version; schools that are placed keep theirs and see what "
          "changed") {
    Trust trust;
    trust.place_and_tell();
    const auto add = list + "/tasks/new", one = list + "/tasks/walk_corridors";
    CHECK(testing::visit(trust.app, add, trust.director).status == 200);
    for (const auto& [field, value] : Typed{{"code", "Walk!"},
                                            {"code", "team_named"},
                                            {"task", ""},
                                            {"owner", "nobody"},
                                            {"due", "soon"},
                                            {"due", "5 days after walking"},
                                            {"hours", "many"},
                                            {"times", "0"},
                                            {"task", "=SUM(A1)"}})
        CHECK_MESSAGE(post(trust, add, with(a_task("0"), field, value), trust.director) == 400, field << " " << value);
    CHECK(post(trust, add, a_task("0"), trust.director) == 303);
    CHECK(post(trust, add, with(a_task("0"), "code", "other"), trust.director) == 409); // somebody was quicker
    CHECK(testing::visit(trust.app, one, trust.director).says("Retire this task"));
    CHECK(post(trust, one, with(a_task("1"), "hours", "2"), trust.director) == 303);
    const auto stale = trust.app.post(one, form(with(a_task("1"), "hours", "4")), trust.director);
    CHECK(stale.reply.status == 409);
    CHECK(stale.reply.body.find("Walk the corridors") != std::string::npos);
    CHECK(post(trust, list + "/tasks/team_named/retirement", {{"version", "2"}, {"reason", "x"}}, trust.director)
          == 400); // a gate
    CHECK(testing::visit(trust.app, list + "/tasks/parents_told/retirement", trust.director).says("keep it"));
    CHECK(post(trust, list + "/tasks/parents_told/retirement", {{"version", "2"}}, trust.director) == 400);
    CHECK(post(trust, list + "/tasks/parents_told/retirement",
               {{"version", "2"}, {"reason", "The letter is sent centrally."}}, trust.director)
          == 303);
    const auto page = testing::visit(trust.app, list, trust.chief);
    CHECK(page.says("Version 3, Invented-Director, 24 November 2026."));
    CHECK(page.says("The letter is sent centrally."));
    CHECK(page.statements <= 11);
    const auto school = testing::visit(trust.app, page_of_oakfield + "/parts/tasks", trust.partner);
    CHECK(school.says("The trust’s list has changed since (2 changes); this school keeps its own"));
    CHECK(school.says("Added: Walk the corridors (headteacher, due 10 working days after team_named)"));
    CHECK(school.statements <= 11);
    CHECK_FALSE(trust.task_address("parents_told").empty()); // still its own
}

TEST_CASE("a school that is placed after a change begins with the newest list") {
    Trust trust;
    REQUIRE(post(trust, list + "/tasks/new", a_task("0"), trust.director) == 303);
    trust.place_and_tell();
    CHECK(trust.seen_by(trust.chief).front().template_version == 1);
    CHECK(testing::visit(trust.app, trust.task_address("walk_corridors"), trust.head).says("Walk the corridors"));
    CHECK_FALSE(testing::visit(trust.app, page_of_oakfield + "/parts/tasks", trust.partner).says("has changed since"));
}

TEST_CASE("the list leaves as a file and comes back the same; a wrong file is refused as a whole, with its line") {
    Trust trust;
    const auto file = trust.app.get(list + "/file", trust.director).reply;
    CHECK(file.status == 200);
    const auto shipped = template_of(Programme::inadequate).value();
    const auto back = read_template(file.body).value();
    REQUIRE(back.size() == shipped.size());
    CHECK(changes(shipped, back).empty());
    CHECK(template_file(back) == file.body);
    const auto refused = [&](const std::string& text, std::string_view sentence) {
        const auto reply = testing::inspect(trust.app, send_file(trust, text, "0", trust.director));
        CHECK(reply.status == 400);
        CHECK_MESSAGE(reply.says(std::string{sentence}), sentence);
    };
    const std::string head = "code,task,gate,owner,due,evidence,hours,every,times\r\n";
    refused("", "Choose a file.");
    refused("task,code\r\n", "Line 1: the columns are code, task");
    refused(head, "The file holds no task.");
    refused(head + "a,Do it,,head,soon,,1,,\r\n", "Line 2: due:");
    refused(head + "a,Do it,b,head,5 days,,1,,\r\n", "no task above it is called b");
    refused(file.body, "The file says what the list says already.");
    CHECK(send_file(trust, head + "a,Do it,,head,5 days,,1,,\r\n", "7", trust.director).reply.status == 400); // stale
    CHECK(send_file(trust, head + "a,Do it,,head,5 days,,1,,\r\n", "0", trust.director).reply.status == 303);
    CHECK(testing::visit(trust.app, list, trust.director).says("Do it"));
    CHECK(send_file(trust, file.body, "1", trust.chief).reply.status == 303); // the shipped one again
}
