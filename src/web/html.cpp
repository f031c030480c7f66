#include "web/html.h"

namespace web {
namespace {

bool unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
           || c == '.' || c == '~';
}

} // namespace

// One slash and no second ("//elsewhere" is another host), no backslash, no control characters; or https.
Link::Link(std::string address) : text_{std::move(address)} {
    const bool inside =
        (text_.starts_with('/') && !text_.starts_with("//")) || text_.starts_with('?') || text_.starts_with('#');
    const bool clean = std::none_of(text_.begin(), text_.end(), [](char c) { return c == '\\' || (c >= 0 && c < 32); });
    if (!clean || !(inside || text_.starts_with("https://"))) text_ = "#";
}

void Html::put(std::string_view text) {
    for (const char c : text) switch (c) {
        case '&': out_ += "&amp;"; break;
        case '<': out_ += "&lt;"; break;
        case '>': out_ += "&gt;"; break;
        case '"': out_ += "&quot;"; break;
        case '\'': out_ += "&#39;"; break;
        default: out_ += c;
        }
}

void Html::put_part(std::string_view text) {
    for (const char c : text) {
        if (unreserved(c)) out_ += c;
        else out_ += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
}

} // namespace web
