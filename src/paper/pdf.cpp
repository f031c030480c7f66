#include "paper/pdf.h"

#include "paper/chromium.h"
#include "sources/temporary_file.h"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace paper {
namespace {

using basics::Result;

constexpr std::chrono::seconds most{60};

// Its output is of no use to anybody who prints a page.
pid_t started(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const auto& each : words) arguments.push_back(const_cast<char*>(each.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t silent{};
    posix_spawn_file_actions_init(&silent);
    posix_spawn_file_actions_addopen(&silent, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&silent, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&silent, 3); // it gets no socket and no database of ours
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
                "Chromium had not printed the page after a minute, and was stopped. Print it from a browser.");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    if (WIFEXITED(how) && WEXITSTATUS(how) == 0) return {};
    return basics::broken("Chromium could not print the page. Print it from a browser.");
}

std::string whole(const std::string& path) {
    const std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::timed_mutex one_at_a_time;

} // namespace

Result<std::string> pdf_of(std::string_view document) {
    const auto program = chromium();
    if (!program)
        return basics::invalid("A PDF is printed by Chromium, which is not installed here. Take the page itself and "
                               "print it from any browser.");
    const std::unique_lock mine{one_at_a_time, std::chrono::seconds{10}};
    if (!mine) return basics::conflict("Another PDF is being printed. Ask for this one again in a minute.");
    auto file = TRY(sources::TemporaryFile::make());
    TRY(file.write(document));
    const auto page = file.path() + ".html", pdf = file.path() + ".pdf"; // by its name Chromium knows that it is a page
    std::filesystem::rename(file.path(), page);
    const auto child = started(printing(*program, page, pdf)); // what it keeps for itself is gone with the folder
    if (child < 0) return basics::broken("Chromium could not be started.");
    TRY(ended(child));
    auto bytes = whole(pdf);
    if (bytes.starts_with("%PDF-")) return bytes;
    return basics::broken("Chromium wrote no PDF. Print the page from a browser.");
}

} // namespace paper
