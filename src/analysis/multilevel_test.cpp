#include "analysis/list.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace analysis;

namespace {

std::string a_file(std::string_view text) {
    const auto path = std::filesystem::temp_directory_path() / "bearing_multilevel_test.csv";
    std::ofstream{path, std::ios::binary} << text;
    return path.string();
}

constexpr std::string_view pupils = "school,year,prior,score,passed\n"
                                    "A,7,1,3,0\nA,8,2,5,1\nA,7,3,4,0\nA,8,4,7,1\n"
                                    "B,7,1,6,1\nB,8,2,9,1\nB,7,3,9,0\nB,8,,9,1\n"
                                    "C,7,1,1,0\nC,8,2,4,0\nC,7,3,2,1\nC,8,4,6,1\n";

Options asked(Options more = {}) {
    Options options{{"outcome", "score"}, {"group", "school"}, {"fixed", "prior,factor(year)"}};
    if (more.contains("outcome")) options.erase("outcome");
    options.insert(more.begin(), more.end());
    return options;
}

std::string json_of(const Options& options) {
    basics::Json json;
    write_json(json, ask(multilevel(), options, a_file(pupils)).value());
    return std::move(json).take();
}

std::string refused(const Options& options) {
    const auto answer = ask(multilevel(), options, a_file(pupils));
    return answer.ok() ? "answered" : answer.problem().message;
}

} // namespace

TEST_CASE("multilevel names its terms, counts its rows and its groups") {
    const std::string json = json_of(asked());
    CHECK(json.find(R"~("name":"(intercept)")~") != std::string::npos);
    CHECK(json.find(R"("name":"year=8")") != std::string::npos);
    CHECK(json.find(R"("n":11,"rows_missing":1)") != std::string::npos);
    CHECK(json.find(R"("groups":[{"group":"school","n":3}])") != std::string::npos);
}

TEST_CASE("a logistic fit has no residual variance and no degrees of freedom, and says why") {
    const std::string json = json_of(asked({{"outcome", "passed"}, {"family", "binomial"}, {"quadrature", "9"}}));
    CHECK(json.find(R"("df":null,"reason":"this family has no t")") != std::string::npos);
    CHECK(json.find(R"("residual_variance":null,"reason":"this family has no residual variance")")
          != std::string::npos);
}

TEST_CASE("options that do not go together are refused with what to do") {
    CHECK(refused({{"outcome", "score"}}) == "This method needs --group; --help shows an example.");
    CHECK(refused(asked({{"slope", "year"}}))
          == "The slope year is not among the fixed columns; add it there, as a number.");
    CHECK(refused(asked({{"quadrature", "5"}}))
          == "--quadrature is for --family binomial or ordinal; a gaussian likelihood is exact.");
    CHECK(refused(asked({{"outcome", "passed"}, {"family", "binomial"}, {"slope", "prior"}}))
          == "--slope is for --family gaussian; a binomial or ordinal outcome takes an intercept.");
    CHECK(refused(asked({{"outcome", "passed"}, {"family", "binomial"}, {"quadrature", "2.5"}}))
          == "--quadrature takes a whole number of points.");
    CHECK(refused(asked({{"outcome", "passed"}, {"family", "binomial"}, {"method", "reml"}}))
          == "--family binomial and ordinal are fitted by ml; leave --method out.");
}
