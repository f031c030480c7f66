#include "people/manage_routes.h"
#include "people/managing.h"
#include "people/people_store.h"
#include "web/both_texts.h"

#include <fmt/format.h>

namespace people {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

RoleWords typed_role(const Request& asked) {
    const auto& form = asked.from.form;
    return {.role = std::string{form["role"]},
            .school = std::string{form["school"]},
            .since = std::string{form["since"]},
            .until = std::string{form["until"]}};
}

Result<Person> whose(Request& asked, storage::Reader& reader) {
    return find_person(reader, asked.scope(Verb::manage_people), person_in(asked));
}

web::Editing editing(const Person& stands, std::string_view form) {
    return {.what = "this person",
            .section = "people",
            .address = address_of(stands.id, form),
            .back = address_of(stands.id),
            .version = std::to_string(stands.version),
            .fields = {}};
}

// A role is added to those that stand.
web::Editing giving(const Request& asked, const Person& stands) {
    std::string held;
    for (const auto& role : stands.roles) held += (held.empty() ? "" : "; ") + in_words(role);
    const auto form = role_part(roles_to_give(asked));
    auto made = editing(stands, "/roles");
    made.fields = {{.name = "role", .label = form.role.label, .stands = held, .options = form.role.options},
                   {.name = "school", .label = form.school.label, .stands = {}},
                   {.name = "since", .label = form.since.label, .stands = {}},
                   {.name = "until", .label = form.until.label, .stands = {}}};
    return made;
}

web::Editing ending(const Person& stands, const HeldRole& role) {
    auto made = editing(stands, fmt::format("/roles/{}/end", role.id.text()));
    made.fields = {{.name = "last", .label = "Last day", .stands = in_words(role)}};
    return made;
}

// Done, or the page again with the sentence beside the field that it is about.
Result<Reply> done_or_again(Request& asked, Result<Reply> outcome, const std::string& field) {
    if (outcome || outcome.problem().kind != basics::Problem::Kind::invalid) return outcome;
    return person_page(asked, typed_role(asked), {{.field = field, .sentence = outcome.problem().message}});
}

Result<Reply> given(Request& asked, const permissions::Grant& grant) {
    auto writer = TRY(asked.writer());
    const auto person = TRY(whose(asked, writer));
    TRY(may_change_role(asked.person(), person, grant.role, asked.today()));
    if (auto again = web::both_texts(asked, giving(asked, person))) return *again;
    TRY(check_school(writer, grant));
    TRY(give_role(writer, person, grant));
    TRY(writer.commit());
    return web::redirect(address_of(person.id, "?done=role"));
}

Result<Reply> ended(Request& asked, const RoleId& role) {
    const auto last = TRY(basics::parse_official_date(asked.from.form["last"]));
    if (!last) return basics::invalid("Say on which day the role ends, like 2027-08-31.");
    auto writer = TRY(asked.writer());
    const auto person = TRY(whose(asked, writer));
    const auto held = std::ranges::find(person.roles, role, &HeldRole::id);
    if (held == person.roles.end()) return basics::missing("This role is not held any more.");
    TRY(may_change_role(asked.person(), person, held->grant.role, asked.today()));
    if (auto again = web::both_texts(asked, ending(person, *held))) return *again;
    TRY(end_role(writer, person, role, *last));
    TRY(writer.commit());
    return web::redirect(address_of(person.id, "?done=ended"));
}

} // namespace

std::string last_day_field(const RoleId& role) { return fmt::format("last-{}", role.text()); }

// The store finds a school that nobody knows.
Result<Reply> give_role(Request& asked) {
    const auto typed = typed_role(asked);
    if (const auto wrong = wrong_in(typed, asked.today()); !wrong.empty()) return person_page(asked, typed, wrong);
    return done_or_again(asked, given(asked, TRY(parse_role(typed, asked.today()))), "school");
}

Result<Reply> end_role(Request& asked) {
    const RoleId role{std::string{asked.parameter("role")}};
    return done_or_again(asked, ended(asked, role), last_day_field(role));
}

} // namespace people
