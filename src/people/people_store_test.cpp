#include "people/people_store.h"

#include "journal/journal_store.h"
#include "people/installation_store.h"
#include "people/sign_in_store.h"
#include "people/staff_store.h"
#include "testing/databases.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace people;
using permissions::Role;

namespace {

constexpr basics::Date the_day{std::chrono::year{2026} / 11 / 24};

constexpr permissions::Scope everything{.everything = true};
const permissions::Scope oak{.schools = {basics::Urn{900001}}}, elm{.schools = {basics::Urn{900002}}};

PersonId added(storage::Writer& writer, std::string email, std::vector<permissions::Grant> roles) {
    return add(writer, {.email = std::move(email), .name = "Ines Invented", .roles = std::move(roles)}).value();
}

PersonId a_head(storage::Writer& writer) {
    return added(writer, "ines@rowan.example", {{.role = Role::headteacher, .school = basics::Urn{900001}}});
}

} // namespace

TEST_CASE("a person is kept with their roles, and found by those whose scope covers them") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        const auto id = a_head(writer);
        added(writer, "ada@rowan.example", {{.role = Role::administrator}});
        CHECK(list_people(writer, everything).value().size() == 2);
        CHECK(list_people(writer, oak).value().size() == 1);
        CHECK(list_people(writer, elm).value().empty());
        const auto person = find_person(writer, oak, id).value();
        CHECK(person.roles.size() == 1);
        CHECK(person.roles.front().grant.role == Role::headteacher);
        CHECK_FALSE(find_person(writer, elm, id).ok());
    });
}

TEST_CASE("an e-mail address is one person's") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        a_head(writer);
        CHECK_FALSE(add(writer, {.email = "ines@rowan.example", .name = "Another"}).ok());
    });
}

TEST_CASE("of two who change one person the second is told, and the journal holds the first") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        const auto before = find_person(writer, everything, a_head(writer)).value();
        auto first = before, second = before;
        first.name = "Ines First";
        second.name = "Ines Second";
        CHECK(save(writer, before, first).ok());
        const auto refused = save(writer, before, second);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.problem().kind == basics::Problem::Kind::conflict);
        CHECK(find_person(writer, everything, before.id).value().name == "Ines First");
        const auto entries = journal::entries(writer, {everything, the_day}, "person", before.id.text()).value();
        CHECK(entries.size() == 2);
        CHECK(entries.front().entry.school == basics::Urn{900001});
    });
}

TEST_CASE("a role ends on its last day, and one that never began goes") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        auto person = find_person(writer, everything, a_head(writer)).value();
        CHECK(end_role(writer, person, person.roles.front().id, 2026y / December / 31).ok());
        person = find_person(writer, everything, person.id).value();
        CHECK(person.roles.front().grant.until == 2026y / December / 31);
        CHECK(end_role(writer, person, person.roles.front().id, 2026y / August / 31).ok());
        CHECK(find_person(writer, everything, person.id).value().roles.empty());
    });
}

TEST_CASE("a session lives until it ends, and ends when its person is disabled") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        const auto id = a_head(writer);
        const auto token = begin_session(writer, id, Proof::password).value();
        const auto session = session_of_token(writer, token).value();
        REQUIRE(session.has_value());
        CHECK(session->id != token);
        CHECK(session->who.grants.size() == 1);
        CHECK_FALSE(session_of_token(writer, "another").value().has_value());
        const auto before = find_person(writer, everything, id).value();
        auto after = before;
        after.disabled = true;
        CHECK(save(writer, before, after).ok());
        CHECK_FALSE(session_of_token(writer, token).value().has_value());
    });
}

TEST_CASE("five failures shut an account, and an unknown one just the same") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        const auto now = writer.author().at;
        for (const auto* email : {"ines@rowan.example", "nobody@rowan.example"}) {
            const auto who = attempt(email, "192.0.2.7");
            for (int i = 0; i < 5; ++i) {
                CHECK(check_room(writer, who, now).ok());
                CHECK(count_failure(writer, who).ok());
            }
            CHECK_FALSE(check_room(writer, who, now).ok());
            CHECK(check_room(writer, who, now + minutes{16}).ok());
        }
        CHECK(forgive(writer, attempt("ines@rowan.example", "192.0.2.7")).ok());
        CHECK(check_room(writer, attempt("ines@rowan.example", "192.0.2.7"), now).ok());
    });
}

TEST_CASE("an address that fails fifty times is shut for every account") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        for (int i = 0; i < 50; ++i)
            CHECK(count_failure(writer, attempt(fmt::format("p{}@rowan.example", i), "192.0.2.7")).ok());
        CHECK_FALSE(check_room(writer, attempt("fresh@rowan.example", "192.0.2.7"), writer.author().at).ok());
        CHECK(check_room(writer, attempt("fresh@rowan.example", "192.0.2.8"), writer.author().at).ok());
    });
}

TEST_CASE("a link works once, and a newer one makes it void") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        const auto person = find_person(writer, everything, a_head(writer)).value();
        const auto older = make_link(writer, person).value(), newer = make_link(writer, person).value();
        CHECK_FALSE(use_link(writer, older).ok());
        CHECK(use_link(writer, newer).value() == person.id);
        CHECK_FALSE(use_link(writer, newer).ok());
        CHECK_FALSE(use_link(writer, "another").ok());
    });
}

TEST_CASE("a code is used once, whoever is quicker") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        const auto id = a_head(writer);
        CHECK(use_code(writer, id, 1000).ok());
        CHECK_FALSE(use_code(writer, id, 1000).ok());
        CHECK_FALSE(use_code(writer, id, 999).ok());
        CHECK(use_code(writer, id, 1001).ok());
    });
}

TEST_CASE("staff from a list are added once and get the roles they lack") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        const std::vector<StaffLine> lines{
            {.email = "a@rowan.example",
             .name = "A",
             .role = permissions::Grant{.role = Role::teacher, .school = basics::Urn{900001}}},
            {.email = "a@rowan.example",
             .name = "A",
             .role = permissions::Grant{.role = Role::sendco, .school = basics::Urn{900001}}},
            {.email = "b@rowan.example", .name = "B"}};
        const auto first = take_staff(writer, lines).value();
        CHECK((first.added == 2 && first.roles_given == 1 && first.unchanged == 0));
        const auto again = take_staff(writer, lines).value();
        CHECK((again.added == 0 && again.roles_given == 0 && again.unchanged == 3));
    });
}

TEST_CASE("a database says what it is") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto writer = fresh.writer();
        CHECK(installation(writer).value().kind == Installation::Kind::none);
        CHECK(save(writer, made_trust({}, basics::GroupUid{9001}).value()).ok());
        CHECK(installation(writer).value().kind == Installation::Kind::trust);
        CHECK(installation(writer).value().trust == basics::GroupUid{9001});
    });
}
