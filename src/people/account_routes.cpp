#include "people/account_routes.h"

#include "people/account_page.h"
#include "people/calendar_feed_store.h"
#include "people/cookie_routes.h"
#include "people/mail_store.h"
#include "people/sign_in_store.h"
#include "secrets/secrets.h"

#include <fmt/format.h>

namespace people {
namespace {

using basics::Problem;
using basics::Result;
using web::Reply;
using web::Request;

std::string notice_of(std::string_view done) {
    if (done == "password") return "Your password is changed, and every other session is signed out.";
    if (done == "second-factor") return "Your second factor is set. You are asked for a code from now on.";
    if (done == "removal") return "Your second factor is taken off.";
    if (done == "mail") return "Your choice of mail is kept.";
    if (done == "calendar") return "The address of your calendar is revoked: whoever holds it reads nothing more.";
    return {};
}

web::ChoiceGroup mails_of(Mails chosen) {
    web::ChoiceGroup group{
        .name = "mails",
        .question = "Mail about your work",
        .options = {},
        .hint = "A mail says what is due and at which school, with links; it holds no figure and names no "
                "pupil. Each has a link that stops them."};
    for (const auto each : all_mails)
        group.options.push_back(
            {.value = std::string{name(each)}, .words = std::string{words(each)}, .chosen = each == chosen});
    group.options[1].hint = "On Monday: the first seven lines of My work.";
    group.options[2].hint =
        "Also the working day before something of yours is due, and when it is overdue. One mail a day at most.";
    return group;
}

web::Field password_field(std::string name, std::string label, std::string autocomplete) {
    return {.name = std::move(name),
            .label = std::move(label),
            .type = "password",
            .autocomplete = std::move(autocomplete)};
}

Result<Person> myself(Request& asked, storage::Reader& reader) {
    return find_person(reader, {.everything = true}, asked.person().id);
}

Result<AccountPage> account_of(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto person = TRY(myself(asked, reader));
    const auto choice = TRY(mail_choice_of(reader, person.id));
    AccountPage page{.name = person.name,
                     .email = person.email,
                     .roles = {},
                     .demonstration = asked.demonstration,
                     .second_factor = person.second_factor,
                     .current = password_field("current", "The password you have", "current-password"),
                     .replacement = password_field("password", "The new one", "new-password"),
                     .proof = password_field("proof", "Your password", "current-password"),
                     .sessions = {},
                     .mails = mails_of(choice.sends),
                     .mails_version = choice.version,
                     .form_token = asked.form_token};
    if (const auto calendar = TRY(calendar_feed_of(reader, person.id)))
        page.calendar = AccountPage::Calendar{.made = calendar->made, .used = calendar->used};
    page.replacement.hint = "At least 12 characters. Three words that do not belong together are good.";
    for (const auto& role : person.roles) {
        const auto state = standing(role.grant, asked.today());
        page.roles.push_back(in_words(role) + (state.empty() ? "" : fmt::format(" ({})", state)));
    }
    for (const auto& each : TRY(open_sessions(reader, person.id, asked.now)))
        page.sessions.push_back(
            {.started = each.started, .seen = each.seen, .what = each.id == asked.session ? "this one" : "another"});
    return page;
}

Result<Reply> refused(Request& asked, web::Field AccountPage::*field, const Problem& problem) {
    auto page = TRY(account_of(asked));
    (page.*field).error = problem.message;
    page.errors.lines.push_back({.field = (page.*field).name, .sentence = problem.message});
    return web::show(asked, {.title = "Your account", .section = "account"}, page, 400);
}

// The password once more, before something that locks others out; failures count as they do at sign-in.
Result<void> prove_password(Request& asked, std::string_view password) {
    const auto who = attempt(asked.person().id.text(), asked.from.address);
    std::string hash;
    {
        auto reader = TRY(asked.reader());
        TRY(check_room(reader, who, asked.now));
        hash = TRY(secrets_of(reader, asked.person().id)).password_hash;
    }
    if (TRY(secrets::check_password(hash, password)) != secrets::Match::no) return {};
    auto writer = TRY(asked.writer());
    TRY(count_failure(writer, who));
    TRY(writer.commit());
    return basics::invalid("This is not your password.");
}

} // namespace

Result<Reply> show_account(Request& asked) {
    auto page = TRY(account_of(asked));
    page.notice = notice_of(asked.from.query["done"]);
    return web::show(asked, {.title = "Your account", .section = "account"}, page);
}

// Every session ends with the old password; the person who changed it goes on in a new one.
Result<Reply> change_password(Request& asked) {
    TRY(real_account(asked));
    if (const auto proven = prove_password(asked, asked.from.form["current"]); !proven)
        return refused(asked, &AccountPage::current, proven.problem());
    const auto password = asked.from.form["password"];
    Person person{.id = asked.person().id, .email = {}, .name = {}};
    {
        auto reader = TRY(asked.reader());
        person = TRY(myself(asked, reader));
    }
    if (const auto good = check_password_rules(password, person.email, person.name); !good)
        return refused(asked, &AccountPage::replacement, good.problem());
    const auto hash = TRY(secrets::hash_password(password));
    auto writer = TRY(asked.writer());
    TRY(set_password(writer, person, hash));
    const auto proof = asked.person().second_factor ? Proof::second_factor : Proof::password;
    const auto token = TRY(begin_session(writer, person.id, proof));
    TRY(writer.commit());
    auto reply = web::redirect("/account?done=password");
    keep_session(reply, asked.from, token);
    return reply;
}

Result<Reply> remove_second_factor(Request& asked) {
    TRY(real_account(asked));
    if (!TRY(account_of(asked)).second_factor) return basics::conflict("You have no second factor to take off.");
    if (const auto proven = prove_password(asked, asked.from.form["proof"]); !proven)
        return refused(asked, &AccountPage::proof, proven.problem());
    auto writer = TRY(asked.writer());
    const auto person = TRY(myself(asked, writer));
    TRY(set_second_factor(writer, person, std::nullopt, std::nullopt, "The second factor was taken off."));
    TRY(writer.commit());
    return web::redirect("/account?done=removal");
}

} // namespace people
