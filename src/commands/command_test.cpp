#include "commands/command.h"

#include <doctest/doctest.h>

namespace {

commands::Command a_command() {
    return {.name = "show",
            .summary = "Show it.",
            .usage = "show WHAT",
            .options = {"year", "port"},
            .flags = {"dry-run"},
            .run = [](const commands::Words&) { return basics::Result<void>{}; }};
}

basics::Result<commands::Words> words_of(const std::vector<std::string>& words) {
    return commands::words_of(a_command(), words);
}

} // namespace

TEST_CASE("options stand anywhere, with = or a space before their value") {
    const auto words = words_of({"trust", "--year", "2018/19", "--dry-run", "5329", "--port=80", "-3"}).value();
    CHECK(words.rest == std::vector<std::string>{"trust", "5329", "-3"});
    CHECK(words.option("year") == "2018/19");
    CHECK(words.option("port") == "80");
    CHECK(words.has("dry-run"));
    CHECK(words.option("database", "none") == "none");
}

TEST_CASE("after -- nothing is an option") {
    CHECK(words_of({"--", "--year"}).value().rest == std::vector<std::string>{"--year"});
}

TEST_CASE("an unknown option is refused with the one that was meant") {
    CHECK(words_of({"--yaer", "1"}).problem().message
          == "bearing show has no option --yaer. Did you mean --year? See bearing show --help.");
    CHECK(words_of({"--qqqqqqq"}).problem().message
          == "bearing show has no option --qqqqqqq. See bearing show --help.");
    CHECK_FALSE(words_of({"-x"}).ok());
}

TEST_CASE("a value that is missing, or one too many, is told") {
    CHECK(words_of({"--year"}).problem().message == "--year needs a value after it.");
    CHECK(words_of({"--dry-run=no"}).problem().message == "--dry-run takes no value.");
}
