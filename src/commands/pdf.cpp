#include "commands/pdf.h"

#include "basics/text.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace commands {
namespace {

using basics::Result;

constexpr std::array<std::string_view, 4> names{"chromium", "chromium-browser", "google-chrome", "chrome"};
constexpr std::chrono::seconds most{60};

std::optional<std::string> chromium() {
    const char* path = std::getenv("PATH");
    for (const auto name : names)
        for (const auto folder : basics::split(path ? path : "/usr/bin", ':')) {
            const auto file = std::filesystem::path{folder} / name;
            if (access(file.c_str(), X_OK) == 0) return file.string();
        }
    return {};
}

// Its output is of no use to anybody who prints a pack.
pid_t started(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const auto& each : words) arguments.push_back(const_cast<char*>(each.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t silent{};
    posix_spawn_file_actions_init(&silent);
    posix_spawn_file_actions_addopen(&silent, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&silent, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    const int failed = posix_spawn(&child, words.front().c_str(), &silent, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&silent);
    return failed ? -1 : child;
}

Result<void> ended(pid_t child) {
    const auto last = std::chrono::steady_clock::now() + most;
    int how = 0;
    while (waitpid(child, &how, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > last) {
            kill(child, SIGKILL);
            waitpid(child, &how, 0);
            return basics::broken(
                "Chromium had not printed the pack after a minute, and was stopped. Print the HTML from a browser.");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    if (WIFEXITED(how) && WEXITSTATUS(how) == 0) return {};
    return basics::broken("Chromium could not print the pack. Print the HTML from a browser.");
}

} // namespace

Result<void> print_pdf(const std::string& html, const std::string& pdf) {
    const auto program = chromium();
    if (!program)
        return basics::invalid(
            "A PDF is printed by Chromium, which is not installed here. Write the pack as HTML (a file ending in "
            ".html) and print it from any browser.");
    std::vector<std::string> words{*program,
                                   "--headless",
                                   "--disable-gpu",
                                   "--no-pdf-header-footer",
                                   "--export-tagged-pdf",
                                   "--print-to-pdf=" + std::filesystem::absolute(pdf).string()};
    if (geteuid() == 0)
        words.emplace_back("--no-sandbox"); // it refuses to run as root otherwise, and reads only our own file
    words.push_back("file://" + std::filesystem::absolute(html).string());
    const auto child = started(words);
    if (child < 0) return basics::broken("Chromium could not be started.");
    TRY(ended(child));
    if (std::filesystem::exists(pdf)) return {};
    return basics::broken(fmt::format("{} was not written.", pdf));
}

} // namespace commands
