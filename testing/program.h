#pragma once
// The built program, run as a person at a terminal runs it.
#include <filesystem>
#include <string>

namespace testing {

struct Ran {
    int exit;
    std::string said; // stdout, then stderr, as they came
};

// In the folder, by the shell; `environment` is NAME=value words.
Ran program(const std::filesystem::path& folder, const std::string& words, const std::string& environment = {});

// Any other line for the shell, as the build's own tools.
Ran shell(const std::string& line);

} // namespace testing
