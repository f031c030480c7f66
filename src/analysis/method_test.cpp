#include "analysis/list.h"

#include "testing/analysed.h"

using namespace analysis;
using testing::answered;
using testing::refused;

namespace {

const Options counts{{"numerator", "absent"}, {"denominator", "pupils"}, {"group", "school"}};

} // namespace

TEST_CASE("a column that is not there is refused with the one that was meant") {
    CHECK(refused(funnel(), counts, "school,absnt,pupils\nA,1,2\n")
              .ends_with("has no column “absent”. Did you mean “absnt”?"));
}

TEST_CASE("a word where a number belongs is refused with its row and what to do") {
    CHECK(refused(funnel(), counts, "school,absent,pupils\nA,1,2\nB,SUPP,3\n")
          == "Row 3, column “absent”: “SUPP” is no number. If it stands for a missing value, say --missing \"SUPP\".");
    CHECK(refused(funnel(), counts, "school,absent,pupils\nA,inf,2\n")
              .starts_with("Row 2, column “absent”: “inf” is no number."));
}

TEST_CASE("a word that stands for a missing value is one when that is said") {
    auto options = counts;
    options.emplace("missing", "SUPP,x");
    CHECK_FALSE(answered(funnel(), options, "school,absent,pupils\nA,1,2\nB,SUPP,3\n").empty());
}

TEST_CASE("rows of one school are summed; a mean has one row a school") {
    const auto said = answered(funnel(), counts, "school,absent,pupils\nA,1,20\nB,2,30\nA,3,40\n");
    CHECK(said.find(R"("group":"A","n":60)") != std::string::npos);
    const Options means{{"value", "mean"}, {"variance", "variance"}, {"group", "school"}};
    CHECK(refused(funnel(), means, "school,mean,variance\nA,1,2\nA,2,2\n")
          == "Row 3: “A” stands twice. Here each group has one row.");
    CHECK(refused(funnel(), means, "school,mean,variance\nA,1,0\n") == "“A” has a variance of 0; it must be above 0.");
}

TEST_CASE("counts that are no counts, an empty file, options without a value: each gets its sentence") {
    CHECK(refused(funnel(), counts, "school,absent,pupils\nA,5,2\n").starts_with("“A”: 5 of 2 is no proportion."));
    CHECK(refused(funnel(), counts, "school,absent,pupils\nA,-1,2\n").starts_with("“A”: -1 of 2 is no count"));
    CHECK(refused(funnel(), counts, "school,absent,pupils\n").ends_with("has a header and no row under it."));
    CHECK(refused(funnel(), counts, "school,absent,pupils\nA,,2\n")
          == "No row has all of the values asked for, so there is nothing to say.");
    CHECK(refused(funnel(), {{"group", "school"}}, "school,pupils\nA,1\n")
          == "This method needs --numerator; --help shows an example.");
    CHECK(refused(adjust(), {{"p", "p"}}, "test,p\na,0.2\nb,1.2\n")
          == "Row 3: 1.2 is no p-value; those are between 0 and 1.");
    auto options = counts;
    options.emplace("target", "high");
    CHECK(refused(funnel(), options, "school,absent,pupils\nA,1,2\n") == "--target takes a number, not “high”.");
}

TEST_CASE("every method names an example, and options of its own") {
    for (const auto& method : methods()) {
        CAPTURE(method.name);
        CHECK_FALSE(method.example.empty());
        CHECK_FALSE(method.summary.empty());
    }
}
