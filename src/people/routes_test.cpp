#include "commands/routes.h"
#include "journal/access.h"
#include "people/installation_store.h"
#include "people/sign_in_store.h"
#include "secrets/secrets.h"
#include "testing/visitor.h"

#include <doctest/doctest.h>

using namespace people;
using permissions::Role;
using permissions::Verb;
using testing::header;
using testing::Visitor;

namespace {

const std::string password = "owls under stairs";
const basics::Urn oak{900001}, elm{900002};

PersonId added(testing::FreshDatabase& fresh, NewPerson person, bool with_password = true) {
    auto writer = fresh.writer();
    const auto id = add(writer, person).value();
    static const auto hash = secrets::hash_password(password).value();
    if (with_password) set_password(writer, find_person(writer, {.everything = true}, id).value(), hash).value();
    writer.commit().value();
    return id;
}

PersonId a_person(testing::FreshDatabase& fresh, Role role, std::string email) {
    permissions::Grant grant{.role = role};
    if (permissions::held_for(role) == permissions::Held::school) grant.school = oak;
    return added(fresh, {.email = std::move(email), .name = "Ines Invented", .roles = {grant}});
}

void make(testing::FreshDatabase& fresh, const Installation& what) {
    auto writer = fresh.writer();
    save(writer, what).value();
    writer.commit().value();
}

// Signed in without the page, for tests that are about something else.
void let_in(testing::FreshDatabase& fresh, Visitor& visitor, const PersonId& id) {
    auto writer = storage::write(fresh.connection(), {.person = id, .at = visitor.now}).value();
    visitor.cookies["bearing"] = begin_session(writer, id, Proof::password).value();
    visitor.form_token = session_of_token(writer, visitor.cookies["bearing"]).value()->form_token;
    writer.commit().value();
}

web::Reply give_password(Visitor& visitor, std::string email, std::string typed) {
    visitor.get("/sign-in");
    return visitor.post("/sign-in", {{"email", std::move(email)}, {"password", std::move(typed)}, {"then", "/people"}});
}

bool says(const web::Reply& reply, std::string_view words) { return reply.body.find(words) != std::string::npos; }

} // namespace

TEST_CASE("someone not signed in is asked to, and comes back to the page they wanted") {
    auto fresh = testing::fresh_database();
    Visitor visitor{fresh, commands::program_routes()};
    const auto asked = visitor.get("/people");
    CHECK(asked.status == 303);
    CHECK(header(asked, "Location") == "/sign-in?then=%2Fpeople");
    a_person(fresh, Role::administrator, "ada@rowan.example");
    const auto in = give_password(visitor, "Ada@Rowan.example ", password);
    CHECK(in.status == 303);
    CHECK(header(in, "Location") == "/people");
    CHECK(visitor.get("/people").status == 200);
}

TEST_CASE("a stranger, a wrong password and a disabled person read the same") {
    auto fresh = testing::fresh_database();
    a_person(fresh, Role::administrator, "ada@rowan.example");
    const auto gone = a_person(fresh, Role::teacher, "gone@rowan.example");
    {
        auto writer = fresh.writer();
        const auto before = find_person(writer, {.everything = true}, gone).value();
        auto after = before;
        after.disabled = true;
        save(writer, before, after).value();
        writer.commit().value();
    }
    Visitor visitor{fresh, commands::program_routes()};
    const auto sentence = not_let_in().message;
    const auto wrong = give_password(visitor, "ada@rowan.example", "not this one at all");
    CHECK(wrong.status == 400);
    CHECK(says(wrong, sentence));
    CHECK(says(give_password(visitor, "nobody@rowan.example", password), sentence));
    CHECK(says(give_password(visitor, "gone@rowan.example", password), sentence));
    CHECK_FALSE(visitor.cookies.contains("bearing"));
}

TEST_CASE("after five failures even the right password waits, and the sentence says until when") {
    auto fresh = testing::fresh_database();
    a_person(fresh, Role::administrator, "ada@rowan.example");
    Visitor visitor{fresh, commands::program_routes()};
    {
        auto writer = storage::write(fresh.connection(), {.person = PersonId{"x"}, .at = visitor.now}).value();
        for (int i = 0; i < 5; ++i) count_failure(writer, attempt("ada@rowan.example", "192.0.2.1")).value();
        writer.commit().value();
    }
    const auto shut = give_password(visitor, "ada@rowan.example", password);
    CHECK(shut.status == 429);
    CHECK(says(shut, "Try again after 14 September 2026 at 10:16"));
    visitor.now += std::chrono::minutes{16};
    CHECK(give_password(visitor, "ada@rowan.example", password).status == 303);
}

TEST_CASE("cookies are of this host alone and secure over https, and passwords stay off the open network") {
    auto fresh = testing::fresh_database();
    a_person(fresh, Role::administrator, "ada@rowan.example");
    Visitor far{fresh, commands::program_routes()};
    far.address = "192.0.2.9";
    CHECK(far.get("/sign-in").status == 403);
    far.secure = true;
    const auto in = give_password(far, "ada@rowan.example", password);
    const auto cookie = header(in, "Set-Cookie");
    CHECK(cookie.starts_with("__Host-bearing="));
    CHECK(cookie.find("HttpOnly; SameSite=Lax; Secure") != std::string::npos);
    Visitor near{fresh, commands::program_routes()};
    CHECK(header(give_password(near, "ada@rowan.example", password), "Set-Cookie").find("Secure") == std::string::npos);
}

TEST_CASE("a form without its token, or with another's, changes nothing") {
    auto fresh = testing::fresh_database();
    const auto ada = a_person(fresh, Role::administrator, "ada@rowan.example");
    Visitor visitor{fresh, commands::program_routes()};
    let_in(fresh, visitor, ada);
    for (const auto* token : {"", "another"})
        CHECK(visitor.post("/people", {{"name", "X"}, {"email", "x@rowan.example"}, {"form_token", token}}).status
              == 403);
    Visitor stranger{fresh, commands::program_routes()};
    CHECK(stranger.post("/sign-in", {{"email", "ada@rowan.example"}, {"password", password}}).status == 403);
}

TEST_CASE("a session ends after 30 idle minutes, goes on when used, and ends after 12 hours") {
    auto fresh = testing::fresh_database();
    const auto ada = a_person(fresh, Role::administrator, "ada@rowan.example");
    Visitor visitor{fresh, commands::program_routes()};
    let_in(fresh, visitor, ada);
    for (int i = 0; i < 24; ++i) {
        visitor.now += std::chrono::minutes{29};
        REQUIRE(visitor.get("/account").status == 200);
    }
    visitor.now += std::chrono::minutes{25}; // 12 hours and 1 minute in all
    CHECK(visitor.get("/account").status == 303);
    let_in(fresh, visitor, ada);
    visitor.now += std::chrono::minutes{30};
    CHECK(visitor.get("/account").status == 303);
}

TEST_CASE("a one-time link sets a password and signs in, once") {
    auto fresh = testing::fresh_database();
    const auto ines = added(fresh, {.email = "ines@rowan.example", .name = "Ines Invented"}, false);
    std::string token;
    {
        Visitor clock{fresh, commands::program_routes()};
        auto writer = storage::write(fresh.connection(), {.person = PersonId{"x"}, .at = clock.now}).value();
        token = make_link(writer, find_person(writer, {.everything = true}, ines).value()).value();
        writer.commit().value();
    }
    Visitor visitor{fresh, commands::program_routes()};
    CHECK(says(visitor.get("/sign-in/link/" + token), "Ines Invented"));
    CHECK(visitor.post("/sign-in/link/" + token, {{"password", "short"}}).status == 400);
    CHECK(visitor.post("/sign-in/link/" + token, {{"password", password}}).status == 303);
    CHECK(visitor.get("/account").status == 200);
    CHECK(Visitor{fresh, commands::program_routes()}.get("/sign-in/link/" + token).status == 404);
    Visitor later{fresh, commands::program_routes()};
    CHECK(give_password(later, "ines@rowan.example", password).status == 303);
}

// choose
TEST_CASE("in a demonstration an invented person is chosen, on this machine only, and a password is never taken") {
    auto fresh = testing::fresh_database();
    make(fresh, {.kind = Installation::Kind::demonstration});
    const auto ines = added(fresh,
                            {.email = "ines@rowan.example",
                             .name = "Ines Invented",
                             .roles = {{.role = Role::headteacher, .school = oak}},
                             .invented = true},
                            false);
    a_person(fresh, Role::administrator, "real@rowan.example");
    Visitor visitor{fresh, commands::program_routes()};
    const auto choices = visitor.get("/sign-in");
    CHECK(says(choices, "Ines Invented"));
    CHECK_FALSE(says(choices, "real@rowan.example"));
    CHECK(visitor.post("/sign-in", {{"email", "real@rowan.example"}, {"password", password}}).status == 400);
    CHECK(visitor.post("/sign-in/as", {{"person", std::string{ines.text()}}}).status == 303);
    CHECK(says(visitor.get("/account"), "headteacher of school 900001"));
    Visitor far{fresh, commands::program_routes()};
    far.secure = true;
    far.address = "192.0.2.9";
    CHECK(far.get("/sign-in").status == 403);
}

TEST_CASE("in a real trust nobody is chosen") {
    auto fresh = testing::fresh_database();
    make(fresh, {.kind = Installation::Kind::trust, .trust = basics::GroupUid{9001}});
    const auto ines = added(fresh, {.email = "ines@rowan.example", .name = "Ines Invented", .invented = true}, false);
    Visitor visitor{fresh, commands::program_routes()};
    CHECK_FALSE(says(visitor.get("/sign-in"), "Ines Invented"));
    CHECK(visitor.post("/sign-in/as", {{"person", std::string{ines.text()}}}).status == 403);
}

TEST_CASE("a role is given and ended on the page, and the journal tells of both") { // journal, journal_record
    auto fresh = testing::fresh_database();
    const auto ada = a_person(fresh, Role::administrator, "ada@rowan.example");
    const auto ines = a_person(fresh, Role::teacher, "ines@rowan.example");
    Visitor visitor{fresh, commands::program_routes()};
    let_in(fresh, visitor, ada);
    const auto page = "/people/" + std::string{ines.text()};
    const auto opened = visitor.get(page);
    const auto at = opened.body.find("name=\"version\" value=\"") + 22;
    const auto version = opened.body.substr(at, opened.body.find('"', at) - at);
    CHECK(visitor.post(page + "/roles", {{"role", "headteacher"}, {"version", version}}).status == 400);
    CHECK(visitor.post(page + "/roles", {{"role", "coach"}, {"version", version}}).status == 303);
    CHECK(visitor.post(page + "/roles", {{"role", "coach"}, {"version", version}}).status == 409); // stale
    CHECK(says(visitor.get(page), "coach from 14 September 2026"));
    CHECK(says(visitor.get("/journal"), "changed: roles."));
    CHECK(says(visitor.get("/journal/person/" + std::string{ines.text()}), "coach from 14 September 2026"));
    CHECK_FALSE(says(visitor.get("/journal/person/" + std::string{ines.text()} + "?day=2026-08-31"),
                     "coach from 14 September 2026\n</dd>"));
}

TEST_CASE("who looked at named pupils is told to those who may read the journal, and of a school to its head alone") {
    auto fresh = testing::fresh_database();
    const auto ada = a_person(fresh, Role::administrator, "ada@rowan.example");
    const auto head = a_person(fresh, Role::headteacher, "head@rowan.example");
    const auto teacher = a_person(fresh, Role::teacher, "teacher@rowan.example");
    Visitor visitor{fresh, commands::program_routes()};
    let_in(fresh, visitor, ada);
    CHECK(says(visitor.get("/access-log"), "Nobody has looked at a named pupil yet."));
    {
        auto writer = storage::write(fresh.connection(), {.person = teacher, .at = visitor.now}).value();
        journal::record(writer, {.school = oak, .place = "/schools/:urn/pupils/names", .pupils = 31}).value();
        journal::record(writer,
                        {.school = elm, .place = "/schools/:urn/pupils/names", .pupils = 7, .purpose = "a review"})
            .value();
        writer.commit().value();
    }
    const auto all = visitor.get("/access-log");
    CHECK(says(all, "31 pupils on /schools/:urn/pupils/names"));
    CHECK(says(all, "a review"));
    let_in(fresh, visitor, head);
    const auto own = visitor.get("/access-log");
    CHECK(says(own, "31 pupils"));
    CHECK_FALSE(says(own, "a review"));
    let_in(fresh, visitor, teacher);
    CHECK(visitor.get("/access-log").status == 403);
}

TEST_CASE("what people wrote comes out as text, never as markup") {
    auto fresh = testing::fresh_database();
    const auto ada = a_person(fresh, Role::administrator, "ada@rowan.example");
    added(fresh, {.email = "x@rowan.example", .name = "<script>alert(1)</script>'; drop table people"}, false);
    Visitor visitor{fresh, commands::program_routes()};
    let_in(fresh, visitor, ada);
    const auto page = visitor.get("/people?find=%3Cscript%3E%22%27");
    CHECK_FALSE(says(page, "<script>alert"));
    CHECK(says(visitor.get("/people"), "&lt;script&gt;alert(1)"));
}
