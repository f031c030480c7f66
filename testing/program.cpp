#include "testing/program.h"

#include <array>
#include <cstdio>
#include <fmt/format.h>
#include <sys/wait.h>

namespace testing {

Ran shell(const std::string& line) {
    auto* pipe = ::popen(line.c_str(), "r");
    Ran ran{.exit = -1, .said = {}};
    std::array<char, 4096> buffer{};
    for (size_t got; pipe && (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        ran.said.append(buffer.data(), got);
    const int status = pipe ? ::pclose(pipe) : -1;
    if (status >= 0 && WIFEXITED(status)) ran.exit = WEXITSTATUS(status);
    return ran;
}

Ran program(const std::filesystem::path& folder, const std::string& words, const std::string& environment) {
    return shell(fmt::format("cd '{}' && env -u BEARING_DATABASE {} '{}' {} 2>&1", folder.string(), environment,
                             BEARING_PROGRAM, words));
}

} // namespace testing
