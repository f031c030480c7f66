#pragma once
// The headers that keep a page safe in the browser.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

using Headers = std::vector<std::pair<std::string, std::string>>;

// For every reply. `secure`: the browser came by https, and must go on doing so.
const Headers& security_headers(bool secure);

inline constexpr std::string_view for_ever =
    "public, max-age=31536000, immutable";                 // what has a fingerprint in its address
inline constexpr std::string_view never_kept = "no-store"; // pages: they name people and schools

// True for the bytes a header's value may hold: no line ends, no other controls.
bool fits_header(std::string_view value);

} // namespace web
