// The pages that the other tests do not open.
#include "commands/routes.h"
#include "people/installation_store.h"
#include "people/people_page.h"
#include "people/sign_in_store.h"
#include "people/staff_source.h"
#include "people/who_can_see_page.h"
#include "testing/visitor.h"
#include "web/field_page.h"

#include <doctest/doctest.h>
#include <fstream>

using namespace people;
using permissions::Role;
using testing::Visitor;

namespace {

PersonId let_in(testing::FreshDatabase& fresh, Visitor& visitor, Role role) {
    auto writer = fresh.writer();
    const auto id =
        add(writer, {.email = "ada@rowan.example", .name = "Ada Invented", .roles = {{.role = role}}}).value();
    writer.commit().value();
    auto session = storage::write(fresh.connection(), {.person = id, .at = visitor.now}).value();
    visitor.cookies["bearing"] = begin_session(session, id, Proof::password).value();
    visitor.form_token = session_of_token(session, visitor.cookies["bearing"]).value()->form_token;
    session.commit().value();
    return id;
}

void make(testing::FreshDatabase& fresh, const Installation& what) {
    auto writer = fresh.writer();
    save(writer, what).value();
    writer.commit().value();
}

std::string file_with(testing::FreshDatabase& fresh, std::string_view text) {
    const auto path = (fresh.folder() / "staff.csv").string();
    std::ofstream{path} << text;
    return path;
}

bool says(const web::Reply& reply, std::string_view words) { return reply.body.find(words) != std::string::npos; }

constexpr std::string_view staff_list = "Name,E-mail,Role,School URN,Until\n"
                                        "Tom Invented,tom@rowan.example,teacher,900001,31/08/2027\n"
                                        "Una Invented,una@rowan.example,king,,\n"
                                        "Vic Invented,no address,coach,,\n"
                                        "Wyn Invented,wyn@rowan.example,administrator,,\n";

} // namespace

// person_new, person_edit, person_link, person_disable
TEST_CASE("a person is added, changed, given a link, stopped and let in again") {
    auto fresh = testing::fresh_database();
    make(fresh, {.kind = Installation::Kind::trust, .trust = basics::GroupUid{9001}});
    Visitor visitor{fresh, commands::program_routes()};
    let_in(fresh, visitor, Role::administrator);
    CHECK(says(visitor.get("/people/new"), "Add a person"));
    CHECK(says(visitor.post("/people", {{"name", "Tom"}, {"email", "tom"}, {"role", "coach"}}),
               "Enter an e-mail address like"));
    const auto added = visitor.post("/people", {{"name", "Tom"}, {"email", "tom@rowan.example"}, {"role", "coach"}});
    const auto where = testing::header(added, "Location");
    const auto page = where.substr(0, where.find('?'));
    CHECK(says(visitor.get(where), "This person is added"));
    CHECK(says(visitor.get(page + "/edit"), "value=\"tom@rowan.example\""));
    const auto link = visitor.post(page + "/link");
    CHECK(says(link, "/sign-in/link/"));
    CHECK(says(visitor.get(page + "/disabling"), "signed out everywhere at once"));
    CHECK(testing::header(visitor.post(page + "/disabling", {{"version", "1"}, {"reason", "Left the trust."}}),
                          "Location")
              .ends_with("disabled"));
    CHECK(says(visitor.get(page), "Left the trust."));
    CHECK_FALSE(says(visitor.get("/people"), "tom@rowan.example"));
    CHECK(says(visitor.get("/people?ended=yes"), "tom@rowan.example"));
    CHECK(testing::header(visitor.post(page + "/enabling", {{"version", "2"}}), "Location").ends_with("enabled"));
}

// staff, staff_preview, staff_done
TEST_CASE("a list of staff is looked at, refused row by row, and taken once confirmed") {
    auto fresh = testing::fresh_database();
    make(fresh, {.kind = Installation::Kind::trust, .trust = basics::GroupUid{9001}});
    Visitor visitor{fresh, commands::program_routes()};
    let_in(fresh, visitor, Role::hr_lead);
    CHECK(says(visitor.get("/people/staff"), "school URN"));
    const auto preview = visitor.upload("/people/staff", "file", file_with(fresh, staff_list));
    CHECK(says(preview, "1 row can be taken, 3 refused."));
    CHECK(says(preview, "Choose a role from the list."));
    CHECK(says(preview, "Only an administrator makes an administrator."));
    const auto rows = carried({{.line = 2,
                                .email = "tom@rowan.example",
                                .name = "Tom Invented",
                                .role = permissions::Grant{.role = Role::teacher, .school = basics::Urn{900001}}}});
    CHECK(says(visitor.post("/people/staff/confirmation", {{"rows", rows}}),
               "1 person added, 0 roles given, 0 rows as before."));
    CHECK(says(visitor.get("/people"), "Tom Invented"));
    const auto forged = carried({{.line = 2,
                                  .email = "x@rowan.example",
                                  .name = "X",
                                  .role = permissions::Grant{.role = Role::administrator}}});
    CHECK(visitor.post("/people/staff/confirmation", {{"rows", forged}}).status == 403);
}

TEST_CASE("a demonstration takes no list of real staff") {
    auto fresh = testing::fresh_database();
    make(fresh, {.kind = Installation::Kind::demonstration});
    Visitor visitor{fresh, commands::program_routes()};
    let_in(fresh, visitor, Role::administrator);
    CHECK(visitor.get("/people/staff").status == 403);
    CHECK(visitor.upload("/people/staff", "file", file_with(fresh, staff_list)).status == 403);
}

TEST_CASE("what is no list of staff is refused as a whole") {
    auto fresh = testing::fresh_database();
    const auto file = read_staff(file_with(fresh, "Colour,Size\nred,4\n"), {});
    REQUIRE_FALSE(file.ok());
    CHECK(file.problem().message.find("needs the columns name and email") != std::string::npos);
}

TEST_CASE("who can see what is told in plain words, for oneself and for every role") { // who_can_see
    const WhoCanSeePage page =
        who_can_see({.id = PersonId{"p"},
                     .name = "Invented",
                     .grants = {{.role = Role::headteacher, .school = basics::Urn{900001}}}},
                    basics::Date{std::chrono::year{2026}, std::chrono::month{9}, std::chrono::day{14}});
    CHECK(page.deeds.size() == permissions::all_verbs().size() - 2);
    CHECK(std::ranges::find(page.mine, "see programmes: school 900001") != page.mine.end());
    web::Html html;
    write(html, page);
    CHECK(std::move(html).take().text.find("their own school") != std::string::npos);
}

TEST_CASE("the form that gives a role holds what was typed, beside its sentence") { // role_part, choice
    web::Html html;
    auto part = role_part(permissions::all_roles(), {.role = "coach", .school = "9"});
    part.school.error = "Six digits.";
    part.role.error = "Choose.";
    write(html, part);
    const auto text = std::move(html).take().text;
    CHECK(text.find("<option value=\"coach\" selected>") != std::string::npos);
    CHECK(text.find("aria-describedby=\"school-hint school-error\"") != std::string::npos);
}

TEST_CASE("the summary of what was wrong leads to the fields, and is silent without one") { // error_summary
    web::Html nothing, something;
    write(nothing, web::ErrorSummary{});
    CHECK(std::move(nothing).take().text.find("There is a problem") == std::string::npos);
    write(something, web::ErrorSummary{.lines = {{.field = "email", .sentence = "Enter it."}}});
    CHECK(std::move(something).take().text.find("<a href=\"#email\">Enter it.</a>") != std::string::npos);
}
