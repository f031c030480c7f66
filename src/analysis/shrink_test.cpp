#include "analysis/list.h"
#include "testing/analysed.h"

using namespace analysis;
using testing::answered;
using testing::refused;

namespace {

const Options of_years{{"numerator", "x"}, {"denominator", "n"}, {"group", "g"}, {"period", "year"}};

bool says(const std::string& answer, std::string_view what) { return answer.find(what) != std::string::npos; }

} // namespace

TEST_CASE("figures of the last three years are pooled, and the years named; other years are left out") {
    const auto said =
        answered(shrink(), of_years,
                 "g,year,x,n\nA,2021/22,50,50\nA,2022/23,1,10\nA,2023/24,2,10\nA,2024/25,3,10\nB,2024/25,4,20\n");
    CHECK(says(said, R"("periods":["2022/23","2023/24","2024/25"])"));
    CHECK(says(said, R"({"group":"A","n":30,"value":0.2,)"));
    CHECK(says(said, R"({"group":"B","n":20,"value":0.2,)"));
}

TEST_CASE("periods that are numbers come in their order as numbers") {
    auto options = of_years;
    options.emplace("pool", "2");
    const auto said = answered(shrink(), options, "g,year,x,n\nA,9,5,10\nA,10,1,10\nA,11,2,10\n");
    CHECK(says(said, R"("periods":["10","11"])"));
    CHECK(says(said, R"("n":20,"value":0.15)"));
}

TEST_CASE("values of several years are pooled by their precision") {
    const Options values{{"value", "y"}, {"variance", "v"}, {"group", "g"}, {"period", "year"}};
    const auto said = answered(shrink(), values, "g,year,y,v\nA,1,2,1\nA,2,5,0.5\nB,2,3,1\n");
    CHECK(says(said, R"({"group":"A","n":0.3333333333333333,"value":4,)")); // (2/1 + 5/0.5)/3, variance 1/3
    CHECK(refused(shrink(), values, "g,year,y,v\nA,1,2,0\n") == "“A” has a variance of 0; it must be above 0.");
}

TEST_CASE("no period, or a pool of none, is refused") {
    CHECK(refused(shrink(), of_years, "g,year,x,n\nA,,1,10\n") == "No row has a period in column “year”.");
    auto options = of_years;
    options.emplace("pool", "0");
    CHECK(refused(shrink(), options, "g,year,x,n\nA,1,1,10\n") == "--pool is a number of periods, 1 or more.");
}
