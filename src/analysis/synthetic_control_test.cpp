#include "analysis/list.h"
#include "testing/analysed.h"

#include "basics/text.h"

using namespace analysis;

namespace {

// Units A to E over six times; from the fifth A has 3 more.
std::string five_units() {
    std::string out = "u,t,y,x\n";
    for (int unit = 0; unit < 5; ++unit)
        for (int t = 1; t <= 6; ++t)
            out += fmt::format("{},{},{},{}\n", static_cast<char>('A' + unit), 2010 + t,
                               10 + (unit % 3) * 2 * (t % 3) + t + unit + (unit == 0 && t >= 5 ? 3 : 0), unit * unit);
    return out;
}

Options asked(std::initializer_list<std::pair<const std::string, std::string>> more) {
    Options out{{"unit", "u"}, {"time", "t"}, {"outcome", "y"}, {"treated", "A"}, {"from", "2015"}};
    for (const auto& each : more) out.insert(each);
    return out;
}

} // namespace

TEST_CASE("a predictor has its years behind an @, and says how important it was") {
    const auto said =
        testing::answered(synthetic_control(), asked({{"predictor", "x@2011-2013,y@2014"}}), five_units());
    CHECK(said.find(R"("predictor":"x@2011-2013","importance":)") != std::string::npos);
    CHECK(said.find(R"("predictor":"y@2014","importance":)") != std::string::npos);
}

TEST_CASE("with five units the smallest p is 0.2, and no effect can be told from chance") {
    const auto said = testing::answered(synthetic_control(), asked({}), five_units());
    CHECK(said.find(R"("p_smallest":0.2)") != std::string::npos);
    CHECK(said.find("Cannot tell: from 2015 on") != std::string::npos);
    CHECK(said.find("with fewer than 20 units no effect can be excluded at 95%") != std::string::npos);
}

TEST_CASE("a synthetic control refuses what comes after, what is alike everywhere, and a unit that is not there") {
    CHECK(testing::refused(synthetic_control(), asked({{"predictor", "x@2015"}}), five_units())
              .starts_with("--predictor x@2015 reaches 2015"));
    CHECK(testing::refused(synthetic_control(), asked({{"predictor", "x@2020"}}), five_units())
              .starts_with("--predictor 2020: no row is of that time; they go from 2011 to 2016."));
    CHECK(testing::refused(synthetic_control(), asked({{"treated", "Z"}}), five_units())
              .starts_with("--treated Z: no row of column “u” has that name."));
    CHECK(testing::refused(synthetic_control(), asked({{"predictor", "z"}}), "u,t,y,z\nA,2015,1,1\n")
              .starts_with("There are 0 times before 2015"));
    CHECK(testing::refused(synthetic_control(), asked({}), five_units() + "A,2011,4,4\n")
              .starts_with("Rows 2 and 32 are both “A” at 2011; a unit has one row a time."));
}
