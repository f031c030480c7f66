// Every route of the program as every role, and every list from outside its scope.
#include "basics/text.h"
#include "commands/routes.h"
#include "people/sign_in_store.h"
#include "permissions/decisions.h"
#include "testing/visitor.h"

#include <doctest/doctest.h>

using namespace people;
using permissions::Reach;
using permissions::Role;
using permissions::Verb;
using testing::Visitor;

namespace {

const basics::Urn oak{900001}, elm{900002};

PersonId added(testing::FreshDatabase& fresh, Role role, std::optional<basics::Urn> school) {
    static int number = 0;
    auto writer = fresh.writer();
    const auto id = add(writer, {.email = fmt::format("person{}@rowan.example", ++number),
                                 .name = fmt::format("Invented {}", number),
                                 .roles = {{.role = role, .school = school}}})
                        .value();
    writer.commit().value();
    return id;
}

void let_in(testing::FreshDatabase& fresh, Visitor& visitor, const PersonId& id) {
    auto writer = storage::write(fresh.connection(), {.person = id, .at = visitor.now}).value();
    visitor.cookies["bearing"] = begin_session(writer, id, Proof::password).value();
    visitor.form_token = session_of_token(writer, visitor.cookies["bearing"]).value()->form_token;
    writer.commit().value();
}

// The address with every parameter filled by what is nobody's.
std::string filled(std::string_view pattern) {
    std::string address;
    for (const auto part : basics::split(pattern, '/'))
        if (!part.empty()) address += "/" + (part.starts_with(':') ? std::string{"nobody"} : std::string{part});
    return address.empty() ? "/" : address;
}

} // namespace

TEST_CASE("every route lets in exactly the roles that the decision table names") {
    auto fresh = testing::fresh_database();
    for (const auto role : permissions::all_roles()) {
        const bool of_school = permissions::held_for(role) == permissions::Held::school;
        const auto id = added(fresh, role, of_school ? std::optional{oak} : std::nullopt);
        for (const auto& route : commands::program_routes()) {
            if (route.verb == Verb::anyone) continue;
            Visitor visitor{fresh, commands::program_routes()};
            let_in(fresh, visitor, id);
            const auto address = filled(route.address);
            CAPTURE(permissions::words(role));
            CAPTURE(address);
            const auto reach =
                permissions::decisions().roles[static_cast<std::size_t>(role)][static_cast<std::size_t>(route.verb)];
            const auto reply = route.method == web::Method::get ? visitor.get(address) : visitor.post(address);
            const bool refused =
                reply.status == 403 && reply.body.find("Your roles do not let you") != std::string::npos;
            // what holds for one's own school gives nothing to who holds the role over the trust
            CHECK(refused == (reach == Reach::none || (reach == Reach::own_school && !of_school)));
            CHECK(reply.status != 500);
        }
    }
}

TEST_CASE("no route but the open ones answers someone who is not signed in") {
    auto fresh = testing::fresh_database();
    for (const auto& route : commands::program_routes()) {
        Visitor stranger{fresh, commands::program_routes()};
        const auto address = filled(route.address);
        CAPTURE(address);
        const auto reply = route.method == web::Method::get ? stranger.get(address) : stranger.post(address);
        if (route.caller == web::Caller::program) CHECK((reply.status == 401 && route.verb == Verb::anyone));
        else if (route.method == web::Method::post) CHECK(reply.status == 403);
        else if (route.verb != Verb::anyone) CHECK(testing::header(reply, "Location").starts_with("/sign-in?then="));
    }
}

TEST_CASE("a head sees the people of their own school, and nobody else's page, list or journal") {
    auto fresh = testing::fresh_database();
    const auto head = added(fresh, Role::headteacher, oak);
    const auto mine = added(fresh, Role::teacher, oak), other = added(fresh, Role::teacher, elm);
    const auto trusts = added(fresh, Role::chief_executive, {});
    Visitor visitor{fresh, commands::program_routes()};
    let_in(fresh, visitor, head);
    const auto address = [](std::string_view before, const PersonId& id) {
        return std::string{before} + std::string{id.text()};
    };
    CHECK(visitor.get(address("/people/", mine)).status == 200);
    CHECK(visitor.get(address("/journal/person/", mine)).status == 200);
    const auto list = visitor.get("/people").body, journal = visitor.get("/journal").body;
    CHECK(list.find(mine.text()) != std::string::npos);
    for (const auto& outside : {other, trusts}) {
        CHECK(visitor.get(address("/people/", outside)).status == 404);
        CHECK(visitor.get(address("/journal/person/", outside)).status == 404);
        CHECK(list.find(outside.text()) == std::string::npos);
        CHECK(journal.find(outside.text()) == std::string::npos);
    }
}

TEST_CASE("a role that ended yesterday opens nothing today") {
    auto fresh = testing::fresh_database();
    using namespace std::chrono;
    auto writer = fresh.writer();
    const auto id =
        add(writer,
            {.email = "was@rowan.example",
             .name = "Invented",
             .roles = {{.role = Role::administrator, .until = 2026y / September / 13, .since = 2026y / September / 1}}})
            .value();
    writer.commit().value();
    Visitor visitor{fresh, commands::program_routes()};
    let_in(fresh, visitor, id);
    CHECK(visitor.get("/people").status == 403);
    CHECK(visitor.get("/account").status == 200);
}
