#include "storage/connection.h"

namespace storage {

bool has_nul(const Value& value) {
    const auto* text = std::get_if<std::string_view>(&value.held());
    return text && text->find('\0') != std::string_view::npos;
}

basics::Problem nul_refused() {
    return basics::invalid("A text holds a character that cannot be stored (NUL). Remove it and try again.");
}

std::optional<std::int64_t> Row::maybe_integer(int column) const {
    return null(column) ? std::nullopt : std::optional{integer(column)};
}
std::optional<double> Row::maybe_real(int column) const {
    return null(column) ? std::nullopt : std::optional{real(column)};
}
std::optional<std::string> Row::maybe_text(int column) const {
    return null(column) ? std::nullopt : std::optional{copy(column)};
}

std::optional<basics::Date> Row::maybe_date(int column) const {
    return null(column) ? std::nullopt : std::optional{date(column)};
}

basics::Date Row::date(int column) const {
    const auto parsed = basics::parse_iso_date(text(column));
    basics::demand(parsed.ok(), "a stored date that is none");
    return parsed.value();
}

basics::Instant Row::instant(int column) const {
    const auto parsed = basics::parse_iso_instant(text(column));
    basics::demand(parsed.ok(), "a stored instant that is none");
    return parsed.value();
}

} // namespace storage
