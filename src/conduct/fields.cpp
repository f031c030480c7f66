#include "conduct/fields.h"

#include <algorithm>

namespace conduct {
namespace {

constexpr std::array<std::string_view, field_count> names{"upn",     "source_id", "day",      "type",
                                                          "outcome", "kind",      "sessions", "days",
                                                          "reason",  "reason_2",  "reason_3", "became"};

} // namespace

std::string_view name(Field field) { return names[static_cast<std::size_t>(field)]; }

std::optional<Field> field_named(std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Field>(found - names.begin());
}

} // namespace conduct
