#include "people/gate_routes.h"

#include "people/cookie_routes.h"
#include "people/sign_in_store.h"
#include "secrets/secrets.h"

namespace people {
namespace {

using basics::Result;

// A session's use is written down once a minute. When the database is busy, the next request will do it.
void mark(web::Request& asked, const Session& session) {
    if (!mark_due(session.times, asked.now)) return;
    auto writer = storage::write(asked.connection, {.person = session.who.id, .at = asked.now});
    if (writer.ok() && mark_seen(writer.value(), session.id).ok()) static_cast<void>(writer.value().commit());
}

Result<std::optional<Session>> session_of(web::Request& asked) {
    const auto token = session_token(asked.from);
    if (token.empty()) return std::optional<Session>{};
    auto reader = TRY(asked.reader());
    return session_of_token(reader, token);
}

Result<void> recognise(web::Request& asked) {
    const auto session = TRY(session_of(asked));
    if (!session || session->disabled || session->awaits_code || !alive(session->times, asked.now)) {
        asked.form_token = std::string{form_cookie(asked.from)};
        return {};
    }
    mark(asked, *session);
    asked.who = session->who;
    asked.session = session->id;
    asked.form_token = session->form_token;
    return {};
}

// RFC 8058: whoever keeps somebody's mail sends this one field to the address in it. Its token is the secret, and no cookie counts.
bool one_click(const web::Incoming& from) {
    return from.path.starts_with("/mail-stop/") && from.form["List-Unsubscribe"] == "One-Click";
}

Result<void> check_form(const web::Request& asked) {
    if (asked.from.method != web::Method::post || one_click(asked.from)) return {};
    if (!asked.form_token.empty() && secrets::same(asked.form_token, asked.from.form["form_token"])) return {};
    return basics::forbidden(
        "This form was open for too long, or did not come from Bearing. Go back, reload the page and send "
        "it again.");
}

} // namespace

Result<void> gate(web::Request& asked, permissions::Verb verb) {
    TRY(recognise(asked));
    if (verb != permissions::Verb::anyone) {
        if (!asked.who) return basics::forbidden("Sign in to see this.");
        if (!permissions::may(*asked.who, verb, asked.today())) return basics::forbidden(permissions::refusal(verb));
    }
    return check_form(asked);
}

} // namespace people
