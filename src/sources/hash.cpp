#include "sources/table.h"

#include <cstdio>
#include <sodium/crypto_hash_sha256.h>

namespace sources {

basics::Result<std::string> file_hash(const std::string& path) {
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> file{std::fopen(path.c_str(), "rbe")};
    if (!file) return basics::missing("The file is not there, or may not be read.");
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    std::vector<unsigned char> piece(1 << 16);
    while (const auto read = std::fread(piece.data(), 1, piece.size(), file.get()))
        crypto_hash_sha256_update(&state, piece.data(), read);
    if (std::ferror(file.get())) return basics::broken("The file could not be read to its end.");
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256_final(&state, hash.data());
    std::string text;
    for (const auto byte : hash) text += fmt::format("{:02x}", byte);
    return text;
}

} // namespace sources
