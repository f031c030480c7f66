#include "sources/cell.h"

#include "basics/text.h"

namespace sources {
namespace {

constexpr std::string_view minus = "−";
constexpr std::string_view pound = "£";
constexpr size_t longest_number = 40;

bool take(std::string_view& text, std::string_view beginning) {
    if (!text.starts_with(beginning)) return false;
    text.remove_prefix(beginning.size());
    return true;
}

bool digit(char c) { return c >= '0' && c <= '9'; }

// 1,234,567.8 without its commas; nothing if they do not part thousands.
std::optional<std::string> without_commas(std::string_view text) {
    const auto whole = text.substr(0, text.find('.'));
    const auto groups = basics::split(whole, ',');
    if (groups.front().empty() || groups.front().size() > 3) return std::nullopt;
    std::string digits;
    for (const auto group : groups) {
        if (!std::ranges::all_of(group, digit) || (!digits.empty() && group.size() != 3)) return std::nullopt;
        digits += group;
    }
    return digits.append(text.substr(whole.size()));
}

// Digits first, so that a sign stands only once and "nan" and "inf" are no numbers.
std::optional<double> unsigned_number(std::string_view text) {
    if (text.empty() || text.size() > longest_number || !(digit(text.front()) || text.front() == '.'))
        return std::nullopt;
    if (text.find(',') == std::string_view::npos) return basics::real_number(text);
    const auto plain = without_commas(text);
    return plain ? basics::real_number(*plain) : std::nullopt;
}

std::optional<basics::Reason> reason_of(std::string_view text, const FileKind& kind) {
    const auto found = kind.tokens.find(text);
    return found == kind.tokens.end() ? std::nullopt : std::optional{found->second};
}

// A word that stands for a number: "Above average" is band 2. The kind's values of the role "number" say which.
std::optional<double> number_by_word(std::string_view text, const FileKind& kind) {
    const auto words = kind.values.find("number");
    if (words == kind.values.end()) return std::nullopt;
    const auto found = words->second.find(basics::lower(text));
    return found == words->second.end() ? std::nullopt : basics::real_number(found->second.meaning);
}

std::optional<basics::Reason> reason_in_any_case(std::string_view text, const FileKind& kind) {
    const auto wanted = basics::lower(text);
    for (const auto& [token, reason] : kind.tokens)
        if (token.size() == text.size() && basics::lower(token) == wanted) return reason;
    return std::nullopt;
}

} // namespace

std::optional<double> number_as_written(std::string_view text) {
    text = basics::trimmed(text);
    const bool pounds_first = take(text, pound);
    const bool negative = take(text, "-") || take(text, minus);
    if (!negative) take(text, "+");
    if (!pounds_first) take(text, pound);
    if (text.ends_with('%')) text = basics::trimmed(text.substr(0, text.size() - 1));
    const auto number = unsigned_number(text);
    if (!number) return std::nullopt;
    return negative && *number != 0 ? -*number : *number;
}

Cell parse_cell(std::string_view text, const FileKind& kind) {
    text = basics::trimmed(text);
    if (text.empty()) return Empty{};
    if (const auto reason = reason_of(text, kind)) return *reason;
    if (const auto number = number_as_written(text)) return *number;
    if (const auto reason = reason_in_any_case(text, kind)) return *reason;
    if (const auto number = number_by_word(text, kind)) return *number;
    return Unreadable{};
}

} // namespace sources
