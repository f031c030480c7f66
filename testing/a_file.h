#pragma once
// Files that a test makes up: text, and zips of named parts.
#include "sources/temporary_file.h"

#include <doctest/doctest.h>
#include <span>
#include <zip.h>

namespace testing {

inline sources::TemporaryFile a_file(std::string_view bytes) {
    auto file = sources::TemporaryFile::make();
    REQUIRE(file.ok());
    REQUIRE(file.value().write(bytes).ok());
    return std::move(file).value();
}

struct Part {
    std::string name;
    std::string bytes;
};

// An archive of the parts, locked if a password is given.
inline sources::TemporaryFile a_zip(std::span<const Part> parts, const char* password = nullptr) {
    auto file = sources::TemporaryFile::make();
    REQUIRE(file.ok());
    auto* archive = zip_open(file.value().path().c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    REQUIRE(archive);
    for (const auto& part : parts) {
        auto* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
        const auto at = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        REQUIRE(at >= 0);
        if (password)
            REQUIRE(zip_file_set_encryption(archive, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, password) == 0);
    }
    REQUIRE(zip_close(archive) == 0);
    return std::move(file).value();
}

} // namespace testing
