#include "basics/text.h"
#include "people/manage_routes.h"
#include "people/managing.h"
#include "people/sign_in_store.h"
#include "web/both_texts.h"

namespace people {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

Result<Person> found(Request& asked, storage::Reader& reader) {
    return find_person(reader, asked.scope(Verb::manage_people), person_in(asked));
}

// The form of name and e-mail.
web::Editing editing(const Person& stands) {
    return {.what = "this person",
            .section = "people",
            .address = address_of(stands.id),
            .back = address_of(stands.id),
            .version = std::to_string(stands.version),
            .fields = {{.name = "name", .label = "Name", .stands = stands.name},
                       {.name = "email", .label = "E-mail address", .stands = stands.email}}};
}

web::Editing editing_access(const Person& stands, bool disabled) {
    auto form = editing(stands);
    form.address += disabled ? "/disabling" : "/enabling";
    form.fields = {{.name = "reason", .label = "Why?", .stands = stands.disabled ? "may not sign in" : "may sign in"}};
    return form;
}

// The person as typed, and what is wrong with it.
std::vector<Wrong> take_typed(const Request& asked, Person& person) {
    std::vector<Wrong> wrong;
    const auto name = parse_name(asked.from.form["name"]), email = parse_email(asked.from.form["email"]);
    if (name) person.name = name.value();
    else wrong.push_back({.field = "name", .sentence = name.problem().message});
    if (email) person.email = email.value();
    else wrong.push_back({.field = "email", .sentence = email.problem().message});
    return wrong;
}

Result<Reply> set_disabled(Request& asked, bool disabled, std::string_view done) {
    auto writer = TRY(asked.writer());
    const auto before = TRY(found(asked, writer));
    TRY(may_disable(asked.person(), before, asked.today()));
    if (const auto reply = web::both_texts(asked, editing_access(before, disabled))) return *reply;
    auto after = before;
    after.disabled = disabled;
    TRY(save(writer, before, after, basics::shortened(basics::collapsed(asked.from.form["reason"]), 500)));
    TRY(writer.commit());
    return web::redirect(address_of(before.id, done));
}

} // namespace

Result<Reply> save_person(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto before = TRY(found(asked, writer));
    TRY(may_change(asked.person(), before, asked.today()));
    if (const auto reply = web::both_texts(asked, editing(before))) return *reply;
    auto after = before;
    if (const auto wrong = take_typed(asked, after); !wrong.empty()) return edit_page(asked, before, wrong);
    if (const auto saved = save(writer, before, after); !saved) {
        if (saved.problem().kind != basics::Problem::Kind::invalid) return saved.problem();
        return edit_page(asked, before, {{.field = "email", .sentence = saved.problem().message}}); // it is taken
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
