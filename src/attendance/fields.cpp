#include "attendance/fields.h"

#include <algorithm>

namespace attendance {
namespace {

constexpr std::array<std::string_view, field_count> names{"upn", "source_id", "date", "half", "code", "week", "marks"};

constexpr std::array<std::string_view, field_count> in_words{"UPN",
                                                             "the school system's number",
                                                             "the day",
                                                             "morning or afternoon",
                                                             "the code",
                                                             "the Monday of a week",
                                                             "the ten marks of a week"};

} // namespace

std::string_view name(Field field) { return names[static_cast<std::size_t>(field)]; }
std::string_view words(Field field) { return in_words[static_cast<std::size_t>(field)]; }

std::optional<Field> field_named(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Field>(found - names.begin());
}

} // namespace attendance
