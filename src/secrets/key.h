#pragma once
// A key that stands in a file of its own, outside the database: for backups, and for what the database must not hold in
// clear.
#include "basics/result.h"

#include <array>
#include <filesystem>
#include <span>
#include <string>

namespace secrets {

// 32 bytes that are wiped from memory when they are no longer held.
class Key {
public:
    using Bytes = std::array<unsigned char, 32>;
    explicit Key(const Bytes& bytes) : bytes_{bytes} {}
    Key(const Key&) = default;
    Key& operator=(const Key&) = default;
    ~Key();
    std::span<const unsigned char, 32> bytes() const { return bytes_; }

private:
    Bytes bytes_;
};

Key random_key();

// Eight hexadecimal digits that tell keys apart and say nothing about them: they stand beside what a key has closed.
std::string mark_of(const Key&);

// A file is one line, "bearing-key-1 " and the key in base64. Making one refuses a file that is there (no key is ever
// lost by accident) and lets only its owner read it; reading refuses what is not such a line, with a sentence that
// names the file.
basics::Result<Key> make_key_file(const std::filesystem::path&);
basics::Result<Key> read_key_file(const std::filesystem::path&);
basics::Result<Key> read_or_make_key_file(const std::filesystem::path&);

} // namespace secrets
