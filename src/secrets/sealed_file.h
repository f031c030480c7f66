#pragma once
// A file closed under a key (docs/decisions/0014). It is: "Bearing backup 1", the key's mark, then libsodium's
// secretstream (XChaCha20-Poly1305): 24 bytes and chunks of 1 MiB, the last of them marked as the last, so that a file
// that is changed, cut or put together anew is known. The first 24 bytes are bound to each chunk.
#include "secrets/key.h"

namespace secrets {

bool is_sealed(const std::filesystem::path&);

// Writes `to`, which must not be there, for its owner's eyes. On a Problem the caller removes it.
basics::Result<void> seal_file(const std::filesystem::path& from, const std::filesystem::path& to, const Key&);

// The reverse, all of it or a Problem: another key, a damaged file, a file cut short.
basics::Result<void> open_sealed_file(const std::filesystem::path& from, const std::filesystem::path& to, const Key&);

} // namespace secrets
