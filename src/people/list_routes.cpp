#include "basics/text.h"
#include "people/manage_routes.h"
#include "people/people_store.h"

#include <fmt/format.h>

namespace people {
namespace {

using basics::Result;
using Kind = basics::Problem::Kind;
using web::Reply;
using web::Request;

constexpr std::size_t most_rows = 200;

std::string roles_of(const Person& person, basics::Date today) {
    std::string text;
    for (const auto& role : person.roles)
        if (standing(role.grant, today) != "ended") text += (text.empty() ? "" : "; ") + in_words(role);
    return text.empty() ? "no role" : text;
}

bool fits(const PeoplePage::Row& row, std::string_view words) {
    const auto all = basics::searchable(row.name + " " + row.email + " " + row.roles);
    const auto wanted = basics::searchable(words);
    return std::ranges::all_of(basics::split(wanted, ' '),
                               [&](std::string_view word) { return all.find(word) != std::string::npos; });
}

std::string sentence_of(std::size_t shown, std::size_t shut_out) {
    const auto here = basics::counted(static_cast<std::int64_t>(shown), "person works here", "people work here");
    if (shut_out == 0) return here + ".";
    return fmt::format("{}; {} may not sign in.", here, shut_out);
}

Reply new_page(Request& asked, const RoleWords& typed, const std::vector<Wrong>& wrong = {}) {
    NewPersonPage page{.name = {.name = "name", .label = "Name", .value = std::string{asked.from.form["name"]}},
                       .email = {.name = "email",
                                 .label = "E-mail address",
                                 .value = std::string{asked.from.form["email"]},
                                 .type = "email",
                                 .mode = "email"},
                       .role = role_part(roles_to_give(asked), typed),
                       .form_token = asked.form_token};
    put_beside(page.errors, wrong, page.name, page.email, page.role.role, page.role.school, page.role.since,
               page.role.until);
    return web::show(
        asked,
        {.title = "Add a person", .crumbs = {{.words = "People", .link = web::Link{"/people"}}}, .section = "people"},
        page, wrong.empty() ? 200 : 400);
}

RoleWords typed_role(const Request& asked) {
    const auto& form = asked.from.form;
    return {.role = std::string{form["role"]},
            .school = std::string{form["school"]},
            .since = std::string{form["since"]},
            .until = std::string{form["until"]}};
}

std::vector<Wrong> wrong_in_form(const Request& asked) {
    std::vector<Wrong> wrong;
    const auto& form = asked.from.form;
    if (const auto name = parse_name(form["name"]); !name)
        wrong.push_back({.field = "name", .sentence = name.problem().message});
    if (const auto email = parse_email(form["email"]); !email)
        wrong.push_back({.field = "email", .sentence = email.problem().message});
    if (form["role"].empty()) return wrong;
    std::ranges::move(wrong_in(typed_role(asked), asked.today()), std::back_inserter(wrong));
    return wrong;
}

// Of a form in which nothing is wrong.
Result<NewPerson> new_person(const Request& asked) {
    NewPerson person{.email = TRY(parse_email(asked.from.form["email"])),
                     .name = TRY(parse_name(asked.from.form["name"])),
                     .invented = asked.demonstration};
    const auto typed = typed_role(asked);
    if (typed.role.empty()) return person;
    const auto grant = TRY(parse_role(typed, asked.today()));
    if (!permissions::may_grant(asked.person(), grant.role, asked.today()))
        return basics::forbidden("Only an administrator makes an administrator.");
    person.roles.push_back(grant);
    return person;
}

Result<PersonId> added(Request& asked, const NewPerson& person) {
    auto writer = TRY(asked.writer());
    for (const auto& role : person.roles) TRY(check_school(writer, role));
    auto id = TRY(add(writer, person));
    TRY(writer.commit());
    return id;
}

} // namespace

std::vector<permissions::Role> roles_to_give(const Request& asked) {
    std::vector<permissions::Role> roles;
    for (const auto role : permissions::all_roles())
        if (permissions::may_grant(asked.person(), role, asked.today())) roles.push_back(role);
    return roles;
}

PersonId person_in(const Request& asked) { return PersonId{std::string{asked.parameter("person")}}; }

std::string address_of(const PersonId& id, std::string_view more) {
    return fmt::format("/people/{}{}", id.text(), more);
}

Result<Reply> show_people(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto everybody = TRY(list_people(reader, asked.scope(permissions::Verb::see_people)));
    const bool ended = asked.from.query.has("ended");
    PeoplePage page{.sentence = {},
                    .filter = std::string{asked.from.query["find"]},
                    .ended = ended ? "yes" : "",
                    .rows = {},
                    .manages = permissions::may(asked.person(), permissions::Verb::manage_people, asked.today()),
                    .takes_staff = !asked.demonstration};
    std::size_t shut_out = 0;
    for (const auto& person : everybody) {
        if (person.disabled) ++shut_out;
        if (person.disabled && !ended) continue;
        PeoplePage::Row row{.id = person.id,
                            .name = person.name,
                            .email = person.email,
                            .roles = roles_of(person, asked.today()),
                            .state = person.disabled ? "may not sign in" : "may sign in"};
        if (fits(row, page.filter)) page.rows.push_back(std::move(row));
    }
    page.sentence = sentence_of(everybody.size(), shut_out);
    page.cut = page.rows.size() > most_rows;
    if (page.cut) page.rows.erase(page.rows.begin() + most_rows, page.rows.end());
    return web::show(asked, {.title = "People", .section = "people"}, page);
}

Result<Reply> show_new(Request& asked) { return new_page(asked, {}); }

// The store finds an address that is taken (a conflict) and a school that nobody knows.
Result<Reply> add_person(Request& asked) {
    const auto typed = typed_role(asked);
    if (const auto wrong = wrong_in_form(asked); !wrong.empty()) return new_page(asked, typed, wrong);
    const auto person = new_person(asked);
    if (!person) return new_page(asked, typed, {{.field = "role", .sentence = person.problem().message}});
    const auto id = added(asked, person.value());
    if (id) return web::redirect(address_of(id.value(), "?done=added"));
    if (id.problem().kind == Kind::broken) return id.problem();
    const auto* field = id.problem().kind == Kind::conflict ? "email" : "school";
    return new_page(asked, typed, {{.field = field, .sentence = id.problem().message}});
}

} // namespace people
