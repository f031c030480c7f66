#include "attendance/feed_folder_jobs.h"
#include "basics/text.h"
#include "commands/list.h"

#include <csignal>
#include <cstdio>
#include <thread>

namespace commands {
namespace {

using basics::Result;

volatile std::sig_atomic_t asked_to_stop = 0;

void log(std::string_view line) {
    fmt::print("time={} {}\n", basics::iso(command_line_author().at), line);
    std::fflush(stdout);
}

// Waits, and wakes when it is asked to stop.
void wait_for(std::chrono::seconds time) {
    const auto until = std::chrono::steady_clock::now() + time;
    while (asked_to_stop == 0 && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
}

Result<std::chrono::seconds> between_looks(const Words& words) {
    const auto number = basics::whole_number(words.option("every", "5"));
    if (number && *number >= 1 && *number <= 3600) return std::chrono::seconds{*number};
    return basics::invalid("--every takes seconds, from 1 to 3600.");
}

// Two looks: what did not change between them is taken.
Result<void> look_once(attendance::FeedFolder& folder, const storage::Database& database, std::chrono::seconds pause) {
    const auto connection = TRY(database.connect());
    TRY(folder.look(*connection, command_line_author().at));
    wait_for(pause);
    TRY(folder.look(*connection, command_line_author().at));
    return {};
}

// A database that is away is asked again: the files wait where they are.
void keep_looking(attendance::FeedFolder& folder, const storage::Database& database, std::chrono::seconds pause) {
    while (asked_to_stop == 0) {
        const auto looked = [&]() -> Result<void> {
            const auto connection = TRY(database.connect());
            while (asked_to_stop == 0) {
                TRY(folder.look(*connection, command_line_author().at));
                wait_for(pause);
            }
            return {};
        }();
        if (!looked) log(fmt::format("waits: {}", looked.problem().message)), wait_for(pause);
    }
}

Result<void> run_watch(const Words& words) {
    if (words.rest.size() != 1) return basics::invalid("Say which folder: bearing watch DIR.");
    const auto pause = TRY(between_looks(words));
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    std::error_code error;
    if (!std::filesystem::is_directory(words.rest[0], error))
        return basics::invalid(
            "There is no such folder. Make it, with a folder in it for each school, named by its URN.");
    attendance::FeedFolder folder{words.rest[0], basics::lower(basics::collapsed(words.option("source"))), log};
    if (words.has("once")) return look_once(folder, database, pause);
    for (const int signal : {SIGTERM, SIGINT}) std::signal(signal, [](int) { asked_to_stop = 1; });
    keep_looking(folder, database, pause);
    return {};
}

} // namespace

Command watch() {
    return {.name = "watch",
            .summary = "Take in the files of marks and pupils that schools' systems put into DIR/URN/.",
            .usage = "watch DIR [--once] [--every SECONDS] [--source NAME]",
            .options = {"every", "source"},
            .flags = {"once"},
            .run = run_watch};
}

} // namespace commands
