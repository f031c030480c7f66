#pragma once
// The second factor: six digits that change every 30 seconds, from a secret shared once with a telephone (RFC 6238).
#include "basics/date.h"

#include <optional>
#include <string>
#include <string_view>

namespace secrets {

std::string new_totp_secret(); // 20 random bytes as base32, which telephones take

// The code of a 30-second step, with SHA-1 as every telephone program has it. A secret that is not base32 has none.
std::optional<std::string> totp_code(std::string_view secret, std::int64_t step, int digits = 6);
std::int64_t totp_step(basics::Instant);

// The step to which these digits belong, if it is this one or a neighbour (clocks differ) and later than `last`, the
// step used before: a code works once. Spaces in the code do not matter.
std::optional<std::int64_t> totp_accepts(std::string_view secret, std::string_view code, basics::Instant now,
                                         std::optional<std::int64_t> last);

// otpauth://totp/… : what a telephone reads from a picture, or a person copies.
std::string totp_address(std::string_view secret, std::string_view email);

std::optional<std::string> base32_bytes(std::string_view text);
std::string base32_text(std::string_view bytes);

} // namespace secrets
