#include "secrets/secrets.h"

#include "secrets/sodium.h"

#include <array>
#include <fmt/format.h>
#include <sodium.h>
#include <span>

namespace secrets {
namespace {

std::string hexadecimal(std::span<const unsigned char> bytes) {
    std::string text;
    for (const auto byte : bytes) text += fmt::format("{:02x}", byte);
    return text;
}

} // namespace

void wake_sodium() {
    static const bool awake = sodium_init() >= 0;
    basics::demand(awake, "libsodium does not start");
}

std::string random_token() {
    wake_sodium();
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back(); // its closing zero
    return text;
}

std::string hash_of(std::string_view token) {
    wake_sodium();
    std::array<unsigned char, 32> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(token.data()), token.size(),
                       nullptr, 0);
    return hexadecimal(digest);
}

bool same(std::string_view left, std::string_view right) {
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace secrets
