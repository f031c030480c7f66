#include "sources/file_kind.h"

#include "basics/text.h"

namespace sources {
namespace {

struct Plain {
    std::string_view written;
    std::string_view plain;
};
// Letters that look alike and come and go as a file passes through word processors and spreadsheets.
constexpr std::array alike{Plain{"\xEF\xBB\xBF", ""},
                           Plain{"\"", ""},
                           Plain{"“", ""},
                           Plain{"”", ""},
                           Plain{"‘", "'"},
                           Plain{"’", "'"},
                           Plain{"\xC2\xA0", " "},
                           Plain{"\xE2\x80\xAF", " "},
                           Plain{"\xE2\x80\x89", " "},
                           Plain{"‐", "-"},
                           Plain{"‑", "-"},
                           Plain{"‒", "-"},
                           Plain{"–", "-"},
                           Plain{"—", "-"},
                           Plain{"−", "-"},
                           Plain{"\xE2\x80\x8B", ""}};

std::string plain_letters(std::string_view text) {
    std::string out;
    for (size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const auto* found =
            std::ranges::find_if(alike, [&](const auto& pair) { return rest.starts_with(pair.written); });
        out += found == alike.end() ? rest.substr(0, 1) : found->plain;
        at += found == alike.end() ? 1 : found->written.size();
    }
    return out;
}

// How long the note mark is that begins here: "(7)", "[2]", "[note 3]"; 0 if none does. A year in brackets is no note.
size_t note_mark(std::string_view text) {
    if (!text.starts_with('(') && !text.starts_with('[')) return 0;
    const auto end = text.find(text.front() == '(' ? ')' : ']');
    if (end == std::string_view::npos) return 0;
    auto inside = basics::trimmed(text.substr(1, end - 1));
    if (inside.starts_with("note ")) inside = basics::trimmed(inside.substr(5));
    const bool number = !inside.empty() && inside.size() <= 2 && basics::whole_number(inside).value_or(-1) >= 0;
    return number ? end + 1 : 0;
}

} // namespace

std::string folded_header(std::string_view header) {
    const auto plain = basics::lower(plain_letters(header));
    std::string out;
    for (size_t at = 0; at < plain.size();) {
        if (const auto mark = note_mark(std::string_view{plain}.substr(at))) at += mark;
        else out += plain[at++];
    }
    return basics::collapsed(out);
}

} // namespace sources
