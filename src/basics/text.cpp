#include "basics/text.h"

namespace basics {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";
constexpr std::string_view no_break_space = "\xC2\xA0";

bool blank(char c) { return blanks.find(c) != std::string_view::npos; }

} // namespace

std::string_view trimmed(std::string_view text) {
    for (;;) {
        if (!text.empty() && blank(text.front())) text.remove_prefix(1);
        else if (!text.empty() && blank(text.back())) text.remove_suffix(1);
        else if (text.starts_with(no_break_space)) text.remove_prefix(2);
        else if (text.ends_with(no_break_space)) text.remove_suffix(2);
        else return text;
    }
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string collapsed(std::string_view text) {
    std::string out;
    for (const char c : trimmed(text)) {
        if (!blank(c)) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    return out;
}

std::string shortened(std::string_view text, size_t bytes) {
    if (text.size() <= bytes) return std::string{text};
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
    return std::string{text.substr(0, bytes)} + "…";
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (size_t start = 0;;) {
        const auto end = text.find(separator, start);
        parts.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos) return parts;
        start = end + 1;
    }
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<double> real_number(std::string_view text) {
    double number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

std::string searchable(std::string_view text) {
    // The Latin-1 letters of UTF-8 (0xC3 0x80 … 0xBF) by their plain letter; '\0' drops one.
    static constexpr std::string_view plain{"aaaaaaaceeeeiiiidnooooo\0ouuuuy\0saaaaaaaceeeeiiiidnooooo\0ouuuuy\0y", 64};
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += static_cast<char>(c);
        else if (c == '\'') continue;
        else if (c == 0xC3 && i + 1 < text.size()) {
            const auto letter = plain[(static_cast<unsigned char>(text[++i]) - 0x80u) & 0x3Fu];
            if (letter) out += letter;
        } else if (text.substr(i).starts_with("’")) i += 2;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

std::string thousands(std::int64_t number) {
    auto digits = std::to_string(number);
    if (number < 0) digits.erase(0, 1);
    for (auto at = static_cast<std::int64_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<size_t>(at), ",");
    return (number < 0 ? "−" : "") + digits;
}

std::string decimals(double value, int places) {
    auto text = fmt::format("{:.{}f}", std::abs(value), places);
    const bool zero = text.find_first_not_of("0.") == std::string::npos;
    return (value < 0 && !zero ? "−" : "") + text;
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
    return thousands(number) + " " + std::string{number == 1 ? one : many};
}

} // namespace basics
