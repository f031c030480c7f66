#include "analysis/list.h"

#include "testing/analysed.h"

#include <doctest/doctest.h>

using namespace analysis;
using testing::answered;
using testing::refused;

namespace {

const Options asked{{"item", "book"}, {"rater", "by"}, {"score", "grade"}};

Options with(std::string name, std::string value) {
    auto options = asked;
    options.emplace(std::move(name), std::move(value));
    return options;
}

const std::string two = "book,by,grade\n1,A,1\n1,B,1\n2,A,2\n2,B,2\n3,A,3\n3,B,2\n4,A,1\n4,B,2\n5,A,3\n5,B,3\n";

} // namespace

TEST_CASE("two reviewers: kappa, and a severity for each") {
    const auto said = answered(agreement(), asked, two);
    CHECK(said.find(R"("kappa":0.44444444)") != std::string::npos);
    CHECK(said.find(R"("raters":[{"rater":"A","n":5,"mean":2,"severity":)") != std::string::npos);
}

TEST_CASE("reviewers in islands are refused, and the islands named") {
    const auto text = "book,by,grade\n1,A,1\n1,B,2\n2,C,1\n2,D,2\n3,A,2\n3,B,1\n4,C,2\n4,D,1\n";
    CHECK(refused(agreement(), asked, text)
              .starts_with("The raters are in 2 islands that share no item: (A, B), (C, D)."));
    CHECK(answered(agreement(), with("no-severity", ""), text).find(R"("reason":"they share no item")")
          != std::string::npos);
}

TEST_CASE("a reviewer who always gives the top grade has no severity, and the others have theirs") {
    const auto said = answered(agreement(), asked, two + "1,C,3\n2,C,3\n3,C,3\n");
    CHECK(said.find(R"("rater":"C","n":3,"mean":3,"severity":null,"reason":"this rater gave only)")
          != std::string::npos);
    CHECK(said.find("so no severity: C.") != std::string::npos);
}

TEST_CASE("scores in words can agree but have no order") {
    const std::string words = "book,by,grade\n1,A,secure\n1,B,secure\n2,A,weak\n2,B,secure\n3,A,weak\n3,B,weak\n";
    CHECK(answered(agreement(), asked, words).find(R"("reason":"scores in words have no order; give numbers")")
          != std::string::npos);
    CHECK(refused(agreement(), with("weights", "linear"), words)
              .starts_with("--weights linear needs scores that are numbers"));
}

TEST_CASE("what cannot be told is refused or has its reason: one rater, none, twice, all the same, infinite") {
    CHECK(refused(agreement(), asked, "book,by,grade\n1,A,1\n2,A,2\n")
              .starts_with("There are scores of fewer than two raters"));
    CHECK(refused(agreement(), asked, "book,by,grade\n1,A,\n2,B,\n")
              .starts_with("There are scores of fewer than two raters"));
    CHECK(refused(agreement(), asked, two + "5,B,2\n") == "Row 12: “B” has rated “5” before. Keep one score of each.");
    CHECK(refused(agreement(), asked, "book,by,grade\n1,A,inf\n1,B,2\n").starts_with("Row 2, column “grade”: “inf”"));
    const auto same = answered(agreement(), asked, "book,by,grade\n1,A,2\n1,B,2\n2,A,2\n2,B,2\n");
    CHECK(same.find(R"("kappa":null,"reason":"both gave one and the same score)") != std::string::npos);
    CHECK(same.find(R"("severity":{"raters":null,"reason":"it takes two items)") != std::string::npos);
    const auto one = answered(agreement(), asked, "book,by,grade\n1,A,2\n1,B,1\n");
    CHECK(one.find(R"("n":1,"kappa":0)") != std::string::npos);
}
