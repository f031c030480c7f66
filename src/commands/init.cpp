// bearing init: says once what a database is, a real trust's or a demonstration, and lets its first administrator in.
#include "commands/key_file.h"
#include "commands/list.h"
#include "people/installation_store.h"
#include "people/sign_in_store.h"

namespace commands {
namespace {

using basics::Result;

storage::Author the_program() {
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return {.person = permissions::PersonId{"bearing-init"}, .at = now};
}

Result<people::Installation> wanted(const Words& words, const people::Installation& now) {
    if (words.has("demonstration") == words.has("trust"))
        return basics::invalid("Say what this database is to be: --trust UID for a real trust, or --demonstration.");
    if (words.has("demonstration")) return people::made_demonstration(now);
    return people::made_trust(now, TRY(basics::parse_group_uid(words.option("trust"))));
}

// Without an address the first administrator signs in by a name that is nobody's mailbox (RFC 2606, section 2), until they
// write their own on their page.
Result<std::string> first_email(const Words& words, const people::Installation& here) {
    if (words.has("admin-email")) return people::parse_email(words.option("admin-email"));
    return people::parse_email(fmt::format("administrator@trust-{}.invalid", here.trust->text()));
}

bool has_administrator(const std::vector<people::Person>& everybody) {
    return std::ranges::any_of(everybody, [](const people::Person& person) {
        return !person.disabled && person.has_password
               && std::ranges::any_of(person.roles, [](const people::HeldRole& role) {
                      return role.grant.role == permissions::Role::administrator;
                  });
    });
}

// A link for the first administrator, or for the one of this address again: never a second person. Nothing when one who
// can sign in is there already and none is asked for.
struct First {
    std::string email, token;
};
Result<std::optional<First>> first_link(storage::Writer& writer, const Words& words, const people::Installation& here) {
    if (!words.has("admin-email") && has_administrator(TRY(people::list_people(writer, {.everything = true}))))
        return std::optional<First>{};
    const auto email = TRY(first_email(words, here));
    auto person = TRY(people::person_of_email(writer, email));
    if (!person) {
        const auto name = TRY(people::parse_name(words.option("admin-name", "First administrator")));
        const auto id = TRY(
            people::add(writer, {.email = email, .name = name, .roles = {{.role = permissions::Role::administrator}}}));
        person = TRY(people::find_person(writer, {.everything = true}, id));
    }
    return std::optional{First{.email = email, .token = TRY(people::make_link(writer, *person))}};
}

void print(const storage::Database& database, const people::Installation& here, const std::optional<First>& first,
           const std::filesystem::path& key) {
    const bool real = here.kind == people::Installation::Kind::trust;
    fmt::print("{} is {}.\n", database.printable(),
               real ? "the database of trust " + here.trust->text() : "a demonstration");
    if (real) fmt::print("{} closes second factors. No backup holds it: keep a copy of it elsewhere.\n", key.string());
    if (first)
        fmt::print(
            "The first administrator is {}. They set their password, once and within 48 hours, at:\n/sign-in/link/{}\n",
            first->email, first->token);
}

Result<void> run_init(const Words& words) {
    const auto database = TRY(database_of(words));
    const auto connection = TRY(database.connect());
    static_cast<void>(TRY(storage::migrate(*connection)));
    auto writer = TRY(storage::write(*connection, the_program()));
    const auto installation = TRY(wanted(words, TRY(people::installation(writer))));
    const bool real = installation.kind == people::Installation::Kind::trust;
    if (!real && words.has("admin-email"))
        return basics::invalid("A demonstration has invented people only. Leave out --admin-email.");
    TRY(people::save(writer, installation));
    std::optional<First> first;
    if (real) {
        TRY(server_key(words, database));
        first = TRY(first_link(writer, words, installation));
    }
    TRY(writer.commit());
    print(database, installation, first, key_file_of(words, database));
    return {};
}

} // namespace

Command init() {
    return {.name = "init",
            .summary = "Make a database a real trust's, or a demonstration, for ever.",
            .usage = "init --trust UID [--admin-email ADDRESS --admin-name NAME] [--key-file FILE] | "
                     "--demonstration [--database URL]",
            .options = {"trust", "admin-email", "admin-name", "key-file"},
            .flags = {"demonstration"},
            .run = run_init};
}

} // namespace commands
