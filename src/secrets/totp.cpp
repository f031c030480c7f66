#include "secrets/totp.h"

#include "secrets/secrets.h"
#include "secrets/sodium.h"

#include <array>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

namespace secrets {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648, section 6
constexpr std::array<std::uint32_t, 9> powers{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000};

std::array<unsigned char, 20> hmac_sha1(std::string_view key, std::int64_t counter) {
    std::array<unsigned char, 8> message{};
    for (std::size_t i = 0; i < 8; ++i) message[i] = static_cast<unsigned char>(counter >> (56 - 8 * i));
    std::array<unsigned char, 20> digest{};
    unsigned int length = 0;
    HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), message.data(), message.size(), digest.data(), &length);
    basics::demand(length == digest.size(), "SHA-1 has 20 bytes");
    return digest;
}

std::string digits_of(std::string_view code) {
    std::string digits;
    for (const char c : code)
        if (c != ' ') digits += c;
    return digits;
}

} // namespace

std::string base32_text(std::string_view bytes) {
    std::string text;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : bytes) {
        held = (held << 8) | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
    }
    if (bits > 0) text += alphabet[(held << (5 - bits)) & 31];
    return text;
}

std::optional<std::string> base32_bytes(std::string_view text) {
    std::string bytes;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : text) {
        const auto at = alphabet.find(c);
        if (at == std::string_view::npos) return {};
        held = (held << 5) | static_cast<std::uint32_t>(at);
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>((held >> bits) & 255);
    }
    return bytes;
}

std::string new_totp_secret() {
    wake_sodium();
    std::array<char, 20> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return base32_text({bytes.data(), bytes.size()});
}

std::int64_t totp_step(basics::Instant now) {
    return std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count() / 30;
}

// RFC 4226, section 5.3: the last four bits say where in the digest the 31 bits of the code begin.
std::optional<std::string> totp_code(std::string_view secret, std::int64_t step, int digits) {
    const auto key = base32_bytes(secret);
    if (!key || key->empty()) return {};
    const auto digest = hmac_sha1(*key, step);
    const std::size_t at = digest[19] & 15;
    std::uint32_t number = digest[at] & 127;
    for (std::size_t i = 1; i < 4; ++i) number = (number << 8) | digest[at + i];
    return fmt::format("{:0{}}", number % powers[static_cast<std::size_t>(digits)], digits);
}

std::optional<std::int64_t> totp_accepts(std::string_view secret, std::string_view code, basics::Instant now,
                                         std::optional<std::int64_t> last) {
    const auto given = digits_of(code);
    std::optional<std::int64_t> accepted;
    for (const std::int64_t step : {totp_step(now) - 1, totp_step(now), totp_step(now) + 1}) {
        const auto right = totp_code(secret, step);
        const bool later = !last || step > *last;
        if (right && same(*right, given) && later) accepted = step;
    }
    return accepted;
}

std::string totp_address(std::string_view secret, std::string_view email) {
    std::string label;
    for (const char c : email) label += c == '@' ? std::string{"%40"} : std::string(1, c);
    return fmt::format("otpauth://totp/Bearing:{}?secret={}&issuer=Bearing&algorithm=SHA1&digits=6&period=30", label,
                       secret);
}

} // namespace secrets
