#include "analysis/list.h"

#include "testing/analysed.h"

#include <doctest/doctest.h>

using namespace analysis;
using testing::answered;
using testing::refused;

namespace {

const Options by_year{{"value", "safe"}, {"group", "year"}, {"population", "pupils"}};

Options with(std::string name, std::string value) {
    auto options = by_year;
    options.emplace(std::move(name), std::move(value));
    return options;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// 12 answers of year 7's 20 and 3 of year 8's 10.
std::string two_years() {
    std::string text = "year,pupils,safe\n";
    for (int i = 0; i < 12; ++i) text += i % 3 ? "7,20,1\n" : "7,20,0\n";
    return text + "8,10,1\n8,10,0\n8,10,1\n8,10,\n";
}

} // namespace

TEST_CASE("each year is weighted up to its size, and few answers are said to be few") {
    const auto said = answered(survey(), by_year, two_years());
    CHECK(holds(said, R"("n":15,"population":30,"response_rate":0.5)"));
    CHECK(holds(said, R"("value":0.666666666666666)"));
    CHECK(holds(said, R"("group":"8","rows":4,"small":true,"n":3,"population":10)"));
    CHECK(holds(said, "Fewer than 10 answered in 8: not safe to show"));
    CHECK(holds(said, "no weight mends that"));
}

TEST_CASE("what few said is hidden, with a second group that would give it away") {
    const auto said = answered(
        survey(), with("hide", ""),
        two_years() + "9,15,1\n9,15,1\n9,15,0\n9,15,1\n9,15,1\n9,15,1\n9,15,1\n9,15,1\n9,15,1\n9,15,1\n9,15,0\n");
    CHECK(holds(said, R"("value":null,"reason":"hidden: fewer than 10 answered")"));
    CHECK(holds(said, R"("value":null,"reason":"hidden, or the small groups could be worked out from the whole")"));
    CHECK(holds(said, R"("group":"7","rows":12,"small":false,"n":12,"population":20,"response_rate":0.6)"));
    CHECK(holds(answered(survey(), with("hide", ""), "year,pupils,safe\n7,9,1\n7,9,0\n"),
                R"("value":null,"reason":"hidden: fewer than 10 answered")"));
}

TEST_CASE("a number is the population of all; a group without answers is named") {
    const Options all{{"value", "safe"}, {"population", "40"}};
    CHECK(holds(answered(survey(), all, two_years()), R"("population":40)"));
    CHECK(holds(answered(survey(), by_year, two_years() + "9,15,\n"),
                "Nobody answered in 9; the whole speaks for the others only."));
}

TEST_CASE("one answer, all alike, everybody: what cannot be told has its reason") {
    CHECK(holds(answered(survey(), by_year, "year,pupils,safe\n7,20,3\n"),
                R"("value":3,"se":null,"reason":"one answer or one class alone)"));
    CHECK(holds(answered(survey(), by_year, "year,pupils,safe\n7,20,3\n7,20,3\n"), R"("se":0)"));
    CHECK(holds(answered(survey(), by_year, "year,pupils,safe\n7,2,3\n7,2,5\n"), R"("se":0,"lower":4,"upper":4)"));
}

TEST_CASE("what cannot be is refused: nobody answered, infinite, too many, two populations, no weight") {
    CHECK(refused(survey(), by_year, "year,pupils,safe\n7,20,\n").starts_with("Nobody answered"));
    CHECK(refused(survey(), by_year, "year,pupils,safe\n7,20,inf\n").starts_with("Row 2, column “safe”: “inf”"));
    CHECK(refused(survey(), by_year, "year,pupils,safe\n7,1,0\n7,1,1\n")
          == "“7”: 2 answered, but its population is 1.");
    CHECK(refused(survey(), by_year, "year,pupils,safe\n7,9,0\n7,8,1\n")
          == "Row 3: “7” has a population of 8 here and of 9 above. A group has one.");
    CHECK(refused(survey(), by_year, "year,pupils,safe\n7,,0\n").starts_with("“7” has no population above 0"));
    CHECK(refused(survey(), with("weights", "w"), "year,pupils,safe,w\n7,9,0,0\n")
          == "Row 2: a weight of 0 is not above 0.");
    CHECK(refused(survey(), {{"value", "safe"}, {"population", "1"}}, two_years())
          == "15 answered, but --population is 1.");
    CHECK(refused(survey(), {{"value", "safe"}, {"population", "-1"}}, two_years())
              .starts_with("--population is above 0"));
}

namespace {

// Forms 7A to 7C of a year of five forms: two of three, three of three and one of three answered.
const std::string three_forms =
    "year,pupils,form,forms,safe\n7,15,7A,5,2\n7,15,7A,5,4\n7,15,7A,5,\n7,15,7B,5,3\n7,15,7B,5,5\n"
    "7,15,7B,5,4\n7,15,7C,5,1\n7,15,7C,5,\n7,15,7C,5,\n";

Options by_form(std::string forms) {
    auto options = with("cluster", "form");
    if (!forms.empty()) options.emplace("clusters-in-population", std::move(forms));
    return options;
}

} // namespace

TEST_CASE("the correction for a finite population counts forms where it is told of how many, and else says that it "
          "does not") {
    const auto people = answered(survey(), by_form(""), three_forms);
    CHECK(holds(people, "counts people here, not clusters"));
    CHECK(holds(people, R"("corrected_by":"people")"));
    const auto forms = answered(survey(), by_form("5"), three_forms);
    CHECK(holds(forms, R"("corrected_by":"clusters")"));
    CHECK(holds(forms, "In 1 cluster one alone answered"));
    CHECK_FALSE(holds(forms, "counts people here"));
}

TEST_CASE("a number of clusters that does not fit is refused with what would") {
    CHECK(refused(survey(), with("clusters-in-population", "5"), three_forms)
              .starts_with("--clusters-in-population goes with --cluster"));
    CHECK(refused(survey(), by_form("2"), three_forms)
          == "3 clusters answered in “7”, but --clusters-in-population is 2.");
    CHECK(refused(survey(), by_form("6"), three_forms + "8,9,8A,2,1\n").starts_with("Each cluster is of one group"));
    CHECK(refused(survey(), by_form("forms"), three_forms + "8,9,7A,2,1\n")
              .starts_with("--clusters-in-population is a number of all"));
    CHECK(refused(survey(), by_form("forms"), three_forms + "8,9,8A,,1\n")
          == "“8” has no number of clusters above 0 in column “forms”.");
}
