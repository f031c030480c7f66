#include "analysis/list.h"
#include "testing/analysed.h"

#include "basics/text.h"

#include "testing/draw.h"

using namespace analysis;

namespace {

// Schools over the years 2015 to 2020: the first so many supported from 2018, low in 2017 by so much.
std::string table(int schools, int supported, double low) {
    testing::Draw draw{91};
    std::string out = "school,year,result,began,size\n";
    for (int school = 0; school < schools; ++school) {
        const double level = draw.normal();
        for (int year = 2015; year <= 2020; ++year) {
            const bool own = school < supported;
            out += fmt::format("S{},{},{:.4f},{},{}\n", school, year,
                               level + 0.3 * draw.normal() - (own && year == 2017 ? low : 0)
                                   + (own && year >= 2018 ? 2 : 0),
                               own ? 2018 : 0, school % 7);
        }
    }
    return out;
}

Options asked(std::initializer_list<std::pair<const std::string, std::string>> more) {
    Options out{{"unit", "school"}, {"time", "year"}, {"outcome", "result"}, {"first-treated", "began"}};
    for (const auto& each : more) out.insert(each);
    return out;
}

bool says(const std::string& answer, std::string_view words) { return answer.find(words) != std::string::npos; }

} // namespace

TEST_CASE("where the base is the treated schools' lowest year it says so, until the year of selection is named") {
    CHECK(says(testing::answered(effect(), asked({}), table(60, 25, 3)),
               "Beware: the time that treatment is compared with"));
    CHECK_FALSE(says(testing::answered(effect(), asked({{"selected-on", "2017"}}), table(60, 25, 3)), "Beware"));
    CHECK_FALSE(says(testing::answered(effect(), asked({}), table(60, 25, -3)), "Beware"));
}

TEST_CASE("with the year of selection named no effect is measured from it") {
    const auto said = testing::answered(effect(), asked({{"selected-on", "2017"}}), table(60, 25, 0.2));
    CHECK(says(said, R"("time":"2018","base":"2016")"));
    CHECK_FALSE(says(said, R"("base":"2017")"));
}

TEST_CASE("under twenty treated it says from whom the interval is, and the regression beside has none") {
    const auto said = testing::answered(effect(), asked({}), table(60, 4, 0));
    CHECK(says(said, "Fewer than 20 were treated"));
    CHECK(says(said, R"("se":null,"reason":"under 20 treated units the regression's own interval is far too narrow")"));
    CHECK(says(testing::answered(effect(), asked({}), table(15, 4, 0)),
               "Cannot tell: the difference of 4 treated units"));
}

TEST_CASE("with --size small schools are taken to vary as small ones do, and one of no pupils is refused") {
    std::string file = "school,year,result,began,size\n", with_none = table(60, 4, 0);
    testing::Draw draw{92};
    for (int school = 0; school < 60; ++school)
        for (int year = 2015; year <= 2020; ++year) {
            const int size = school < 2 ? 10 : 10 + 20 * (school % 20);
            file += fmt::format("S{},{},{:.4f},{},{}\n", school, year, 10 / std::sqrt(size) * draw.normal(),
                                school < 2 ? 2018 : 0, size);
        }
    const auto without = testing::answered(effect(), asked({}), file),
               with = testing::answered(effect(), asked({{"size", "size"}}), file);
    const auto se = [](const std::string& said) { return std::stod(said.substr(said.find("\"se\":") + 5)); };
    CHECK(se(with) > 1.5 * se(without));
    CHECK(says(without, "name the number of pupils with --size"));
    CHECK(testing::refused(effect(), asked({{"size", "size"}}), with_none)
              .starts_with("--size: 0 is no number of pupils"));
}

TEST_CASE("the same seed gives the same bands, another gives others") {
    const auto file = table(60, 25, 0);
    CHECK(testing::answered(effect(), asked({}), file) == testing::answered(effect(), asked({{"seed", "1"}}), file));
    CHECK(testing::answered(effect(), asked({}), file) != testing::answered(effect(), asked({{"seed", "2"}}), file));
}

TEST_CASE("an effect refuses a school that begins twice, a covariate that says nothing, and a base that is not there") {
    CHECK(testing::refused(effect(), asked({}), "school,year,result,began\nA,2015,1,2016\nA,2016,1,2017\n")
              .starts_with("Row 3: “A” begins at “2017” here and at “2016” in another row"));
    CHECK(testing::refused(effect(), asked({{"covariates", "began"}}), table(60, 25, 0))
              .starts_with("There are too few units"));
    CHECK(testing::refused(effect(), asked({{"selected-on", "2015"}}), table(60, 25, 0))
              .starts_with("--selected-on 2015 is the first time"));
    CHECK(testing::refused(effect(), asked({{"anticipation", "9"}}), table(60, 25, 0))
              .starts_with("No cohort has both a time"));
}

TEST_CASE("it says how unlike they could have gone, and why not where that cannot be told") {
    const auto many = testing::answered(effect(), asked({}), table(60, 25, 0));
    CHECK(says(many, "At the first time of treatment it stands as long as they would not have parted by more than"));
    CHECK(says(many, "On average from then on it stands"));
    const auto few = testing::answered(effect(), asked({}), table(60, 4, 0));
    CHECK(says(few, R"("sensitivity":null,"reason":"fewer than 20 units are treated)"));
    CHECK(says(few, "By how much they could have parted before it would matter cannot be told: fewer than 20"));
}
