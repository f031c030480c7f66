#include "people/people_store.h"

#include "people/people_sql.h"
#include "people/sign_in_sql.h"
#include "storage/fresh_id.h"

#include <fmt/format.h>

namespace people {
namespace {

using basics::Result;

constexpr int role_column = 8;

HeldRole role_of(const storage::Row& row) {
    const auto role = permissions::role_named(row.text(role_column + 1));
    basics::demand(role.has_value(), "a stored role has a name of this program");
    const auto urn = row.maybe_integer(role_column + 2);
    return {.id = row.id<HeldRole>(role_column),
            .grant = {.role = *role,
                      .school = urn ? std::optional{basics::Urn{*urn}} : std::nullopt,
                      .until = row.maybe_date(role_column + 4),
                      .since = row.maybe_date(role_column + 3)},
            .school = row.copy(role_column + 5)};
}

Person person_of(const storage::Row& row) {
    return {.id = row.id<permissions::Person>(0),
            .email = row.copy(1),
            .name = row.copy(2),
            .disabled = !row.null(3),
            .disabled_at = row.null(3) ? std::nullopt : std::optional{row.instant(3)},
            .invented = row.flag(4),
            .has_password = row.flag(5),
            .second_factor = row.flag(6),
            .version = row.integer(7)};
}

// Rows of one person stand together: a person each time the id changes.
void gather(std::vector<Person>& people, const storage::Row& row) {
    if (people.empty() || people.back().id.text() != row.text(0)) people.push_back(person_of(row));
    if (!row.null(role_column)) people.back().roles.push_back(role_of(row));
}

// The one school whose record this person is, if it is one.
std::optional<basics::Urn> home_school(const Person& person) {
    std::optional<basics::Urn> school;
    for (const auto& role : person.roles) {
        if (!role.grant.school || (school && *school != *role.grant.school)) return {};
        school = role.grant.school;
    }
    return school;
}

// A role beside its words, as it is kept: "headteacher 990001 from 2026-09-01 until 2027-08-31".
std::string as_stored(const permissions::Grant& grant) {
    return fmt::format("{} {} from {} until {}", permissions::name(grant.role),
                       grant.school ? grant.school->text() : "trust", grant.since ? basics::iso(*grant.since) : "",
                       grant.until ? basics::iso(*grant.until) : "");
}
std::string role_field(const RoleId& id) { return fmt::format("role {}", id.text()); }

journal::Entry entry(const Person& before, const Person& after, std::string_view reason = {}) {
    return {.kind = "person",
            .record = std::string{after.id.text()},
            .before = fields(before),
            .after = fields(after),
            .reason = std::string{reason},
            .school = home_school(after)};
}

Result<void> insert_role(storage::Writer& writer, const PersonId& person, const HeldRole& role) {
    const auto& grant = role.grant;
    const auto until = grant.until ? std::optional{basics::iso(*grant.until)} : std::nullopt;
    TRY(writer.change(sql::insert_role, role.id, person, permissions::name(grant.role), grant.school,
                      basics::iso(grant.since.value()), until));
    return {};
}

} // namespace

journal::Fields fields(const Person& person) {
    std::string roles;
    for (const auto& role : person.roles) roles += (roles.empty() ? "" : "; ") + in_words(role);
    journal::Fields out{{"name", person.name},
                        {"e-mail", person.email},
                        {"may sign in", person.disabled ? "no" : "yes"},
                        {"not since", person.disabled_at ? basics::iso(*person.disabled_at) : ""},
                        {"second factor", person.second_factor ? "set" : "none"},
                        {"invented", person.invented ? "yes" : "no"},
                        {"roles", roles}};
    for (const auto& role : person.roles) out.emplace_back(role_field(role.id), as_stored(role.grant));
    return out;
}

Result<std::vector<Person>> list_people(storage::Reader& reader, const permissions::Scope& scope) {
    std::vector<Person> people;
    TRY(reader.each(sql::list_people, scope, [&](const storage::Row& row) { gather(people, row); }));
    return people;
}

Result<Person> find_person(storage::Reader& reader, const permissions::Scope& scope, const PersonId& id) {
    std::vector<Person> people;
    TRY(reader.each(
        sql::find_person, scope, [&](const storage::Row& row) { gather(people, row); }, id));
    if (people.empty()) return basics::missing("There is no such person, or none whose record you may see.");
    return people.front();
}

Result<std::optional<Person>> person_of_email(storage::Reader& reader, std::string_view email) {
    std::vector<Person> people;
    TRY(reader.each(
        sql::find_by_email, [&](const storage::Row& row) { gather(people, row); }, email));
    return people.empty() ? std::optional<Person>{} : people.front();
}

Result<std::vector<Person>> invented_people(storage::Reader& reader) {
    std::vector<Person> people;
    TRY(reader.each(sql::list_invented, [&](const storage::Row& row) { gather(people, row); }));
    return people;
}

Result<void> check_school(storage::Reader& reader, const permissions::Grant& grant) {
    if (!grant.school) return {};
    const auto unknown = TRY(reader.find(
        sql::school_is_unknown, [](const storage::Row& row) { return row.flag(0); }, *grant.school));
    if (!unknown.value_or(false)) return {};
    return basics::invalid(fmt::format("No school has the URN {} in the register that is held. Look it up with Find.",
                                       grant.school->text()));
}

Result<PersonId> add(storage::Writer& writer, const NewPerson& asked) {
    if (TRY(person_of_email(writer, asked.email)))
        return basics::conflict("Someone with this e-mail address is here already. Look in the list of people.");
    const auto at = writer.author().at;
    Person person{.id = storage::fresh_id<permissions::Person>(at),
                  .email = asked.email,
                  .name = asked.name,
                  .invented = asked.invented};
    std::vector<permissions::Grant> roles = asked.roles;
    for (auto& grant : roles) {
        grant.since = grant.since.value_or(basics::london_date(at));
        person.roles.push_back({.id = storage::fresh_id<HeldRole>(at), .grant = grant});
    }
    const journal::Entry made{.kind = "person",
                              .record = std::string{person.id.text()},
                              .after = fields(person),
                              .school = home_school(person)};
    TRY(journal::changed(writer, made, sql::insert_person, person.id, person.email, person.name,
                         storage::yes(person.invented), basics::iso(at)));
    for (const auto& role : person.roles) TRY(insert_role(writer, person.id, role));
    return person.id;
}

Result<void> save(storage::Writer& writer, const Person& before, const Person& after, std::string_view reason) {
    const auto other = TRY(person_of_email(writer, after.email));
    if (other && other->id != after.id) return basics::invalid("Someone else has this e-mail address.");
    auto kept = after;
    kept.disabled_at = after.disabled ? std::optional{before.disabled_at.value_or(writer.author().at)} : std::nullopt;
    const auto disabled = kept.disabled_at ? std::optional{basics::iso(*kept.disabled_at)} : std::nullopt;
    if (after.disabled) TRY(writer.change(sql::end_sessions, after.id));
    return journal::changed(writer, entry(before, kept, reason), sql::update_person, after.id, after.version,
                            after.email, after.name, disabled);
}

Result<void> give_role(storage::Writer& writer, const Person& before, const permissions::Grant& grant) {
    auto after = before;
    after.roles.push_back({.id = storage::fresh_id<HeldRole>(writer.author().at), .grant = grant});
    auto& role = after.roles.back();
    role.grant.since = grant.since.value_or(basics::london_date(writer.author().at));
    TRY(insert_role(writer, before.id, role));
    return journal::changed(writer, entry(before, after), sql::touch_person, before.id, before.version);
}

Result<void> end_role(storage::Writer& writer, const Person& before, const RoleId& role, basics::Date last_day) {
    auto after = before;
    const auto found = std::ranges::find(after.roles, role, &HeldRole::id);
    if (found == after.roles.end()) return basics::missing("This role is not held any more.");
    if (found->grant.since && last_day < *found->grant.since) {
        TRY(writer.change(sql::delete_role, role));
        after.roles.erase(found);
    } else {
        TRY(writer.change(sql::end_role, role, basics::iso(last_day)));
        found->grant.until = last_day;
    }
    return journal::changed(writer, entry(before, after), sql::touch_person, before.id, before.version);
}

Result<void> set_password(storage::Writer& writer, const Person& person, std::string_view hash) {
    TRY(writer.change(sql::end_sessions, person.id));
    return journal::changed(writer, entry(person, person, "A new password was set."), sql::set_password, person.id,
                            hash);
}

Result<void> set_second_factor(storage::Writer& writer, const Person& before, const std::optional<std::string>& secret,
                               std::optional<std::int64_t> last_step, std::string_view reason) {
    auto after = before;
    after.second_factor = secret.has_value();
    return journal::changed(writer, entry(before, after, reason), sql::set_second_factor, before.id, secret, last_step);
}

} // namespace people
