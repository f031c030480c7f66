#include "secrets/key.h"

#include "basics/text.h"
#include "secrets/secrets.h"
#include "secrets/sodium.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sodium.h>
#include <unistd.h>

namespace secrets {
namespace {

using basics::Result;
namespace fs = std::filesystem;

constexpr std::string_view first_word = "bearing-key-1 ";
constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string line_of(const Key& key) {
    std::array<char, sodium_base64_ENCODED_LEN(32, variant)> text{};
    sodium_bin2base64(text.data(), text.size(), key.bytes().data(), key.bytes().size(), variant);
    return fmt::format("{}{}\n", first_word, text.data());
}

basics::Problem no_key(const fs::path& file) {
    return basics::invalid(fmt::format("{} is not a key of Bearing: it holds one line that begins with \"{}\".",
                                       file.string(), basics::trimmed(first_word)));
}

} // namespace

Key::~Key() { sodium_memzero(bytes_.data(), bytes_.size()); }

Key random_key() {
    wake_sodium();
    Key::Bytes bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return Key{bytes};
}

std::string mark_of(const Key& key) {
    const auto& bytes = key.bytes();
    return hash_of("mark " + std::string{reinterpret_cast<const char*>(bytes.data()), bytes.size()}).substr(0, 8);
}

Result<Key> make_key_file(const fs::path& file) {
    const auto key = random_key();
    const auto line = line_of(key);
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0 && fs::exists(file))
        return basics::conflict(fmt::format("{} exists already, and a key is never replaced.", file.string()));
    const bool kept =
        made >= 0 && ::write(made, line.data(), line.size()) == static_cast<ssize_t>(line.size()) && ::fsync(made) == 0;
    if (made >= 0) ::close(made);
    if (kept) return key;
    return basics::broken(
        fmt::format("The key cannot be written to {}. Check the folder, its rights and its space.", file.string()));
}

Result<Key> read_key_file(const fs::path& file) {
    std::ifstream in{file};
    if (!in)
        return basics::missing(fmt::format("The key {} is not there, or may not be read by this user.", file.string()));
    std::string line;
    std::getline(in, line);
    const auto text = basics::trimmed(line);
    if (!text.starts_with(first_word)) return no_key(file);
    const auto coded = text.substr(first_word.size());
    Key::Bytes bytes{};
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes.data(), bytes.size(), coded.data(), coded.size(), nullptr, &length, &end, variant) != 0
        || length != bytes.size() || end != coded.data() + coded.size())
        return no_key(file);
    return Key{bytes};
}

Result<Key> read_or_make_key_file(const fs::path& file) {
    std::error_code unknown;
    return fs::exists(file, unknown) ? read_key_file(file) : make_key_file(file);
}

} // namespace secrets
