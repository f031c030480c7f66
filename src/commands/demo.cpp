// bearing demo: makes a database a demonstration, for ever, and fills it with the invented trust.
#include "basics/text.h"
#include "commands/list.h"
#include "demonstration/demonstration_jobs.h"
#include "demonstration/files_jobs.h"
#include "demonstration/story_source.h"

#include <cstdio>
#include <unistd.h>

namespace commands {
namespace {

using basics::Result;

constexpr std::int64_t usual_pupils = 1800, most_pupils = 11'000;

Result<std::uint64_t> seed_of(const Words& words) {
    const auto text = words.option("seed", std::to_string(demonstration::usual_seed));
    const auto seed = basics::whole_number(text);
    if (seed && *seed >= 0) return static_cast<std::uint64_t>(*seed);
    return basics::invalid(fmt::format("--seed takes a whole number from 0, not \"{}\".", text));
}

Result<std::int64_t> pupils_of(const Words& words) {
    const auto text = words.option("pupils", std::to_string(usual_pupils));
    const auto pupils = basics::whole_number(text);
    if (pupils && *pupils >= 0 && *pupils <= most_pupils) return *pupils;
    return basics::invalid(fmt::format("--pupils takes a whole number from 0 to {}, not \"{}\".", most_pupils, text));
}

Result<void> write_only(const std::string& folder, std::uint64_t seed) {
    auto story = TRY(demonstration::read_story(embedded::seeds()));
    const auto country = demonstration::draw_country(std::move(story), seed);
    TRY(demonstration::write_files(country, folder, demonstration::Which::whole_country));
    fmt::print("{} holds the files of {} invented schools.\n", folder, country.schools.size());
    return {};
}

std::string sentence(const demonstration::Filled& filled, const std::string& database) {
    if (filled.already)
        return fmt::format("{} is the demonstration of {} already; nothing was changed.\n", database, filled.trust);
    return fmt::format(
        "{} is a demonstration, for ever: {}, {} academies, {} invented people, {} invented pupils; {} files, {} "
        "figures.\n{}",
        database, filled.trust, filled.academies, filled.people, basics::thousands(filled.pupils), filled.files,
        basics::thousands(filled.figures),
        filled.without_country
            ? "Published files stand in it, so that the invented country around the trust was left out.\n"
            : "");
}

Result<void> run_demo(const Words& words) {
    demonstration::Filling filling{.seed = TRY(seed_of(words)), .pupils = TRY(pupils_of(words))};
    if (words.has("write")) return write_only(std::string{words.option("write")}, filling.seed);
    const auto database = TRY(database_of(words));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    const storage::Author author{.person = permissions::PersonId{"bearing-demo"},
                                 .at = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())};
    if (isatty(STDERR_FILENO)) filling.progress = [](std::string_view line) { fmt::print(stderr, "\r\033[K{}", line); };
    const auto filled = TRY(demonstration::fill(*connection, author, filling));
    if (filling.progress) fmt::print(stderr, "\r\033[K");
    fmt::print("{}", sentence(filled, database.printable()));
    return {};
}

} // namespace

Command demo() {
    return {.name = "demo",
            .summary = "Fill a demonstration with the invented trust, or write its files to a folder.",
            .usage = "demo [--database URL] [--seed N] [--pupils 1800] | --write FOLDER [--seed N]",
            .options = {"seed", "write", "pupils"},
            .flags = {},
            .run = run_demo};
}

} // namespace commands
