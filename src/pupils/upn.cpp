#include "pupils/upn.h"

#include "basics/text.h"

#include <algorithm>

namespace pupils {
namespace {

using basics::Result;

// I, O and S are left out, so that no letter is taken for a digit.
constexpr std::string_view letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return letters.find(c) != std::string_view::npos; }

std::string capitals(std::string_view text) {
    std::string out{basics::trimmed(text)};
    for (auto& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

// DfE's Get Information about Pupils: permanent ^[A-HJ-NP-RT-Z][0-9]{12}$, temporary with one of the letters at the end.
bool shaped_as_upn(std::string_view text) {
    return text.size() == 13 && letter(text[0]) && std::ranges::all_of(text.substr(1, 11), digit)
           && (digit(text[12]) || letter(text[12]));
}

// Each character from the second on, times its place (2 to 13), modulo 23, is the place of the check letter. A letter at the
// end counts as its place among the letters.
char check_letter(std::string_view text) {
    std::size_t sum = 0;
    for (std::size_t at = 1; at < text.size(); ++at)
        sum += (at + 1) * (digit(text[at]) ? static_cast<std::size_t>(text[at] - '0') : letters.find(text[at]));
    return letters[sum % letters.size()];
}

} // namespace

Result<Upn> parse_upn(std::string_view given) {
    auto text = capitals(given);
    if (!shaped_as_upn(text))
        return basics::invalid(
            "A UPN is a letter and 12 digits; a temporary one ends in a letter. I, O and S are not used.");
    if (check_letter(text) != text[0])
        return basics::invalid("The first letter of the UPN does not agree with its digits: one of them is mistyped.");
    return Upn{std::move(text)};
}

Result<Upn> made_upn(std::string_view digits) {
    const auto text = "A" + std::string{digits};
    if (!shaped_as_upn(text)) return basics::invalid("A UPN is made from twelve digits.");
    return parse_upn(check_letter(text) + std::string{digits});
}

// The check digit is 10 - (the sum of the first nine digits times 10, 9, … 2, modulo 11); a remainder of 0 is no ULN (DfE's
// Get Information about Pupils).
Result<Uln> parse_uln(std::string_view given) {
    std::string text{basics::trimmed(given)};
    if (text.size() != 10 || !std::ranges::all_of(text, digit)) return basics::invalid("A ULN is ten digits.");
    int sum = 0;
    for (std::size_t at = 0; at < 9; ++at) sum += (text[at] - '0') * static_cast<int>(10 - at);
    const int rest = sum % 11;
    if (rest == 0 || text[9] - '0' != 10 - rest)
        return basics::invalid("The last digit of the ULN does not agree with the others: one of them is mistyped.");
    return Uln{std::move(text)};
}

} // namespace pupils
