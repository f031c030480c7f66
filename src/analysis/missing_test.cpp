#include "analysis/list.h"

#include "testing/analysed.h"

#include <doctest/doctest.h>

using namespace analysis;
using testing::answered;
using testing::refused;

namespace {

const Options asked{{"value", "stayed"}, {"group", "school"}};

Options with(std::initializer_list<std::pair<const std::string, std::string>> more) {
    auto options = asked;
    options.insert(more);
    return options;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const std::string twelve =
    "school,prior,stayed\nA,3,1\nA,1,\nA,2,0\nA,5,1\nA,4,1\nA,2,\nB,1,0\nB,6,1\nB,3,\nB,2,0\nB,5,1\nB,3,1\n";

} // namespace

TEST_CASE("those with a value, the worst case and the weighted answer stand side by side") {
    const auto said = answered(missing(), with({{"covariates", "prior"}}), twelve);
    CHECK(holds(said, R"("n":9,"of":12,"coverage":0.75,"value":0.66666)"));
    CHECK(holds(said, R"("bounds":{"lower":0.5,"upper":0.75,"interval_lower":0.25133900)"));
    CHECK(holds(said, R"("weighted":{"value":0.553390614)"));
    CHECK(holds(said, R"("response":[{"name":"prior","estimate":0.83165078)"));
    CHECK(holds(said, R"("weighted_value":0.462228007)"));
    CHECK(holds(said, "Coverage runs from 67% (A) to 83% (B)"));
}

TEST_CASE("scores need a floor and a ceiling for their worst case") {
    const std::string scores = "school,stayed\nA,30\nA,50\nA,\nB,40\n";
    CHECK(holds(answered(missing(), asked, scores),
                R"("bounds":{"lower":null,"reason":"--floor and --ceiling are not given)"));
    CHECK(holds(answered(missing(), with({{"floor", "0"}, {"ceiling", "80"}}), scores),
                R"("bounds":{"lower":30,"upper":50,)"));
    CHECK(refused(missing(), with({{"floor", "0"}, {"ceiling", "45"}}), scores)
          == "Row 3: 50 is not between 0 and 45.");
    CHECK(
        refused(missing(), with({{"floor", "9"}, {"ceiling", "9"}}), scores).starts_with("--floor is below --ceiling"));
    CHECK(refused(missing(), with({{"floor", "9"}}), scores)
          == "This method needs --ceiling; --help shows an example.");
}

TEST_CASE("without covariates, or where they say too much, the reason stands in place of the answer") {
    CHECK(
        holds(answered(missing(), asked, twelve), R"("weighted":{"value":null,"reason":"--covariates are not given")"));
    const auto apart = answered(missing(), with({{"covariates", "school"}}), "school,stayed\nA,1\nA,0\nA,1\nB,\nB,\n");
    CHECK(holds(apart, R"("weighted":{"value":null,"reason":"of each kind everybody or nobody has a value)"));
    CHECK(refused(missing(), with({{"covariates", "prior"}, {"imputations", "1"}}), twelve)
              .starts_with("--imputations is a whole number"));
}

TEST_CASE("one school, one row, nothing missing, a school without a value: each says what it can") {
    CHECK(holds(answered(missing(), asked, "school,stayed\nA,1\nA,0\n"), "Nothing is missing."));
    CHECK(holds(answered(missing(), with({{"covariates", "prior"}}), "school,prior,stayed\nA,3,1\nA,2,0\n"),
                R"("reason":"nothing is missing, so there is nothing to weight")"));
    CHECK(holds(answered(missing(), asked, "school,stayed\nA,5\nA,7\nB,\n"),
                R"("group":"B","n":0,"of":1,"coverage":0,"value":null,"reason":"nobody has a value")"));
    CHECK(holds(answered(missing(), asked, "school,stayed\nA,5\n"),
                R"("value":5,"lower":null,"reason":"one value shows no spread")"));
    CHECK(holds(answered(missing(), asked, "school,stayed\nA,5\nA,5\nA,5\n"), R"("value":5,"lower":5,"upper":5)"));
}

TEST_CASE("all missing and infinite are refused") {
    CHECK(refused(missing(), asked, "school,stayed\nA,\nB,\n")
          == "Every value is missing, so there is nothing to say.");
    CHECK(refused(missing(), asked, "school,stayed\nA,inf\n").starts_with("Row 2, column “stayed”: “inf”"));
}

TEST_CASE("a level of which everybody or nobody has a value is said, and the answer goes on without it") {
    const std::string more = twelve + "C,3,1\nC,2,0\nD,4,\nD,1,\n";
    const auto both = answered(missing(), with({{"covariates", "prior,school"}}), more);
    CHECK(holds(both, "Everybody of school=C (2 rows) has a value: each counts once"));
    CHECK(holds(both, "Nobody of school=D (2 rows) has a value, so nobody can stand for them"));
    CHECK(holds(
        both,
        R"("one_sided_levels":[{"name":"school=C","rows":2,"with_value":2},{"name":"school=D","rows":2,"with_value":0}])"));
    CHECK(holds(both, R"("weighted_value":0.5,)")); // C, each counted once
    CHECK(holds(both, R"("group":"D","n":0,"of":2,"coverage":0,"value":null,"reason":"nobody has a value")"));
    CHECK(holds(both, R"("bounds_lower":0,"bounds_upper":1,)"));
    const auto without = answered(missing(), with({{"covariates", "prior,school"}}), twelve);
    CHECK(holds(without, R"("one_sided_levels":[])"));
    const auto response = [](const std::string& said) {
        return said.substr(said.find(R"("response")"), said.find("one_sided") - said.find(R"("response")"));
    };
    CHECK(response(both) == response(without)); // the chances are of those of whom some have a value
}

TEST_CASE("0 and 1 are levels too") {
    const auto said =
        answered(missing(), with({{"covariates", "prior,sen"}}),
                 "school,prior,sen,stayed\nA,3,0,1\nA,1,0,\nA,2,0,0\nA,5,0,1\nA,4,0,\nA,2,0,1\nA,3,1,1\nA,2,1,0\n");
    CHECK(holds(said, "Everybody of sen=1 (2 rows) has a value"));
    CHECK(holds(said, R"("response":[{"name":"prior")"));
    CHECK_FALSE(holds(said, "No weighted answer"));
}
