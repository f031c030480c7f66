#include "journal/journal_store.h"
#include "people/manage_routes.h"
#include "people/managing.h"
#include "people/people_store.h"
#include "people/shown_entry_store.h"

#include <fmt/format.h>

namespace people {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

std::string notice_of(std::string_view done) {
    if (done == "added") return "This person is added. Make a link for them, so that they can sign in.";
    if (done == "saved") return "The change is saved.";
    if (done == "role") return "The role is given.";
    if (done == "ended") return "The role ends on that day.";
    if (done == "disabled") return "They are signed out and may not sign in.";
    if (done == "enabled") return "They may sign in again.";
    if (done == "factor") return "The second factor is taken off. Ask them to set a new one.";
    return {};
}

Result<std::string> what_changed(Names& names, const journal::Entry& entry) {
    if (entry.before.empty() && !entry.after.empty()) return std::string{"added."};
    std::string text;
    for (const auto& each : TRY(shown_differences(names, entry)))
        text += fmt::format("{}{}: “{}” became “{}”", text.empty() ? "" : "; ", each.field, each.before, each.after);
    return text.empty() ? text : text + ".";
}

Result<void> add_history(Request& asked, storage::Reader& reader, PersonPage& page) {
    page.sees_history = permissions::may(asked.person(), Verb::see_journal, asked.today());
    if (!page.sees_history) return {};
    Names names{reader};
    for (const auto& past :
         TRY(journal::entries(reader, {asked.scope(Verb::see_journal), asked.today()}, "person", page.id.text())))
        page.history.push_back({.at = past.at,
                                .by = TRY(names.of(past.person)),
                                .what = TRY(what_changed(names, past.entry)),
                                .reason = past.entry.reason});
    return {};
}

void add_roles(const Request& asked, const Person& person, PersonPage& page) {
    for (const auto& role : person.roles) {
        const auto state = standing(role.grant, asked.today());
        const bool may_end =
            state != "ended" && may_change_role(asked.person(), person, role.grant.role, asked.today()).ok();
        page.roles.push_back({.id = role.id,
                              .words = in_words(role),
                              .state = state.empty() ? "held" : std::string{state},
                              .may_end = may_end});
    }
}

PersonPage page_of(const Request& asked, const Person& person, const RoleWords& typed) {
    const auto today = asked.today();
    PersonPage page{.id = person.id,
                    .name = person.name,
                    .email = person.email,
                    .state = person.disabled ? "may not sign in" : "may sign in",
                    .password = person.invented       ? "none: invented"
                                : person.has_password ? "set"
                                                      : "not set yet",
                    .second_factor = person.second_factor ? "set" : "none",
                    .roles = {},
                    .version = person.version,
                    .today = basics::iso(today),
                    .role = role_part(roles_to_give(asked), typed),
                    .form_token = asked.form_token};
    page.manages = may_change(asked.person(), person, today).ok();
    page.manages_roles = may_change_role(asked.person(), person, permissions::Role::teacher, today).ok();
    page.may_disable = may_disable(asked.person(), person, today).ok();
    page.disabled = person.disabled;
    page.has_second_factor = person.second_factor;
    page.real = !person.invented;
    page.notice = notice_of(asked.from.query["done"]);
    add_roles(asked, person, page);
    return page;
}

} // namespace

Result<Reply> person_page(Request& asked, const RoleWords& typed, const std::vector<Wrong>& wrong) {
    auto reader = TRY(asked.reader());
    const auto person = TRY(find_person(reader, asked.scope(Verb::see_people), person_in(asked)));
    auto page = page_of(asked, person, typed);
    TRY(add_history(asked, reader, page));
    put_beside(page.errors, wrong, page.role.role, page.role.school, page.role.since, page.role.until);
    for (const auto& each : wrong)
        for (auto& role : page.roles)
            if (each.field == last_day_field(role.id)) role.error = each.sentence;
    return web::show(
        asked,
        {.title = person.name, .crumbs = {{.words = "People", .link = web::Link{"/people"}}}, .section = "people"},
        page, wrong.empty() ? 200 : 400);
}

Reply edit_page(Request& asked, const Person& person, const std::vector<Wrong>& wrong) {
    const bool typed = asked.from.form.has("name");
    EditPersonPage page{
        .id = person.id,
        .name = {.name = "name", .label = "Name", .value = typed ? std::string{asked.from.form["name"]} : person.name},
        .email = {.name = "email",
                  .label = "E-mail address",
                  .value = typed ? std::string{asked.from.form["email"]} : person.email,
                  .type = "email",
                  .mode = "email"},
        .version = person.version,
        .form_token = asked.form_token};
    put_beside(page.errors, wrong, page.name, page.email);
    return web::show(asked,
                     {.title = "Change " + person.name,
                      .crumbs = {{.words = "People", .link = web::Link{"/people"}}},
                      .section = "people"},
                     page, wrong.empty() ? 200 : 400);
}

Result<Reply> show_person(Request& asked) { return person_page(asked, {}, {}); }

Result<Reply> show_edit(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto person = TRY(find_person(reader, asked.scope(Verb::manage_people), person_in(asked)));
    TRY(may_change(asked.person(), person, asked.today()));
    return edit_page(asked, person, {});
}

} // namespace people
