#include "commands/routes.h"
#include "people/sign_in_store.h"
#include "secrets/sealed_text.h"
#include "secrets/secrets.h"
#include "secrets/totp.h"
#include "testing/visitor.h"

#include <doctest/doctest.h>

using namespace people;
using permissions::Role;
using testing::header;
using testing::Visitor;

namespace {

const std::string password = "owls under stairs";

// An administrator with a password.
PersonId ada(testing::FreshDatabase& fresh) {
    auto writer = fresh.writer();
    const auto id =
        add(writer, {.email = "ada@rowan.example", .name = "Ada Invented", .roles = {{.role = Role::administrator}}})
            .value();
    static const auto hash = secrets::hash_password(password).value();
    set_password(writer, find_person(writer, {.everything = true}, id).value(), hash).value();
    writer.commit().value();
    return id;
}

web::Reply give_password(Visitor& visitor) {
    visitor.get("/sign-in");
    return visitor.post("/sign-in", {{"email", "ada@rowan.example"}, {"password", password}, {"then", "/people"}});
}

std::string code(const Visitor& visitor, const std::string& secret) {
    return *secrets::totp_code(secret, secrets::totp_step(visitor.now));
}

bool says(const web::Reply& reply, std::string_view words) { return reply.body.find(words) != std::string::npos; }

} // namespace

TEST_CASE("a second factor is set, asked for, and its code works once") { // second_factor, code
    auto fresh = testing::fresh_database();
    ada(fresh);
    Visitor visitor{fresh, commands::program_routes()};
    give_password(visitor);
    const auto secret = secrets::new_totp_secret();
    visitor.get("/account/second-factor");
    CHECK(visitor.post("/account/second-factor", {{"secret", secret}, {"code", "000"}}).status == 400);
    CHECK(visitor.post("/account/second-factor", {{"secret", secret}, {"code", code(visitor, secret)}}).status == 303);
    CHECK(visitor.get("/account").status == 200);

    Visitor again{fresh, commands::program_routes()};
    again.now = visitor.now;
    const auto half = give_password(again);
    CHECK(header(half, "Location") == "/sign-in/code?then=%2Fpeople");
    CHECK(again.get("/people").status == 303);
    again.get("/sign-in/code?then=/people");
    CHECK(again.post("/sign-in/code", {{"code", code(visitor, secret)}}).status == 400); // used when it was set
    again.now += std::chrono::seconds{30};
    visitor.now = again.now;
    const auto whole = again.post("/sign-in/code", {{"code", code(visitor, secret)}, {"then", "/people"}});
    CHECK(header(whole, "Location") == "/people");
    CHECK(again.get("/people").status == 200);
}

TEST_CASE("a second factor stands in the database closed, and another key file asks for a new one") {
    auto fresh = testing::fresh_database();
    const auto id = ada(fresh);
    Visitor visitor{fresh, commands::program_routes()};
    give_password(visitor);
    const auto secret = secrets::new_totp_secret();
    const auto page = visitor.get("/account/second-factor").body;
    CHECK(page.find("<svg") != std::string::npos);
    visitor.post("/account/second-factor", {{"secret", secret}, {"code", code(visitor, secret)}});
    {
        auto reader = fresh.reader();
        CHECK(secrets_of(reader, id).value().totp_secret->find(secret) == std::string::npos);
    }
    Visitor again{fresh, commands::program_routes()};
    again.change_key();
    again.now = visitor.now + std::chrono::seconds{30};
    give_password(again);
    again.get("/sign-in/code");
    const auto refused = again.post("/sign-in/code", {{"code", code(again, secret)}});
    CHECK(refused.status == 400);
    CHECK(says(refused, "this server has another key file"));
}

TEST_CASE("a server that starts closes second factors left in clear, and counts those of another key") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const auto id = ada(fresh);
        const auto key = secrets::random_key();
        fresh.connection().script("update people set totp_secret = 'JBSWY3DPEHPK3PXP'").value();
        auto writer = fresh.writer();
        CHECK(close_second_factors(writer, key).value() == 0);
        const auto held = secrets_of(writer, id).value().totp_secret.value();
        CHECK(secrets::open_text(held, id.text(), key).value() == "JBSWY3DPEHPK3PXP");
        CHECK(close_second_factors(writer, key).value() == 0);
        CHECK(close_second_factors(writer, secrets::random_key()).value() == 1);
        CHECK(secrets_of(writer, id).value().totp_secret == held);
    });
}
