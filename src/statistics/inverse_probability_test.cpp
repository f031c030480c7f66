#include "statistics/inverse_probability.h"

#include <cmath>
#include <doctest/doctest.h>

using doctest::Approx;
using namespace statistics;

namespace {

constexpr double gone = NAN;
const std::vector<double> values{1, gone, 0, 1, 1, gone, 0, 1, gone, 0, 1, 1};
const std::vector<std::size_t> halves{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};

Covariates one_of(std::vector<double> column) { return {.names = {"prior"}, .values = {std::move(column)}}; }

std::string refused(const std::vector<double>& of, const Covariates& covariates) {
    const auto found = inverse_probability(of, covariates, halves, 2);
    REQUIRE_FALSE(found.ok());
    return found.problem().message;
}

} // namespace

// R: glm(binomial); the variance by the stacked equations of both models, A⁻¹BA⁻¹', slopes by numDeriv.
TEST_CASE("twelve pupils weighted by their chance to have a value") {
    const auto found = inverse_probability(values, one_of({3, 1, 2, 5, 4, 2, 1, 6, 3, 2, 5, 3}), halves, 2).value();
    CHECK(found.response[0].estimate == Approx(0.83165078485997).epsilon(1e-9));
    CHECK(found.response[0].standard_error == Approx(0.66560854504481).epsilon(1e-6));
    CHECK(found.least_chance == Approx(0.43659524958362).epsilon(1e-9));
    CHECK(found.whole->value == Approx(0.55339061427169).epsilon(1e-9));
    CHECK(found.whole->standard_error == Approx(0.14082650288612).epsilon(1e-8));
    CHECK(found.whole->worth == Approx(8.31327576100581).epsilon(1e-9));
    CHECK(found.whole->largest_share == Approx(0.18894307590446).epsilon(1e-9));
    CHECK(found.groups[1]->value == Approx(0.46222800771084).epsilon(1e-9));
    CHECK(found.groups[1]->standard_error == Approx(0.19158771197664).epsilon(1e-8));
}

TEST_CASE("a covariate's size does not matter") {
    const auto small = inverse_probability(values, one_of({3, 1, 2, 5, 4, 2, 1, 6, 3, 2, 5, 3}), halves, 2).value();
    const auto large =
        inverse_probability(values, one_of({2023, 2021, 2022, 2025, 2024, 2022, 2021, 2026, 2023, 2022, 2025, 2023}),
                            halves, 2)
            .value();
    CHECK(large.whole->value == Approx(small.whole->value).epsilon(1e-12));
    CHECK(large.response[0].estimate == Approx(small.response[0].estimate).epsilon(1e-10));
}

TEST_CASE("what cannot be weighted is refused: alike, made up, told apart without exception, nothing missing") {
    CHECK(refused(values, one_of(std::vector<double>(12, 4)))
          == "Column prior is the same in every row; leave it out.");
    auto twice = one_of({3, 1, 2, 5, 4, 2, 1, 6, 3, 2, 5, 3});
    twice.names.emplace_back("again");
    twice.values.push_back(twice.values[0]);
    CHECK(refused(values, twice) == "Column again is a combination of prior; leave one of them out.");
    CHECK(refused(values, one_of({1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1}))
              .starts_with("among some whom the covariates describe"));
    CHECK(refused(values, one_of({1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0}))
              .starts_with("among some whom the covariates describe"));
    CHECK(refused(std::vector<double>(12, 1), one_of({3, 1, 2, 5, 4, 2, 1, 6, 3, 2, 5, 3}))
              .starts_with("nothing is missing"));
}
