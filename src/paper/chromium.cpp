#include "paper/chromium.h"

#include "basics/text.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace paper {
namespace {

constexpr std::array<std::string_view, 4> names{"chromium", "chromium-browser", "google-chrome", "chrome"};

bool runs(const std::filesystem::path& file) { return access(file.c_str(), X_OK) == 0; }

// Debian starts Chromium by a script that asks of the processor what a confined service is not shown: the program itself is taken.
std::filesystem::path behind_launcher(const std::filesystem::path& found) {
    auto program = found.parent_path().parent_path() / "lib" / found.filename() / found.filename();
    return runs(program) ? program : found;
}

// Tried by a child that ends at once.
bool may_make_namespaces() {
    const auto child = fork();
    if (child == 0) _exit(unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
    int how = 0;
    return child > 0 && waitpid(child, &how, 0) == child && WIFEXITED(how) && WEXITSTATUS(how) == 0;
}

} // namespace

std::optional<std::string> chromium() {
    const char* path = std::getenv("PATH");
    for (const auto name : names)
        for (const auto folder : basics::split(path ? path : "/usr/bin", ':'))
            if (const auto file = std::filesystem::path{folder} / name; runs(file))
                return behind_launcher(file).string();
    return {};
}

std::vector<std::string> printing(const std::string& program, const std::string& page, const std::string& pdf) {
    std::vector<std::string> words{program,
                                   "--headless",
                                   "--disable-gpu",
                                   "--disable-dev-shm-usage",
                                   "--js-flags=--jitless",
                                   "--user-data-dir=" + page + ".profile",
                                   "--no-pdf-header-footer",
                                   "--export-tagged-pdf",
                                   "--print-to-pdf=" + pdf};
    if (geteuid() == 0 || !may_make_namespaces()) {
        words.emplace_back("--no-sandbox");
        words.emplace_back("--no-zygote"); // it would be started in namespaces
    }
    words.push_back("file://" + page);
    return words;
}

} // namespace paper
