#include "web/form.h"

#include "basics/text.h"

namespace web {
namespace {

constexpr size_t most_fields = 2000;

int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// RFC 9110 5.6.2.
bool is_token(std::string_view text) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
               || marks.find(c) != marks.npos;
    });
}

// How many bytes the character at the front takes, or 0 when it is none (RFC 3629, table of section 4).
size_t character_length(std::string_view text) {
    const auto byte = [&](size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    const auto follows = [&](size_t at) { return (byte(at) & 0xC0U) == 0x80U; };
    const auto first = byte(0), second = byte(1);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && second < 0xA0, surrogate = first == 0xED && second > 0x9F;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first < 0xF0 || first > 0xF4) return 0;
    const bool overlong = first == 0xF0 && second < 0x90, beyond = first == 0xF4 && second > 0x8F;
    return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
}

} // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto length = character_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

basics::Result<std::string> percent_decoded(std::string_view text, Plus plus) {
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus == Plus::is_space) out += ' ';
        else if (text[i] != '%') out += text[i];
        else {
            const int high = i + 2 < text.size() ? hex(text[i + 1]) : -1, low = high >= 0 ? hex(text[i + 2]) : -1;
            if (low < 0)
                return basics::invalid("The address or form holds a % sign that is not followed by two digits.");
            out += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    if (out.find('\0') != std::string::npos || !is_utf8(out))
        return basics::invalid("The address or form holds bytes that are not text. Check where they were copied from.");
    return out;
}

basics::Result<Fields> parse_fields(std::string_view text) {
    Fields fields;
    if (text.empty()) return fields;
    for (const auto pair : basics::split(text, '&')) {
        if (pair.empty()) continue;
        if (fields.pairs().size() == most_fields) return basics::invalid("The form has more than 2,000 fields.");
        const auto equals = pair.find('=');
        auto name = TRY(percent_decoded(pair.substr(0, equals), Plus::is_space));
        auto value =
            equals == pair.npos ? std::string{} : TRY(percent_decoded(pair.substr(equals + 1), Plus::is_space));
        fields.add(std::move(name), std::move(value));
    }
    return fields;
}

basics::Result<Target> parse_target(std::string_view target) {
    const bool clean =
        std::all_of(target.begin(), target.end(), [](char c) { return c > ' ' && c < 127 && c != '\\'; });
    if (!clean || !target.starts_with('/') || target.starts_with("//") || target.find('#') != target.npos)
        return basics::invalid("This is not an address of this site. Go to the first page and start from there.");
    const auto mark = target.find('?');
    Target found{.path = std::string{target.substr(0, mark)}, .query = {}};
    TRY(percent_decoded(found.path, Plus::stays));
    if (mark != target.npos) found.query = TRY(parse_fields(target.substr(mark + 1)));
    return found;
}

Fields parse_cookies(std::string_view header) {
    Fields cookies;
    for (const auto pair : basics::split(header, ';')) {
        const auto equals = pair.find('=');
        if (equals == pair.npos || cookies.pairs().size() == 100) continue;
        const auto name = basics::trimmed(pair.substr(0, equals)), value = basics::trimmed(pair.substr(equals + 1));
        if (is_token(name) && is_utf8(value)) cookies.add(std::string{name}, std::string{value});
    }
    return cookies;
}

std::optional<std::string> header_parameter(std::string_view header, std::string_view name) {
    auto at = header.find(';');
    while (at != header.npos) {
        header = basics::trimmed(header.substr(at + 1));
        const auto equals = header.find('=');
        if (equals == header.npos) return std::nullopt;
        const bool wanted = basics::lower(basics::trimmed(header.substr(0, equals))) == name;
        header.remove_prefix(equals + 1);
        std::string value;
        if (header.starts_with('"')) {
            size_t i = 1;
            for (; i < header.size() && header[i] != '"'; ++i) {
                // Browsers write %22 for a quotation mark; only \" and \\ are escapes (RFC 9110 5.6.4).
                if (header[i] == '\\' && i + 1 < header.size() && (header[i + 1] == '"' || header[i + 1] == '\\')) ++i;
                value += header[i];
            }
            if (i >= header.size()) return std::nullopt;
            header.remove_prefix(i + 1);
            at = header.find(';');
        } else {
            at = header.find(';');
            value = std::string{basics::trimmed(header.substr(0, at))};
        }
        if (wanted) return value;
    }
    return std::nullopt;
}

basics::Result<ContentType> parse_content_type(std::string_view header) {
    ContentType found{.type = basics::lower(basics::trimmed(header.substr(0, header.find(';'))))};
    if (found.type != "multipart/form-data") return found;
    found.boundary = header_parameter(header, "boundary").value_or("");
    // RFC 2046 5.1.1: 1 to 70 characters.
    if (found.boundary.empty() || found.boundary.size() > 70)
        return basics::invalid("The form does not say where its parts begin. Send it from a browser.");
    return found;
}

} // namespace web
