#include "charts/qr_code.h"
#include "people/account_page.h"
#include "people/account_routes.h"
#include "people/cookie_routes.h"
#include "people/sign_in_store.h"
#include "secrets/sealed_text.h"
#include "secrets/secrets.h"
#include "secrets/totp.h"
#include "web/site.h"

namespace people {
namespace {

using basics::Problem;
using basics::Result;
using web::Reply;
using web::Request;

std::string in_fours(std::string_view text) {
    std::string grouped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && i % 4 == 0) grouped += ' ';
        grouped += text[i];
    }
    return grouped;
}

// The address as a picture; a text of this length always has one.
web::SafeHtml picture_of(const std::string& address) {
    const auto code = charts::qr_code(address, {.id = "second-factor-code",
                                                .title = "A code for the camera of your telephone",
                                                .description = "It holds the same key as the text beside it."});
    return {code ? code->text : std::string{}};
}

Result<Person> myself(Request& asked) {
    auto reader = TRY(asked.reader());
    return find_person(reader, {.everything = true}, asked.person().id);
}

Result<Reply> second_factor_page(Request& asked, const std::string& secret, const Problem* problem = nullptr) {
    const auto person = TRY(myself(asked));
    const auto address = secrets::totp_address(secret, person.email);
    SecondFactorPage page{
        .secret = secret,
        .grouped = in_fours(secret),
        .picture = picture_of(address),
        .address = address,
        .code = {.name = "code", .label = "The six digits", .autocomplete = "one-time-code", .mode = "numeric"},
        .form_token = asked.form_token};
    if (problem) {
        page.code.error = problem->message;
        page.errors.lines.push_back({.field = "code", .sentence = problem->message});
    }
    return web::show(asked,
                     {.title = "Set a second factor",
                      .crumbs = {{.words = "Your account", .link = web::Link{"/account"}}},
                      .section = "account"},
                     page, problem ? 400 : 200);
}

} // namespace

Result<void> real_account(const Request& asked) {
    if (asked.demonstration) return basics::forbidden("Invented people have neither password nor second factor.");
    return {};
}

Result<Reply> show_second_factor(Request& asked) {
    TRY(real_account(asked));
    return second_factor_page(asked, secrets::new_totp_secret());
}

// The secret came from our page, and the code proves that a telephone holds it. Other sessions, which know no second
// factor, end; this one goes on in a new one that does.
Result<Reply> set_second_factor(Request& asked) {
    TRY(real_account(asked));
    const std::string secret{asked.from.form["secret"]};
    const auto bytes = secrets::base32_bytes(secret);
    if (!bytes || bytes->size() != 20)
        return basics::invalid("The key was damaged on its way. Start again from your account.");
    const auto step = secrets::totp_accepts(secret, asked.from.form["code"], asked.now, {});
    const auto wrong = basics::invalid(
        "This code does not belong to the key. Check the clock of your telephone and try the next one.");
    if (!step) return second_factor_page(asked, secret, &wrong);
    auto writer = TRY(asked.writer());
    const auto person = TRY(find_person(writer, {.everything = true}, asked.person().id));
    if (person.second_factor) return basics::conflict("You have a second factor already. Take it off first.");
    basics::demand(asked.site->key.has_value(), "a real trust is served with a key");
    const auto sealed = secrets::seal_text(secret, person.id.text(), *asked.site->key);
    TRY(set_second_factor(writer, person, sealed, *step, "A second factor was set."));
    TRY(end_sessions(writer, person.id));
    const auto token = TRY(begin_session(writer, person.id, Proof::second_factor));
    TRY(writer.commit());
    auto reply = web::redirect("/account?done=second-factor");
    keep_session(reply, asked.from, token);
    return reply;
}

} // namespace people
