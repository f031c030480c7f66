// bearing user: people from the command line, for whoever runs the machine.
#include "basics/json.h"
#include "basics/text.h"
#include "commands/list.h"
#include "commands/secret_line.h"
#include "people/installation_store.h"
#include "people/sign_in_store.h"
#include "people/staff_source.h"
#include "people/staff_store.h"
#include "secrets/secrets.h"

namespace commands {
namespace {

using basics::Result;
using people::Person;

basics::Instant now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

constexpr permissions::Scope everyone{.everything = true};

// What each deed is given: one transaction, and who is meant.
struct Task {
    storage::Writer& writer;
    const Words& words;
    std::string typed{}; // a new password, read before the database was held
};

Result<std::string> rest_word(const Words& words, std::size_t at, std::string_view what) {
    if (words.rest.size() > at) return words.rest[at];
    return basics::invalid(fmt::format("Say {}. bearing user --help shows how.", what));
}

Result<Person> person_meant(Task& task) {
    const auto email = TRY(people::parse_email(TRY(rest_word(task.words, 1, "whose: the e-mail address"))));
    auto person = TRY(people::person_of_email(task.writer, email));
    if (!person) return basics::missing("Nobody has this e-mail address. bearing user list shows who is here.");
    return *person;
}

Result<std::optional<permissions::Grant>> role_asked(const Words& words) {
    if (!words.has("role")) return std::optional<permissions::Grant>{};
    const people::RoleWords said{.role = std::string{words.option("role")},
                                 .school = std::string{words.option("school")},
                                 .since = std::string{words.option("from")},
                                 .until = std::string{words.option("until")}};
    return std::optional{TRY(people::parse_role(said, basics::london_date(now())))};
}

Result<void> add(Task& task) {
    people::NewPerson person{.email = TRY(people::parse_email(TRY(rest_word(task.words, 1, "the e-mail address")))),
                             .name = TRY(people::parse_name(task.words.option("name")))};
    if (const auto role = TRY(role_asked(task.words))) {
        TRY(people::check_school(task.writer, *role));
        person.roles.push_back(*role);
    }
    TRY(people::add(task.writer, person));
    fmt::print("Added. Let them in with: bearing user link {}\n", person.email);
    return {};
}

Result<void> role(Task& task) {
    const auto person = TRY(person_meant(task));
    const auto grant = TRY(role_asked(task.words));
    if (!grant) return basics::invalid("Say which role: --role R, and --school URN for a role of one school.");
    if (!task.words.has("end")) {
        TRY(people::check_school(task.writer, *grant));
        TRY(people::give_role(task.writer, person, *grant));
        fmt::print("The role is given.\n");
        return {};
    }
    for (const auto& held : person.roles)
        if (held.grant.role == grant->role && held.grant.school == grant->school
            && people::standing(held.grant, basics::london_date(now())) != "ended") {
            TRY(people::end_role(task.writer, person, held.id, grant->until.value_or(basics::london_date(now()))));
            fmt::print("The role ends.\n");
            return {};
        }
    return basics::missing("They do not hold this role.");
}

Result<void> set_disabled(Task& task, bool disabled) {
    const auto before = TRY(person_meant(task));
    auto after = before;
    after.disabled = disabled;
    TRY(people::save(task.writer, before, after, "From the command line."));
    fmt::print("{}\n", disabled ? "They are signed out and may not sign in." : "They may sign in.");
    return {};
}
Result<void> disable(Task& task) { return set_disabled(task, true); }
Result<void> enable(Task& task) { return set_disabled(task, false); }

Result<void> password(Task& task) {
    const auto person = TRY(person_meant(task));
    TRY(people::check_password_rules(task.typed, person.email, person.name));
    TRY(people::set_password(task.writer, person, TRY(secrets::hash_password(task.typed))));
    fmt::print("The password is set, and every session of theirs has ended.\n");
    return {};
}

// For when nobody who can sign in is left to do it on the page, or the key file is lost.
Result<void> lost_factor(Task& task) {
    const auto person = TRY(person_meant(task));
    if (!person.second_factor) return basics::missing("They have no second factor.");
    TRY(people::set_second_factor(task.writer, person, std::nullopt, std::nullopt, "From the command line."));
    fmt::print("The second factor is taken off. They set a new one on their account's page.\n");
    return {};
}

Result<void> link(Task& task) {
    const auto token = TRY(people::make_link(task.writer, TRY(person_meant(task))));
    fmt::print("Works once, within 48 hours:\n/sign-in/link/{}\n", token);
    return {};
}

Result<void> import(Task& task) {
    const auto file = TRY(people::read_staff(TRY(rest_word(task.words, 1, "which file")), basics::london_date(now())));
    for (const auto& each : file.refusals) fmt::print("row {}, {}: {}\n", each.line, each.column, each.why);
    std::vector<people::StaffLine> lines;
    for (const auto& row : file.rows) lines.push_back({.email = row.email, .name = row.name, .role = row.role});
    const auto taken = TRY(people::take_staff(task.writer, lines));
    fmt::print("{} added, {} given, {} as before, {} refused.\n", basics::counted(taken.added, "person", "people"),
               basics::counted(taken.roles_given, "role", "roles"), basics::counted(taken.unchanged, "row", "rows"),
               file.refusals.size());
    return {};
}

std::string roles_of(const Person& person) {
    std::string text;
    for (const auto& held : person.roles) text += (text.empty() ? "" : "; ") + people::in_words(held);
    return text;
}

Result<void> list(Task& task) {
    const auto everybody = TRY(people::list_people(task.writer, everyone));
    basics::Json json;
    json.list();
    for (const auto& person : everybody) {
        json.object().field("email", person.email).field("name", person.name).field("roles", roles_of(person));
        json.key("may_sign_in").boolean(!person.disabled).end();
        if (!task.words.has("json"))
            fmt::print("{}\t{}\t{}{}\n", person.email, person.name, roles_of(person),
                       person.disabled ? "\tmay not sign in" : "");
    }
    if (task.words.has("json")) fmt::print("{}\n", std::move(json.end()).take());
    else if (everybody.empty()) fmt::print("Nobody is here yet. bearing user add EMAIL --name NAME --role ROLE\n");
    return {};
}

enum class Whose { anybodys, real };
struct Deed {
    std::string_view name;
    Whose whose; // what a demonstration does not do
    Result<void> (*run)(Task&);
};
constexpr std::array<Deed, 9> deeds{{{"add", Whose::real, add},
                                     {"role", Whose::anybodys, role},
                                     {"disable", Whose::anybodys, disable},
                                     {"enable", Whose::anybodys, enable},
                                     {"password", Whose::real, password},
                                     {"lost-factor", Whose::real, lost_factor},
                                     {"link", Whose::real, link},
                                     {"import", Whose::real, import},
                                     {"list", Whose::anybodys, list}}};

Result<void> run_user(const Words& words) {
    const auto asked =
        TRY(rest_word(words, 0, "what to do: add, role, disable, enable, password, lost-factor, link, import or list"));
    const auto deed = std::ranges::find(deeds, asked, &Deed::name);
    if (deed == deeds.end())
        return basics::invalid(
            "bearing user knows add, role, disable, enable, password, lost-factor, link, import and list.");
    std::string typed;
    if (deed->run == password) typed = TRY(secret_line("New password: "));
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    auto writer = TRY(storage::write(*connection, {.person = permissions::PersonId{"command-line"}, .at = now()}));
    if (deed->whose == Whose::real) TRY(people::may_take_real_people(TRY(people::installation(writer))));
    Task task{.writer = writer, .words = words, .typed = std::move(typed)};
    TRY(deed->run(task));
    return writer.commit();
}

} // namespace

Command user() {
    return {.name = "user",
            .summary = "Add people, give roles, make links to sign in.",
            .usage =
                "user add EMAIL --name N [--role R [--school URN] [--from DAY] [--until DAY]] | role EMAIL --role "
                "R [--school URN] [--end] | "
                "disable EMAIL | enable EMAIL | password EMAIL | lost-factor EMAIL | link EMAIL | import FILE | list",
            .options = {"name", "role", "school", "from", "until"},
            .flags = {"end"},
            .run = run_user};
}

} // namespace commands
