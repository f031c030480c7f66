#include "statistics/kappa.h"

#include <cmath>
#include <doctest/doctest.h>
#include <vector>

using doctest::Approx;
using namespace statistics;

namespace {

struct Pairs {
    std::vector<std::size_t> first{}, second{};
    std::vector<double> categories{};
};

// counts[i][j] items to which one rater gave category i and the other j.
Pairs pairs(const std::vector<std::vector<int>>& counts) {
    Pairs out;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        out.categories.push_back(static_cast<double>(i));
        for (std::size_t j = 0; j < counts.size(); ++j)
            for (int n = 0; n < counts[i][j]; ++n) out.first.push_back(i), out.second.push_back(j);
    }
    return out;
}

std::optional<Kappa> kappa_of(const Pairs& given, KappaWeights weights) {
    return kappa(given.first, given.second, given.categories, weights);
}

} // namespace

// SAS/STAT User's Guide, PROC FREQ, "Agreement Study": κ 0.3449, its error 0.0724, 0.2030 to 0.4868; further digits by the
// same formula in R.
TEST_CASE("two dermatologists agree as published") {
    const auto found =
        *kappa_of(pairs({{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}}), KappaWeights::none);
    CHECK(found.kappa == Approx(0.34487534626).epsilon(1e-10));
    CHECK(found.standard_error == Approx(0.07239668737).epsilon(1e-9));
    CHECK(found.kappa - z_95 * found.standard_error == Approx(0.2030).epsilon(1e-3));
    CHECK(found.kappa + z_95 * found.standard_error == Approx(0.4868).epsilon(1e-3));
    // tanh(atanh(k) + c(-1, 1) * qnorm(0.975) * se / (1 - k^2)) in R, which SAS does not give
    CHECK(found.interval.lower == Approx(0.19599632400).epsilon(1e-9));
    CHECK(found.interval.upper == Approx(0.47821353754).epsilon(1e-9));
    CHECK(found.standard_error_if_chance == Approx(0.06118471913).epsilon(1e-9));
}

// R's vcd, Kappa(SexualFun) (Agresti 1990, 372): unweighted 0.1293 (0.06860), equally spaced weights 0.2374 (0.07832).
TEST_CASE("couples agree as published, without weights and with linear ones") {
    const auto couples = pairs({{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}});
    const auto plain = *kappa_of(couples, KappaWeights::none), linear = *kappa_of(couples, KappaWeights::linear);
    CHECK(plain.kappa == Approx(0.12933025404).epsilon(1e-10));
    CHECK(plain.standard_error == Approx(0.06859853248).epsilon(1e-9));
    CHECK(linear.kappa == Approx(0.23738062756).epsilon(1e-10));
    CHECK(linear.standard_error == Approx(0.07831633478).epsilon(1e-9));
    const auto quadratic = *kappa_of(couples, KappaWeights::quadratic);
    CHECK(quadratic.kappa == Approx(0.33204558625).epsilon(1e-10));
    CHECK(quadratic.standard_error == Approx(0.09729752196).epsilon(1e-9));
    CHECK(quadratic.standard_error_if_chance == Approx(0.10434937507).epsilon(1e-9));
}

// Fleiss, Cohen and Everitt 1969, table 1: 200 items, κ = 0.429.
TEST_CASE("the example of those who found the standard error") {
    const auto found = *kappa_of(pairs({{106, 10, 4}, {22, 28, 10}, {2, 12, 6}}), KappaWeights::none);
    CHECK(found.kappa == Approx(3.0 / 7).epsilon(1e-12));
    CHECK(found.observed == Approx(0.7));
    CHECK(found.expected == Approx(0.475));
    CHECK(found.standard_error == Approx(0.05371100487).epsilon(1e-9));
    CHECK(found.standard_error_if_chance == Approx(0.05551245494).epsilon(1e-9));
}

TEST_CASE("weights go by the values of the categories, not by their places") {
    auto given = pairs({{5, 1, 2}, {1, 4, 1}, {0, 2, 6}});
    const auto even = kappa_of(given, KappaWeights::quadratic)->kappa;
    given.categories = {10, 20, 30};
    CHECK(kappa_of(given, KappaWeights::quadratic)->kappa == Approx(even).epsilon(1e-14));
    given.categories = {1, 2, 9};
    CHECK(kappa_of(given, KappaWeights::quadratic)->kappa != Approx(even).epsilon(1e-3));
}

TEST_CASE("full agreement is 1 with no error to speak of; against one another −1; one item and none") {
    const auto full = *kappa_of(pairs({{3, 0}, {0, 4}}), KappaWeights::none);
    CHECK(full.kappa == 1);
    CHECK(full.standard_error == 0);
    CHECK(kappa_of(pairs({{0, 3}, {3, 0}}), KappaWeights::none)->kappa == Approx(-1));
    CHECK(kappa_of(pairs({{0, 1}, {0, 0}}), KappaWeights::none)->kappa == 0);
    CHECK_FALSE(kappa_of(pairs({{9, 0}, {0, 0}}), KappaWeights::linear)); // both used one category alone
    CHECK_FALSE(kappa_of(pairs({{0, 0}, {0, 0}}), KappaWeights::none));
}
