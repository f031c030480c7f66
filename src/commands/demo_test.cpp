#include "testing/databases.h"
#include "testing/program.h"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

namespace {

bool says(const testing::Ran& ran, std::string_view words) { return ran.said.find(words) != std::string::npos; }

} // namespace

TEST_CASE("at the terminal a demonstration is filled once, and never becomes a trust's") {
    auto fresh = testing::fresh_database(testing::Schema::none);
    const auto run = [&](const std::string& words) {
        return testing::program(fresh.folder(), words + " --database " + fresh.database().url());
    };

    const auto first =
        run("demo --academies 5 --pupils 300 --years 5 --truth " + (fresh.folder() / "truth.json").string());
    CHECK(first.exit == 0);
    CHECK(says(first, "is a demonstration, for ever: Invented Vale Learning Trust, 5 academies"));
    std::ifstream truth{fresh.folder() / "truth.json"};
    const std::string told{std::istreambuf_iterator<char>{truth}, {}};
    CHECK(told.find("\"academies\":[{\"urn\"") != std::string::npos);
    const auto forecasts = [&](std::string_view which) {
        std::int64_t found = 0;
        const auto text = fmt::format("select count(*) from key_point_forecasts where why = '' and {}", which);
        REQUIRE(
            fresh.reader().connection().run(text, {}, [&](const storage::Row& row) { found = row.integer(0); }).ok());
        return found;
    };
    CHECK(forecasts("actual is null") > 0);
    CHECK(forecasts("actual is not null") > 0); // of the year before, scored
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
    CHECK(says(run("demo --years 9"), "--years takes a whole number from 1 to 5, not \"9\"."));
    CHECK(says(run("demo --truth nowhere/truth.json"), "there is no folder nowhere"));
    CHECK(says(run("demo --seed twelve"), "--seed takes a whole number from 0, not \"twelve\"."));
}
