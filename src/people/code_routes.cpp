#include "people/cookie_routes.h"
#include "people/sign_in_page.h"
#include "people/sign_in_routes.h"
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

// Whoever has given the password and still owes the code.
Result<Session> half_way(Request& asked) {
    auto reader = TRY(asked.reader());
    auto session = TRY(session_of_token(reader, session_token(asked.from)));
    if (session && !session->disabled && session->awaits_code && alive(session->times, asked.now)) return *session;
    return basics::forbidden("Sign in with your password first, at /sign-in.");
}

Reply code_page(Request& asked, std::string_view then, const Problem* problem = nullptr) {
    CodePage page{.code = {.name = "code",
                           .label = "The six digits your telephone shows for Bearing",
                           .autocomplete = "one-time-code",
                           .mode = "numeric"},
                  .then = after_sign_in(then),
                  .form_token = {}};
    if (problem) {
        page.code.error = problem->message;
        page.errors.lines.push_back({.field = "code", .sentence = problem->message});
    }
    Reply cookies;
    page.form_token = form_token_of(asked, cookies);
    const int status = !problem ? 200 : problem->kind == Problem::Kind::conflict ? 429 : 400;
    auto reply = web::show(asked, {.title = "Your second factor"}, page, status);
    reply.headers.insert(reply.headers.end(), cookies.headers.begin(), cookies.headers.end());
    return reply;
}

// Another key file than the one that closed it loses the second factor, and nothing else.
Result<std::string> opened_secret(const Request& asked, const Session& session, const Secrets& held) {
    basics::demand(asked.site->key.has_value(), "a real trust is served with a key");
    auto secret = secrets::open_text(held.totp_secret.value_or(""), session.who.id.text(), *asked.site->key);
    if (secret.ok() || secret.problem().kind != Problem::Kind::missing) return secret;
    return basics::missing("Your second factor cannot be read: this server has another key file than the one it was "
                           "closed with. Ask an administrator to take it off on your page, then set a new one.");
}

Result<std::int64_t> accepted_step(Request& asked, const Session& session, const Attempt& who) {
    auto reader = TRY(asked.reader());
    TRY(check_room(reader, who, asked.now));
    const auto held = TRY(secrets_of(reader, session.who.id));
    const auto secret = TRY(opened_secret(asked, session, held));
    const auto step = secrets::totp_accepts(secret, asked.from.form["code"], asked.now, held.totp_last);
    if (!step)
        return basics::invalid("This code is not right, or was used already. Wait for the next one and type it here.");
    return *step;
}

Result<void> count(Request& asked, const Session& session, const Attempt& who) {
    auto writer = TRY(storage::write(asked.connection, {.person = session.who.id, .at = asked.now}));
    TRY(count_failure(writer, who));
    return writer.commit();
}

// A session that is confirmed gets a new token: the old one was seen before the second factor.
Result<Reply> confirmed(Request& asked, const Session& session, std::int64_t step, const Attempt& who) {
    auto writer = TRY(storage::write(asked.connection, {.person = session.who.id, .at = asked.now}));
    TRY(use_code(writer, session.who.id, step));
    TRY(end_session(writer, session.id));
    TRY(forgive(writer, who));
    const auto token = TRY(begin_session(writer, session.who.id, Proof::second_factor));
    TRY(writer.commit());
    auto reply = web::redirect(after_sign_in(asked.from.form["then"]));
    keep_session(reply, asked.from, token);
    return reply;
}

} // namespace

Result<Reply> show_code(Request& asked) {
    if (asked.who) return web::redirect("/");
    if (!half_way(asked)) return web::redirect("/sign-in");
    return code_page(asked, asked.from.query["then"]);
}

Result<Reply> give_code(Request& asked) {
    const auto session = half_way(asked);
    if (!session) return web::redirect("/sign-in");
    const auto who = attempt(session.value().who.id.text(), asked.from.address);
    const auto step = accepted_step(asked, session.value(), who);
    if (step) return confirmed(asked, session.value(), step.value(), who);
    if (step.problem().kind == Problem::Kind::broken) return step.problem();
    if (step.problem().kind == Problem::Kind::invalid) TRY(count(asked, session.value(), who));
    return code_page(asked, asked.from.form["then"], &step.problem());
}

} // namespace people
