#include "basics/base64.h"

#include <array>
#include <cstdint>

namespace basics {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr auto values = [] {
    std::array<std::int8_t, 256> found{};
    found.fill(-1);
    for (std::size_t i = 0; i < letters.size(); ++i)
        found[static_cast<unsigned char>(letters[i])] = static_cast<std::int8_t>(i);
    return found;
}();

} // namespace

std::string base64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto left = bytes.size() - i;
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8 | (k < left ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k) text += k <= left ? letters[three >> (18 - 6 * k) & 63u] : '=';
    }
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    while (text.ends_with('=')) text.remove_suffix(1);
    std::uint32_t held = 0;
    int bits = 0;
    for (const char letter : text) {
        const auto value = values[static_cast<unsigned char>(letter)];
        if (value < 0) return std::nullopt;
        held = held << 6 | static_cast<std::uint32_t>(value);
        if ((bits += 6) < 8) continue;
        bytes += static_cast<char>(held >> (bits -= 8) & 0xFFu);
    }
    return bytes;
}

} // namespace basics
