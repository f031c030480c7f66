#pragma once
// Names of staff, which no note of what was seen in a school may hold.
#include <span>
#include <string>
#include <string_view>

namespace people {

// Whether a text holds a whole name, whatever the case and the spaces.
bool names_one_of(std::string_view text, std::span<const std::string> names);

} // namespace people
