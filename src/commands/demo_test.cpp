#include "testing/databases.h"
#include "testing/program.h"

#include <doctest/doctest.h>

namespace {

bool says(const testing::Ran& ran, std::string_view words) { return ran.said.find(words) != std::string::npos; }

} // namespace

TEST_CASE("at the terminal a demonstration is filled once, and never becomes a trust's") {
    const auto fresh = testing::fresh_database(testing::Schema::none);
    const auto run = [&](const std::string& words) {
        return testing::program(fresh.folder(), words + " --database " + fresh.database().url());
    };

    const auto first = run("demo");
    CHECK(first.exit == 0);
    CHECK(says(first, "is a demonstration, for ever: Invented Vale Learning Trust, 12 academies"));
    const auto again = run("demo");
    CHECK(again.exit == 0);
    CHECK(says(again, "nothing was changed"));
    const auto trust = run("init --trust 5329");
    CHECK(trust.exit == 1);
    CHECK(says(trust, "This database is a demonstration and stays one."));
}

TEST_CASE("at the terminal a trust's database takes nothing invented") {
    const auto fresh = testing::fresh_database(testing::Schema::none);
    const auto run = [&](const std::string& words) {
        return testing::program(fresh.folder(), words + " --database " + fresh.database().url());
    };

    REQUIRE(run("init --trust 5329").exit == 0);
    const auto demo = run("demo");
    CHECK(demo.exit == 1);
    CHECK(says(demo, "never becomes a demonstration"));
    CHECK(says(run("demo --seed twelve"), "--seed takes a whole number from 0, not \"twelve\"."));
}
