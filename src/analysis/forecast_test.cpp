#include "analysis/list.h"
#include "testing/analysed.h"

using namespace analysis;

namespace {

const Options columns{{"outcome", "y"}, {"predictors", "x"}, {"cohort", "c"}, {"group", "g"}};
const std::string past = "g,c,x,y\nA,1,1,2\nA,2,2,3\nB,1,3,5\nB,2,4,7\nC,1,5,8\nC,2,2,3\nD,1,4,6\nD,2,6,9\n";

} // namespace

TEST_CASE("several pupils of an academy and a year are forecast together, and those without a mark are counted") {
    const auto said = testing::answered(forecast(), columns, past + "A,3,1,\nA,3,3,\nB,2,9,\nB,3,,\n");
    CHECK(said.find(R"("left_out":2)") != std::string::npos);
    CHECK(said.find(R"("unit":"A","cohort":"3","estimate":)") != std::string::npos);
    CHECK(said.find(R"("unit":"B")") == std::string::npos);
    CHECK(said.find("With two past cohorts it cannot be tried") != std::string::npos);
    CHECK(said.find(R"("basis_95":"hierarchical","basis_90":"hierarchical")") != std::string::npos);
}

TEST_CASE("a forecast needs something to come, and a second year to be tried on") {
    CHECK(testing::refused(forecast(), columns, past).starts_with("Every outcome is there already"));
    CHECK(testing::refused(forecast(), columns, "g,c,x,y\nA,1,1,2\nB,1,2,3\nC,1,3,5\nA,2,1,\n")
              .starts_with("There is one past cohort"));
}
