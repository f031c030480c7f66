#include "web/headers.h"

#include <algorithm>

namespace web {

const Headers& security_headers(bool secure) {
    static const Headers headers{
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
         "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"},
    };
    static const Headers over_https = [] {
        auto all = headers;
        all.emplace_back("Strict-Transport-Security", "max-age=31536000; includeSubDomains"); // RFC 6797: a year
        return all;
    }();
    return secure ? over_https : headers;
}

bool fits_header(std::string_view value) {
    return std::none_of(value.begin(), value.end(), [](char c) {
        return static_cast<unsigned char>(c) < 32 || static_cast<unsigned char>(c) == 127;
    });
}

} // namespace web
