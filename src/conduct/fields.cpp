#include "conduct/fields.h"

#include <algorithm>

namespace conduct {
namespace {

constexpr std::array<std::string_view, field_count> names{"upn",     "source_id", "day",      "type",
                                                          "outcome", "kind",      "sessions", "days",
                                                          "reason",  "reason_2",  "reason_3", "became"};

constexpr std::array<std::string_view, field_count> in_words{"UPN",
                                                             "the school system's number",
                                                             "the day, of a suspension the first",
                                                             "the type of incident",
                                                             "what came of an incident",
                                                             "suspension or permanent exclusion",
                                                             "sessions lost",
                                                             "days lost",
                                                             "the reason",
                                                             "the second reason",
                                                             "the third reason",
                                                             "what became of it"};

} // namespace

std::string_view words(Field field) { return in_words[static_cast<std::size_t>(field)]; }

std::string_view name(Field field) { return names[static_cast<std::size_t>(field)]; }

std::optional<Field> field_named(std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Field>(found - names.begin());
}

} // namespace conduct
