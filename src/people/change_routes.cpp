#include "basics/text.h"
#include "people/manage_routes.h"
#include "people/managing.h"
#include "people/sign_in_store.h"
#include "web/conflict_page.h"

namespace people {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

std::int64_t version_in(const Request& asked) { return basics::whole_number(asked.from.form["version"]).value_or(0); }

Result<Person> found(Request& asked, storage::Reader& reader) {
    return find_person(reader, asked.scope(Verb::manage_people), person_in(asked));
}

// Someone else was quicker: both texts, and a form that holds what was typed.
Reply both_texts(Request& asked, const Person& stands) {
    const auto& form = asked.from.form;
    const web::ConflictPage page{
        .what = "this person",
        .address = address_of(stands.id),
        .back = address_of(stands.id),
        .form_token = asked.form_token,
        .version = stands.version,
        .rows = {
            {.name = "name", .label = "Name", .stands = stands.name, .typed = std::string{form["name"]}},
            {.name = "email", .label = "E-mail address", .stands = stands.email, .typed = std::string{form["email"]}}}};
    return web::show(asked, {.title = "Someone else changed this person", .section = "people"}, page, 409);
}

Result<Reply> form_again(Request& asked, const Person& person, const basics::Problem& problem) {
    EditPersonPage page{.id = person.id,
                        .name = {.name = "name", .label = "Name", .value = std::string{asked.from.form["name"]}},
                        .email = {.name = "email",
                                  .label = "E-mail address",
                                  .value = std::string{asked.from.form["email"]},
                                  .type = "email",
                                  .mode = "email"},
                        .version = person.version,
                        .form_token = asked.form_token};
    page.errors.lines.push_back({.field = {}, .sentence = problem.message});
    return web::show(asked, {.title = "Change " + person.name, .section = "people"}, page, 400);
}

Result<Person> as_typed(const Request& asked, Person person) {
    person.name = TRY(parse_name(asked.from.form["name"]));
    person.email = TRY(parse_email(asked.from.form["email"]));
    return person;
}

Result<Reply> set_disabled(Request& asked, bool disabled, std::string_view done) {
    auto writer = TRY(asked.writer());
    const auto before = TRY(found(asked, writer));
    TRY(may_disable(asked.person(), before, asked.today()));
    auto after = before;
    after.disabled = disabled;
    after.version = version_in(asked);
    TRY(save(writer, before, after, basics::shortened(basics::collapsed(asked.from.form["reason"]), 500)));
    TRY(writer.commit());
    return web::redirect(address_of(before.id, done));
}

} // namespace

Result<Reply> save_person(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto before = TRY(found(asked, writer));
    TRY(may_change(asked.person(), before, asked.today()));
    if (version_in(asked) != before.version) return both_texts(asked, before);
    const auto after = as_typed(asked, before);
    if (!after) return form_again(asked, before, after.problem());
    if (const auto saved = save(writer, before, after.value()); !saved) {
        if (saved.problem().kind == basics::Problem::Kind::invalid) return form_again(asked, before, saved.problem());
        return saved.problem();
    }
    TRY(writer.commit());
    return web::redirect(address_of(before.id, "?done=saved"));
}

Result<Reply> show_disabling(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto person = TRY(found(asked, reader));
    TRY(may_disable(asked.person(), person, asked.today()));
    const DisablePage page{
        .id = person.id, .name = person.name, .version = person.version, .form_token = asked.form_token};
    return web::show(asked, {.title = "Stop " + person.name + " from signing in?", .section = "people"}, page);
}

Result<Reply> disable(Request& asked) { return set_disabled(asked, true, "?done=disabled"); }
Result<Reply> enable(Request& asked) { return set_disabled(asked, false, "?done=enabled"); }

Result<Reply> new_link(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto person = TRY(found(asked, writer));
    TRY(may_change(asked.person(), person, asked.today()));
    if (person.invented) return basics::forbidden("An invented person is chosen at sign-in and needs no link.");
    const auto token = TRY(make_link(writer, person));
    TRY(writer.commit());
    const NewLinkPage page{
        .id = person.id, .name = person.name, .address = "/sign-in/link/" + token, .ends = asked.now + link_lasts};
    return web::show(asked, {.title = "A link for " + person.name, .section = "people"}, page);
}

Result<Reply> lost_factor(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto person = TRY(found(asked, writer));
    TRY(may_change(asked.person(), person, asked.today()));
    TRY(set_second_factor(writer, person, std::nullopt, std::nullopt,
                          "The second factor was taken off by someone else."));
    TRY(writer.commit());
    return web::redirect(address_of(person.id, "?done=factor"));
}

} // namespace people
