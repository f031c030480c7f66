#pragma once
// What a method of `bearing analyse` answers about a table given as text.
#include "analysis/method.h"
#include "testing/a_file.h"

namespace testing {

inline std::string refused(const analysis::Method& method, const analysis::Options& options, std::string_view text) {
    const auto file = a_file(text);
    const auto answer = ask(method, options, file.path());
    REQUIRE_FALSE(answer.ok());
    return answer.problem().message;
}

// The answer as JSON.
inline std::string answered(const analysis::Method& method, const analysis::Options& options, std::string_view text) {
    const auto file = a_file(text);
    const auto answer = ask(method, options, file.path());
    REQUIRE_MESSAGE(answer.ok(), answer.problem().message);
    basics::Json json;
    write_json(json, answer.value());
    return std::move(json).take();
}

} // namespace testing
