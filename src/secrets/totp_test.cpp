#include "secrets/totp.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace secrets;

namespace {

const std::string rfc_secret = base32_text("12345678901234567890");

basics::Instant at(std::int64_t seconds_since_1970) { return basics::Instant{seconds{seconds_since_1970}}; }

} // namespace

// RFC 6238, appendix B, the rows of SHA-1.
TEST_CASE("the codes of RFC 6238 come out") {
    const std::vector<std::pair<std::int64_t, std::string>> published{
        {59, "94287082"},         {1111111109, "07081804"}, {1111111111, "14050471"},
        {1234567890, "89005924"}, {2000000000, "69279037"}, {20000000000, "65353130"},
    };
    for (const auto& [time, code] : published) CHECK(totp_code(rfc_secret, totp_step(at(time)), 8) == code);
}

TEST_CASE("a code holds for its step and one on each side") {
    const auto code = *totp_code(rfc_secret, 1000);
    CHECK(totp_accepts(rfc_secret, code, at(1000 * 30), {}) == 1000);
    CHECK(totp_accepts(rfc_secret, code, at(999 * 30), {}) == 1000);
    CHECK(totp_accepts(rfc_secret, code, at(1001 * 30 + 29), {}) == 1000);
    CHECK_FALSE(totp_accepts(rfc_secret, code, at(1002 * 30), {}).has_value());
    CHECK_FALSE(totp_accepts(rfc_secret, code, at(998 * 30 + 29), {}).has_value());
}

TEST_CASE("a code works once") {
    const auto code = *totp_code(rfc_secret, 1000);
    CHECK_FALSE(totp_accepts(rfc_secret, code, at(1000 * 30), 1000).has_value());
    CHECK(totp_accepts(rfc_secret, code, at(1000 * 30), 999) == 1000);
}

TEST_CASE("spaces in a code do not matter, other signs do") {
    const auto code = *totp_code(rfc_secret, 1000);
    CHECK(totp_accepts(rfc_secret, code.substr(0, 3) + " " + code.substr(3), at(1000 * 30), {}).has_value());
    CHECK_FALSE(totp_accepts(rfc_secret, code + "0", at(1000 * 30), {}).has_value());
    CHECK_FALSE(totp_accepts(rfc_secret, "", at(1000 * 30), {}).has_value());
    CHECK_FALSE(totp_accepts("", code, at(1000 * 30), {}).has_value());
}

// RFC 4648, section 10.
TEST_CASE("base32 goes there and back") {
    CHECK(base32_text("foobar") == "MZXW6YTBOI");
    CHECK(base32_bytes("MZXW6YTBOI") == "foobar");
    CHECK_FALSE(base32_bytes("not base32!").has_value());
    CHECK(base32_bytes(new_totp_secret())->size() == 20);
}

TEST_CASE("the address for a telephone names the account and the secret") {
    CHECK(totp_address("ABC", "ann@school.example")
          == "otpauth://totp/Bearing:ann%40school.example?secret=ABC&issuer=Bearing&algorithm=SHA1&digits=6&period=30");
}
