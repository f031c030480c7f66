#include "attendance/fields.h"

#include <algorithm>

namespace attendance {
namespace {

constexpr std::array<std::string_view, field_count> names{"upn", "source_id", "date", "half", "code", "week", "marks"};

} // namespace

std::optional<Field> field_named(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Field>(found - names.begin());
}

} // namespace attendance
