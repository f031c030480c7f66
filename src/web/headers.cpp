#include "web/headers.h"

#include <algorithm>

namespace web {

Headers security_headers(bool secure) {
    Headers headers{
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
         "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"},
    };
    // RFC 6797: a year.
    if (secure) headers.emplace_back("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    return headers;
}

bool fits_header(std::string_view value) {
    return std::none_of(value.begin(), value.end(), [](char c) {
        return static_cast<unsigned char>(c) < 32 || static_cast<unsigned char>(c) == 127;
    });
}

} // namespace web
