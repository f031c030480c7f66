#include "basics/refusal.h"

#include <doctest/doctest.h>

using basics::Refusal;

namespace {

const std::vector<Refusal> two{{.line = 3, .column = "UPN", .reason = "Its check letter is wrong."},
                               {.line = 9, .column = {}, .reason = "Nothing says whose it is."}};

} // namespace

TEST_CASE("a refusal says row, column and why") {
    CHECK(sentence(two[0]) == "row 3, UPN: Its check letter is wrong.");
    CHECK(sentence(two[1]) == "row 9: Nothing says whose it is.");
}

TEST_CASE("the first refusals are listed, and how many more there are") {
    CHECK(basics::not_taken({}).empty());
    CHECK(basics::not_taken(two)
          == "2 rows not taken:\n  row 3, UPN: Its check letter is wrong.\n  row 9: Nothing says whose it is.\n");
    CHECK(basics::listed("Left out", two, 1)
          == "Left out:\n  row 3, UPN: Its check letter is wrong.\n  and 1 more; --json lists them all.\n");
}

TEST_CASE("refusals in JSON, and those of two readings in the order of the file") {
    basics::Json json;
    json.object();
    write(json, "refused", two);
    json.end();
    CHECK(std::move(json).take()
          == R"({"refused":[{"row":3,"column":"UPN","reason":"Its check letter is wrong."},)"
             R"({"row":9,"column":"","reason":"Nothing says whose it is."}]})");
    const std::vector<Refusal> one{{.line = 5, .column = {}, .reason = "Twice."}};
    const auto all = basics::together(two, one);
    REQUIRE(all.size() == 3);
    CHECK(all[1].line == 5);
}
