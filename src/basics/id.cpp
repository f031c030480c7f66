#include "basics/id.h"

#include "basics/text.h"

namespace basics {
namespace {

// Spreadsheets write 140646 as "140646.0": the tail is dropped.
std::string_view without_decimal_zero(std::string_view text) {
    text = trimmed(text);
    while (text.size() > 2 && text.ends_with('0') && text.find('.') != std::string_view::npos) text.remove_suffix(1);
    if (text.ends_with('.')) text.remove_suffix(1);
    return text;
}

Result<std::int64_t> number_between(std::string_view text, std::int64_t low, std::int64_t high, const char* what) {
    const auto number = whole_number(without_decimal_zero(text));
    if (!number || *number < low || *number > high)
        return invalid(fmt::format("“{}” is not a {}.", shortened(text, 40), what));
    return *number;
}

} // namespace

Result<Urn> parse_urn(std::string_view text) {
    return Urn{TRY(number_between(text, 10'000, 9'999'999, "unique reference number (URN: six digits)"))};
}

Result<GroupUid> parse_group_uid(std::string_view text) {
    return GroupUid{TRY(number_between(text, 1, 9'999'999, "group UID (a whole number, such as 5329)"))};
}

Result<LaCode> parse_la_code(std::string_view text) {
    return LaCode{TRY(number_between(text, 1, 999, "local authority code (three digits)"))};
}

Result<LaEstab> parse_laestab(std::string_view text) {
    std::string digits{without_decimal_zero(text)};
    std::erase(digits, '/');
    return LaEstab{TRY(number_between(digits, 1'000'000, 9'999'999, "DfE number (such as 372/4020)"))};
}

} // namespace basics
