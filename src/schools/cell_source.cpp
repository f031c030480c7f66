#include "schools/cell_source.h"

#include "basics/text.h"

namespace schools {
namespace {

// "1,050", "£45,884" and "12.5%" as plain digits.
std::string plain_digits(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ',' && c != '%') out += c;
    return out;
}

} // namespace

std::string Cells::text(std::string_view role) const {
    auto value = basics::collapsed(fields_->meaning(role));
    const auto folded = basics::lower(value);
    if (folded == "nan" || folded == "null" || folded == "not recorded") return {};
    return value;
}

bool Cells::token(std::string_view text) const {
    return fields_->recognised().kind->tokens.contains(text)
           || !std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<double> Cells::real(std::string_view role) {
    const auto value = text(role);
    if (value.empty() || token(value)) return std::nullopt;
    const auto number = basics::real_number(plain_digits(value));
    if (!number) refuse(role, "This is not a number.");
    return number;
}

std::optional<std::int64_t> Cells::whole(std::string_view role) {
    const auto number = real(role);
    if (!number) return std::nullopt;
    if (std::abs(*number) > 1e12 || std::floor(*number) != *number) {
        refuse(role, "This is not a whole number.");
        return std::nullopt;
    }
    return static_cast<std::int64_t>(*number);
}

std::optional<basics::Date> Cells::date(std::string_view role) {
    const auto value = text(role);
    if (value.empty()) return std::nullopt;
    auto date = basics::parse_official_date(value);
    if (date) return date.value();
    refuse(role, date.problem().message);
    return std::nullopt;
}

void Cells::refuse(std::string_view role, std::string reason) {
    refused_->push_back({.line = fields_->line(),
                         .column = std::string{fields_->header(role)},
                         .value = basics::shortened((*fields_)[role], 60),
                         .reason = std::move(reason)});
}

} // namespace schools
