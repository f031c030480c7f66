#pragma once
// Bytes as text that every database can hold (RFC 4648, section 4).
#include <optional>
#include <string>
#include <string_view>

namespace basics {

std::string base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text); // nothing when it is none

} // namespace basics
