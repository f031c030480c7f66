// bearing demo: makes a database a demonstration, for ever, and fills it with the invented trust.
#include "basics/text.h"
#include "commands/list.h"
#include "demonstration/committees_jobs.h"
#include "demonstration/demonstration_jobs.h"
#include "demonstration/files_jobs.h"
#include "demonstration/issues_jobs.h"
#include "demonstration/story_source.h"
#include "diagnosis/look_jobs.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace commands {
namespace {

using basics::Result;

// An option that is a whole number, and between what.
struct Number {
    std::string_view name;
    std::int64_t usual, least, most;
};
constexpr Number pupils{"pupils", 1800, 0, 11'000}, years{"years", 5, 1, 5}, academies{"academies", 12, 1, 12};

Result<std::uint64_t> seed_of(const Words& words) {
    const auto text = words.option("seed", std::to_string(demonstration::usual_seed));
    const auto seed = basics::whole_number(text);
    if (seed && *seed >= 0) return static_cast<std::uint64_t>(*seed);
    return basics::invalid(fmt::format("--seed takes a whole number from 0, not \"{}\".", text));
}

Result<std::int64_t> number_of(const Words& words, const Number& of) {
    const auto text = words.option(of.name, std::to_string(of.usual));
    const auto number = basics::whole_number(text);
    if (number && of.least <= *number && *number <= of.most) return *number;
    return basics::invalid(
        fmt::format("--{} takes a whole number from {} to {}, not \"{}\".", of.name, of.least, of.most, text));
}

// The file is written when all is filled; a folder that is not there is told before.
Result<void> may_write(const std::filesystem::path& path) {
    const auto folder = path.parent_path();
    if (folder.empty() || std::filesystem::is_directory(folder)) return {};
    return basics::invalid(fmt::format("{} cannot be written: there is no folder {}.", path.string(), folder.string()));
}

Result<void> write_truth(const std::string& path, const demonstration::Filled& filled) {
    if (filled.already)
        return basics::conflict(fmt::format("{} is left as it was: what is planted is told when a demonstration is "
                                            "filled, and this one was filled before.",
                                            path));
    std::ofstream file{path};
    file << filled.truth;
    file.close();
    if (file) return {};
    return basics::broken(fmt::format("{} cannot be written: is the disk full?", path));
}

Result<void> write_only(const std::string& folder, std::uint64_t seed) {
    auto story = TRY(demonstration::read_story(embedded::seeds()));
    const auto country = demonstration::draw_country(std::move(story), seed);
    TRY(demonstration::write_files(country, folder, demonstration::Which::whole_country));
    fmt::print("{} holds the files of {} invented schools.\n", folder, country.schools.size());
    return {};
}

// As it would have been done on nights before: what was raised a fortnight ago the trust sees by now, what tonight brings the school alone.
Result<std::size_t> look_at_registers(const storage::Database& database, storage::Connection& connection,
                                      storage::Author author) {
    std::size_t raised = 0;
    for (const std::chrono::days ago : {std::chrono::days{14}, std::chrono::days{0}}) {
        const storage::Author then{.person = author.person, .at = author.at - ago};
        for (const auto& looked : TRY(diagnosis::look(database, connection, then, basics::london_date(then.at))))
            raised += looked.raised.size();
    }
    return raised;
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
    demonstration::Filling filling{.seed = TRY(seed_of(words)),
                                   .academies = TRY(number_of(words, academies)),
                                   .pupils = TRY(number_of(words, pupils)),
                                   .years = TRY(number_of(words, years))};
    if (words.has("truth")) TRY(may_write(words.option("truth")));
    if (words.has("write")) return write_only(std::string{words.option("write")}, filling.seed);
    const auto database = TRY(database_of(words));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    const storage::Author author{.person = permissions::PersonId{"bearing-demo"},
                                 .at = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())};
    if (isatty(STDERR_FILENO)) filling.progress = [](std::string_view line) { fmt::print(stderr, "\r\033[K{}", line); };
    const auto filled = TRY(demonstration::fill(database, *connection, author, filling));
    const auto alarms = filled.already ? 0 : TRY(look_at_registers(database, *connection, author));
    if (!filled.already) TRY(demonstration::fill_issues(*connection, author));
    const auto committees = filled.already ? 0 : TRY(demonstration::fill_committees(database, *connection, author));
    if (filling.progress) fmt::print(stderr, "\r\033[K");
    fmt::print("{}", sentence(filled, database.printable()));
    if (!filled.already)
        fmt::print("Looked at its registers: {} raised. {} with meetings held and ahead.\n",
                   basics::counted(static_cast<std::int64_t>(alarms), "alarm was", "alarms were"),
                   basics::counted(committees, "committee", "committees"));
    if (words.has("truth")) TRY(write_truth(std::string{words.option("truth")}, filled));
    return {};
}

} // namespace

Command demo() {
    return {.name = "demo",
            .summary = "Fill a demonstration with the invented trust, or write its files to a folder.",
            .usage = "demo [--database URL] [--seed N] [--academies 12] [--pupils 1800] [--years 5] [--truth FILE] | "
                     "--write FOLDER [--seed N]",
            .options = {"seed", "write", "academies", "pupils", "years", "truth"},
            .flags = {},
            .run = run_demo};
}

} // namespace commands
