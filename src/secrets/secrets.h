#pragma once
// Secrets: passwords, and tokens nobody can guess. libsodium stands behind it.
#include "basics/result.h"

#include <string>
#include <string_view>

namespace secrets {

// argon2id, 64 MiB, three passes (the second recommended choice of RFC 9106, section 4, less its parallel lanes). One at
// a time, so that many sign-ins never cost the machine its memory; when too many wait, a Problem asks to try again.
basics::Result<std::string> hash_password(std::string_view password);

enum class Match { no, yes, yes_but_hash_again };
// Against a stored hash; without one (no such person, no password yet) it takes the same time and the answer is no.
basics::Result<Match> check_password(std::string_view stored, std::string_view password);

std::string random_token();                    // 32 random bytes, safe in an address
std::string hash_of(std::string_view token);   // what a table holds in a token's place: BLAKE2b, hexadecimal
bool same(std::string_view, std::string_view); // in a time that says nothing about where they differ

} // namespace secrets
