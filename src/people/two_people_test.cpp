// Two people at one record: the second sees both texts, and neither loses work.
#include "commands/routes.h"
#include "people/sign_in_store.h"
#include "testing/visitor.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace people;
using permissions::Role;
using testing::Visitor;

namespace {

bool says(const web::Reply& reply, std::string_view words) { return reply.body.find(words) != std::string::npos; }

PersonId added(testing::FreshDatabase& fresh, std::string email, Role role) {
    auto writer = fresh.writer();
    auto id = add(writer, {.email = std::move(email), .name = "Ines Invented", .roles = {{.role = role}}}).value();
    writer.commit().value();
    return id;
}

// An administrator at the forms about one person, who was looked at before somebody else changes them.
struct Desk {
    testing::FreshDatabase& fresh;
    PersonId ada = added(fresh, "ada@rowan.example", Role::administrator);
    PersonId ines = added(fresh, "ines@rowan.example", Role::coach);
    Visitor visitor{fresh, commands::program_routes()};
    std::string page = fmt::format("/people/{}", ines.text());
    std::string seen = version();

    explicit Desk(testing::FreshDatabase& given) : fresh{given} {
        auto writer = storage::write(fresh.connection(), {.person = ada, .at = visitor.now}).value();
        visitor.cookies["bearing"] = begin_session(writer, ada, Proof::password).value();
        visitor.form_token = session_of_token(writer, visitor.cookies["bearing"]).value()->form_token;
        writer.commit().value();
    }
    Person stands() {
        auto reader = fresh.reader();
        return find_person(reader, {.everything = true}, ines).value();
    }
    std::string version() { return std::to_string(stands().version); }
    web::Reply post(const std::string& to, std::string version,
                    std::vector<std::pair<std::string, std::string>> typed) {
        typed.emplace_back("version", std::move(version));
        return visitor.post(page + to, std::move(typed));
    }
    void somebody_else_renames() {
        REQUIRE(post("", version(), {{"name", "Ines First"}, {"email", "ines@rowan.example"}}).status == 303);
    }
};

} // namespace

TEST_CASE("of a name and an e-mail address") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        Desk desk{fresh};
        desk.somebody_else_renames();
        const std::vector<std::pair<std::string, std::string>> typed{{"name", "Ines Second"},
                                                                     {"email", "ines@rowan.example"}};
        const auto both = desk.post("", desk.seen, typed);
        CHECK(both.status == 409);
        CHECK((says(both, "Ines First") && says(both, "value=\"Ines Second\"")));
        CHECK(desk.stands().name == "Ines First");
        CHECK(desk.post("", desk.version(), typed).status == 303);
        CHECK(desk.stands().name == "Ines Second");
    });
}

TEST_CASE("of a role that is given") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        Desk desk{fresh};
        desk.somebody_else_renames();
        const auto both = desk.post("/roles", desk.seen, {{"role", "trustee"}, {"since", "2026-10-01"}});
        CHECK(both.status == 409);
        CHECK((says(both, "value=\"2026-10-01\"") && says(both, "Stands now: coach from")));
        CHECK(desk.stands().roles.size() == 1);
        CHECK(desk.post("/roles", desk.version(), {{"role", "trustee"}, {"since", "2026-10-01"}}).status == 303);
        CHECK(desk.stands().roles.size() == 2);
    });
}

TEST_CASE("of the last day of a role") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        Desk desk{fresh};
        desk.somebody_else_renames();
        const auto end = fmt::format("/roles/{}/end", desk.stands().roles.front().id.text());
        const auto both = desk.post(end, desk.seen, {{"last", "2027-08-31"}});
        CHECK(both.status == 409);
        CHECK(says(both, "value=\"2027-08-31\""));
        CHECK_FALSE(desk.stands().roles.front().grant.until.has_value());
        CHECK(desk.post(end, desk.version(), {{"last", "2027-08-31"}}).status == 303);
        CHECK(desk.stands().roles.front().grant.until.has_value());
    });
}

TEST_CASE("of the reason for which someone may not sign in") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        Desk desk{fresh};
        desk.somebody_else_renames();
        const auto both = desk.post("/disabling", desk.seen, {{"reason", "Left the trust."}});
        CHECK(both.status == 409);
        CHECK(says(both, "value=\"Left the trust.\""));
        CHECK_FALSE(desk.stands().disabled);
        CHECK(desk.post("/disabling", desk.version(), {{"reason", "Left the trust."}}).status == 303);
        CHECK(desk.stands().disabled);
    });
}

TEST_CASE("what is wrong in a form about a person stands beside its field, with what was typed") {
    auto fresh = testing::fresh_database();
    fresh.connection()
        .script("insert into schools (urn, name, searchable, phase, source_import) values (900001, 'Oak', 'oak', "
                "'Primary', 1)")
        .value();
    Desk desk{fresh};
    const auto beside = [](const web::Reply& page, std::string_view field) {
        return says(page, fmt::format("id=\"{}-error\"", field)) && says(page, fmt::format("href=\"#{}\"", field));
    };
    using Typed = std::vector<std::pair<std::string, std::string>>;
    const std::vector<std::pair<std::string, Typed>> roles{
        {"role", {{"role", "emperor"}}},
        {"school", {{"role", "headteacher"}}},
        {"school", {{"role", "headteacher"}, {"school", "900009"}}}, // no such school is held
        {"since", {{"role", "coach"}, {"since", "soon"}}},
        {"until", {{"role", "coach"}, {"until", "2001-01-01"}}}};
    for (const auto& [field, typed] : roles) {
        CAPTURE(field);
        CHECK(beside(desk.post("/roles", desk.version(), typed), field));
        auto person = typed;
        person.emplace_back("name", "Tom"), person.emplace_back("email", "tom@rowan.example");
        const auto page = desk.visitor.post("/people", person);
        CHECK(beside(page, field));
        CHECK(says(page, "value=\"tom@rowan.example\""));
    }
    CHECK(beside(desk.visitor.post("/people", {{"name", ""}, {"email", "tom@rowan.example"}}), "name"));
    CHECK(beside(desk.visitor.post("/people", {{"name", "Tom"}, {"email", "ada@rowan.example"}}), "email"));
    CHECK(beside(desk.post("", desk.version(), {{"name", "Ines"}, {"email", "ada@rowan.example"}}), "email"));
    const std::string role{desk.stands().roles.front().id.text()};
    CHECK(beside(desk.post("/roles/" + role + "/end", desk.version(), {{"last", "soon"}}), "last-" + role));
    CHECK(desk.post("/roles", desk.version(), {{"role", "headteacher"}, {"school", "900001"}}).status == 303);
}

TEST_CASE("the journal is asked for what one person did, however long ago, and for what no person did") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        Desk desk{fresh};
        desk.somebody_else_renames();
        auto writer = fresh.writer();
        for (int i = 0; i < 120; ++i)
            journal::record(writer, {.kind = "import", .record = std::to_string(i), .reason = "By the program."})
                .value();
        writer.commit().value();
        const auto shown = [&](const std::string& person) {
            const auto page = desk.visitor.get("/journal?person=" + person).body;
            std::size_t rows = 0;
            for (auto at = page.find("/journal/"); at != std::string::npos; at = page.find("/journal/", at + 1)) ++rows;
            return rows;
        };
        CHECK(shown("ines") == 1);
        CHECK(shown("nobody+here") == 0);
        CHECK(shown("program") == 50);
        CHECK(says(desk.visitor.get("/journal?person=program"), "before="));
    });
}
