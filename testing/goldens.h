#pragma once
// Golden files: what a pure function writes, kept beside its test, so that a change is seen as a difference.
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace testing {

// Compares with the file (from the project's root); with BEARING_GOLDENS=write in the environment writes it instead.
inline void check_golden(std::string_view path, std::string_view text) {
    const auto file = std::filesystem::path{BEARING_SOURCE_DIR} / path;
    const char* mode = std::getenv("BEARING_GOLDENS");
    if (mode && std::string_view{mode} == "write") {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream{file, std::ios::binary} << text;
        return;
    }
    std::ifstream in{file, std::ios::binary};
    std::ostringstream kept;
    kept << in.rdbuf();
    INFO(std::string{path} << " differs: look at the new one, then `make goldens` to keep it");
    CHECK(kept.str() == text);
}

} // namespace testing
