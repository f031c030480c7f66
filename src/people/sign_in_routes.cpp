#include "people/sign_in_routes.h"

#include "basics/text.h"
#include "people/cookie_routes.h"
#include "people/installation_store.h"
#include "people/sign_in_page.h"
#include "people/sign_in_store.h"
#include "secrets/secrets.h"

namespace people {
namespace {

using basics::Problem;
using basics::Result;
using web::Reply;
using web::Request;

Result<storage::Writer> writer_of(Request& asked, const PersonId& person) {
    return storage::write(asked.connection, {.person = person, .at = asked.now});
}

// The one place that makes a page for someone who is not signed in: with the cookie that its form needs.
template <class Page>
Reply stranger_page(Request& asked, std::string title, Page page, int status = 200) {
    Reply cookies;
    page.form_token = form_token_of(asked, cookies);
    auto reply = web::show(asked, {.title = std::move(title)}, page, status);
    reply.headers.insert(reply.headers.end(), cookies.headers.begin(), cookies.headers.end());
    return reply;
}

Reply sign_in_page(Request& asked, std::string_view email, std::string_view then, const Problem* problem = nullptr) {
    SignInPage page{
        .email = {.name = "email",
                  .label = "E-mail address",
                  .value = std::string{email},
                  .type = "email",
                  .autocomplete = "username",
                  .mode = "email"},
        .password = {.name = "password", .label = "Password", .type = "password", .autocomplete = "current-password"},
        .then = after_sign_in(then),
        .form_token = {}};
    if (problem) page.errors.lines.push_back({.field = "email", .sentence = problem->message});
    const int status = !problem ? 200 : problem->kind == Problem::Kind::conflict ? 429 : 400;
    return stranger_page(asked, "Sign in", std::move(page), status);
}

std::string roles_in_words(const Person& person) {
    std::string words;
    for (const auto& role : person.roles) {
        if (!words.empty()) words += ", ";
        words += permissions::words(role.grant.role);
        if (!role.school.empty()) words += " of " + role.school;
        else if (role.grant.school) words += " of school " + role.grant.school->text();
    }
    return words;
}

Result<Reply> choose_page(Request& asked, std::vector<Person> people) {
    ChoosePage page{.people = {}, .then = after_sign_in(asked.from.query["then"]), .form_token = {}};
    for (const auto& person : people)
        page.people.push_back({.id = person.id, .name = person.name, .roles = roles_in_words(person)});
    return stranger_page(asked, "Choose whom to be", std::move(page));
}

Result<void> count(Request& asked, const Attempt& who) {
    auto writer = TRY(writer_of(asked, PersonId{"nobody"}));
    TRY(count_failure(writer, who));
    return writer.commit();
}

// The person, when the password is theirs and they may sign in. Whatever is wrong takes the same time and says the same.
Result<PersonId> prove(Request& asked, std::string_view email, std::string_view password, secrets::Match& match) {
    const auto who = attempt(email, asked.from.address);
    Secrets held;
    {
        auto reader = TRY(asked.reader());
        if (TRY(installation(reader)).kind == Installation::Kind::demonstration)
            return basics::forbidden(
                "Nobody has a password in a demonstration. Choose an invented person at /sign-in.");
        TRY(check_room(reader, who, asked.now));
        held = TRY(secrets_of(reader, email));
    }
    match = TRY(secrets::check_password(held.password_hash, password));
    if (match != secrets::Match::no && held.person && !held.disabled) return *held.person;
    TRY(count(asked, who));
    return not_let_in();
}

Result<Reply> let_in(Request& asked, storage::Writer& writer, const PersonId& person, std::string_view then) {
    if (const auto old = session_token(asked.from); !old.empty()) TRY(end_session(writer, secrets::hash_of(old)));
    const auto held = TRY(secrets_of(writer, person));
    const auto token = TRY(begin_session(writer, person, Proof::password));
    TRY(writer.commit());
    const auto onward = after_sign_in(then);
    web::Html part;
    part.put_part(onward);
    auto reply = web::redirect(held.totp_secret ? "/sign-in/code?then=" + std::move(part).take().text : onward);
    keep_session(reply, asked.from, token);
    return reply;
}

Result<Reply> signed_in(Request& asked, std::string_view email, std::string_view password) {
    auto match = secrets::Match::no;
    const auto person = TRY(prove(asked, email, password, match));
    std::optional<std::string> better;
    if (match == secrets::Match::yes_but_hash_again) better = TRY(secrets::hash_password(password));
    auto writer = TRY(writer_of(asked, person));
    TRY(forgive(writer, attempt(email, asked.from.address)));
    if (better) TRY(keep_better_hash(writer, person, *better));
    return let_in(asked, writer, person, asked.from.form["then"]);
}

} // namespace

std::string form_token_of(const Request& asked, Reply& reply) {
    if (asked.who || !asked.form_token.empty()) return asked.form_token;
    auto token = secrets::random_token();
    keep_form_cookie(reply, asked.from, token);
    return token;
}

Result<Reply> show_sign_in(Request& asked) {
    TRY(check_line(asked.from));
    if (asked.who) return web::redirect(after_sign_in(asked.from.query["then"]));
    auto reader = TRY(asked.reader());
    const auto here = TRY(installation(reader));
    if (here.kind != Installation::Kind::demonstration) return sign_in_page(asked, "", asked.from.query["then"]);
    TRY(may_choose_a_person(here, asked.from.address));
    return choose_page(asked, TRY(invented_people(reader)));
}

Result<Reply> sign_in(Request& asked) {
    TRY(check_line(asked.from));
    const auto email = basics::lower(basics::trimmed(asked.from.form["email"]));
    auto reply = signed_in(asked, email, asked.from.form["password"]);
    if (reply) return reply;
    if (reply.problem().kind == Problem::Kind::broken) return reply.problem();
    return sign_in_page(asked, email, asked.from.form["then"], &reply.problem());
}

Result<Reply> sign_in_as(Request& asked) {
    const PersonId chosen{std::string{asked.from.form["person"]}};
    {
        auto reader = TRY(asked.reader());
        TRY(may_choose_a_person(TRY(installation(reader)), asked.from.address));
        const auto invented = TRY(invented_people(reader));
        if (std::ranges::find(invented, chosen, &Person::id) == invented.end())
            return basics::missing("Nobody invented has this name. Choose from the list.");
    }
    auto writer = TRY(writer_of(asked, chosen));
    return let_in(asked, writer, chosen, asked.from.form["then"]);
}

Result<Reply> show_link(Request& asked) {
    TRY(check_line(asked.from));
    auto reader = TRY(asked.reader());
    const auto id = TRY(person_of_link(reader, asked.parameter("token"), asked.now));
    const auto person = TRY(find_person(reader, {.everything = true}, id));
    return stranger_page(
        asked, "Set your password",
        LinkPage{.name = person.name,
                 .email = person.email,
                 .password = {.name = "password",
                              .label = "New password",
                              .hint = "At least 12 characters. Three words that do not belong together are good.",
                              .type = "password",
                              .autocomplete = "new-password"},
                 .token = std::string{asked.parameter("token")},
                 .form_token = {}});
}

namespace {

Result<Reply> link_refused(Request& asked, const Person& person, const Problem& problem) {
    LinkPage page{.name = person.name,
                  .email = person.email,
                  .password = {.name = "password",
                               .label = "New password",
                               .error = problem.message,
                               .type = "password",
                               .autocomplete = "new-password"},
                  .token = std::string{asked.parameter("token")},
                  .form_token = {}};
    page.errors.lines.push_back({.field = "password", .sentence = problem.message});
    return stranger_page(asked, "Set your password", std::move(page), 400);
}

Result<Person> owner_of_link(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto id = TRY(person_of_link(reader, asked.parameter("token"), asked.now));
    auto person = TRY(find_person(reader, {.everything = true}, id));
    if (person.disabled) return not_let_in();
    return person;
}

} // namespace

Result<Reply> follow_link(Request& asked) {
    TRY(check_line(asked.from));
    const auto person = TRY(owner_of_link(asked));
    const auto password = asked.from.form["password"];
    if (const auto good = check_password_rules(password, person.email, person.name); !good)
        return link_refused(asked, person, good.problem());
    const auto hash = TRY(secrets::hash_password(password));
    auto writer = TRY(writer_of(asked, person.id));
    TRY(use_link(writer, asked.parameter("token")));
    TRY(set_password(writer, person, hash));
    TRY(forgive(writer, attempt(person.email, asked.from.address)));
    return let_in(asked, writer, person.id, "/");
}

Result<Reply> sign_out(Request& asked) {
    auto writer = TRY(asked.writer());
    TRY(end_session(writer, asked.session));
    TRY(writer.commit());
    auto reply = web::redirect("/sign-in");
    drop_session(reply, asked.from);
    return reply;
}

Result<Reply> sign_out_everywhere(Request& asked) {
    auto writer = TRY(asked.writer());
    TRY(end_sessions(writer, asked.person().id));
    TRY(writer.commit());
    auto reply = web::redirect("/sign-in");
    drop_session(reply, asked.from);
    return reply;
}

} // namespace people
