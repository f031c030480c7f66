#include "people/cookie_routes.h"

#include "people/installation.h"

#include <fmt/format.h>

namespace people {
namespace {

constexpr std::string_view session_name = "bearing", form_name = "bearing-form";

// RFC 6265bis, section 4.1.3.2: a __Host- cookie is Secure, of this host alone, for all of its paths.
std::string full_name(std::string_view name, const web::Incoming& from) {
    return (from.secure ? "__Host-" : "") + std::string{name};
}

void keep(web::Reply& reply, const web::Incoming& from, std::string_view name, std::string_view value,
          std::string_view more) {
    reply.headers.emplace_back("Set-Cookie",
                               fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax{}{}", full_name(name, from), value,
                                           from.secure ? "; Secure" : "", more));
}

} // namespace

std::string_view session_token(const web::Incoming& from) { return from.cookies[full_name(session_name, from)]; }
std::string_view form_cookie(const web::Incoming& from) { return from.cookies[full_name(form_name, from)]; }

void keep_session(web::Reply& reply, const web::Incoming& from, std::string_view token) {
    keep(reply, from, session_name, token, "");
}
void drop_session(web::Reply& reply, const web::Incoming& from) { keep(reply, from, session_name, "", "; Max-Age=0"); }
void keep_form_cookie(web::Reply& reply, const web::Incoming& from, std::string_view token) {
    keep(reply, from, form_name, token, "");
}

basics::Result<void> check_line(const web::Incoming& from) {
    if (from.secure || loopback(from.address)) return {};
    return basics::forbidden(
        "Signing in needs https, so that nobody reads the password on its way. Open this address with "
        "https://, or ask whoever runs Bearing to put it behind a proxy that has a certificate.");
}

} // namespace people
