#include "basics/json.h"

#include "basics/result.h"

namespace basics {
namespace {

// The length of the UTF-8 character that starts here, or 0 if the bytes are no character.
size_t character(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    const size_t length = first < 0x80                    ? 1
                          : first >= 0xC2 && first < 0xE0 ? 2
                          : first >= 0xE0 && first < 0xF0 ? 3
                          : first >= 0xF0 && first < 0xF5 ? 4
                                                          : 0;
    if (length == 0 || text.size() < length) return 0;
    for (size_t i = 1; i < length; ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return 0;
    // Too long a form, half a surrogate pair, or past U+10FFFF.
    const auto second = length > 2 ? static_cast<unsigned char>(text[1]) : 0u;
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90)
        || (first == 0xF4 && second > 0x8F))
        return 0;
    return length;
}

} // namespace

void Json::before_value() {
    if (after_key_) after_key_ = false;
    else if (!first_) out_ += ',';
    first_ = false;
}

Json& Json::object() { return before_value(), out_ += '{', open_.push_back('}'), first_ = true, *this; }
Json& Json::list() { return before_value(), out_ += '[', open_.push_back(']'), first_ = true, *this; }

Json& Json::end() {
    demand(!open_.empty(), "Json::end without an open list or object");
    out_ += open_.back();
    open_.pop_back();
    first_ = false;
    return *this;
}

Json& Json::key(std::string_view name) {
    text(name);
    out_ += ':';
    after_key_ = true;
    return *this;
}

Json& Json::text(std::string_view value) {
    before_value();
    out_ += '"';
    while (!value.empty()) {
        const auto length = character(value);
        const char c = value[0];
        if (length == 0) out_ += "\xEF\xBF\xBD";
        else if (length > 1) out_ += value.substr(0, length);
        else if (c == '"' || c == '\\') out_ += '\\', out_ += c;
        else if (static_cast<unsigned char>(c) < 0x20) out_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else out_ += c;
        value.remove_prefix(std::max<size_t>(length, 1));
    }
    out_ += '"';
    return *this;
}

Json& Json::number(double value) {
    if (!std::isfinite(value)) return null();
    return before_value(), out_ += fmt::format("{}", value), *this;
}

Json& Json::number(std::int64_t value) { return before_value(), out_ += std::to_string(value), *this; }
Json& Json::boolean(bool value) { return before_value(), out_ += value ? "true" : "false", *this; }
Json& Json::null() { return before_value(), out_ += "null", *this; }
Json& Json::maybe(const std::optional<double>& value) { return value ? number(*value) : null(); }

std::string Json::take() && {
    demand(open_.empty(), "Json taken while a list or object is open");
    return std::move(out_);
}

} // namespace basics
