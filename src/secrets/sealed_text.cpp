#include "secrets/sealed_text.h"

#include "secrets/sodium.h"

#include <fmt/format.h>
#include <sodium.h>
#include <vector>

namespace secrets {
namespace {

constexpr std::string_view first_word = "sealed-1:";
constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
                      mac_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

using Bytes = std::vector<unsigned char>;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string start_of(const Key& key) { return fmt::format("{}{}:", first_word, mark_of(key)); }

std::string base64(const Bytes& bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back(); // its closing zero
    return text;
}

Bytes from_base64(std::string_view text) {
    Bytes bytes(text.size());
    std::size_t length = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, nullptr, variant)
        != 0)
        length = 0;
    bytes.resize(length);
    return bytes;
}

} // namespace

std::string seal_text(std::string_view text, std::string_view about, const Key& key) {
    wake_sodium();
    Bytes closed(nonce_bytes + text.size() + mac_bytes);
    randombytes_buf(closed.data(), nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(closed.data() + nonce_bytes, nullptr, bytes_of(text), text.size(),
                                               bytes_of(about), about.size(), nullptr, closed.data(),
                                               key.bytes().data());
    return start_of(key) + base64(closed);
}

basics::Result<std::string> open_text(std::string_view sealed, std::string_view about, const Key& key) {
    wake_sodium();
    if (!closed_with(sealed, key)) return basics::missing("This was closed with another key than the one at hand.");
    const auto closed = from_base64(sealed.substr(start_of(key).size()));
    const auto damaged = basics::broken("What was closed under the key was changed since.");
    if (closed.size() < nonce_bytes + mac_bytes) return damaged;
    std::string text(closed.size() - nonce_bytes - mac_bytes, '\0');
    const int differs = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char*>(text.data()), nullptr, nullptr, closed.data() + nonce_bytes,
        closed.size() - nonce_bytes, bytes_of(about), about.size(), closed.data(), key.bytes().data());
    if (differs != 0) return damaged;
    return text;
}

bool is_sealed_text(std::string_view text) { return text.starts_with(first_word); }
bool closed_with(std::string_view sealed, const Key& key) { return sealed.starts_with(start_of(key)); }

} // namespace secrets
