#pragma once
// What a method of `bearing analyse` answers about a table given as text.
#include "analysis/method.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

namespace testing {

inline std::string a_table(std::string_view text) {
    const auto path = std::filesystem::temp_directory_path() / "bearing_analysis_test.csv";
    std::ofstream{path, std::ios::binary} << text;
    return path.string();
}

inline std::string refused(const analysis::Method& method, const analysis::Options& options, std::string_view text) {
    const auto answer = ask(method, options, a_table(text));
    REQUIRE_FALSE(answer.ok());
    return answer.problem().message;
}

// The answer as JSON.
inline std::string answered(const analysis::Method& method, const analysis::Options& options, std::string_view text) {
    const auto answer = ask(method, options, a_table(text));
    REQUIRE_MESSAGE(answer.ok(), answer.problem().message);
    basics::Json json;
    write_json(json, answer.value());
    return std::move(json).take();
}

} // namespace testing
