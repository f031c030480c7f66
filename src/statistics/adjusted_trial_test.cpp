#include "statistics/adjusted_trial.h"

#include <doctest/doctest.h>

using doctest::Approx;
using namespace statistics;

namespace {

// Six classes of four; the second, fourth and sixth were supported.
const std::vector<double> before{3, 5, 4, 6, 7, 5, 6, 8, 2, 4, 3, 3, 6, 7, 5, 4, 8, 9, 6, 7, 4, 3, 5, 6};
const std::vector<double> after{5, 6, 5, 8, 11, 8, 10, 12, 4, 4, 5, 6, 8, 9, 7, 5, 10, 10, 9, 11, 8, 7, 8, 10};

struct Trial {
    std::vector<Pupil> pupils{};
    std::vector<std::size_t> cluster{};
};
Trial trial() {
    Trial out;
    for (std::size_t i = 0; i < after.size(); ++i) {
        out.cluster.push_back(i / 4);
        out.pupils.push_back({.supported = (i / 4) % 2 == 1, .outcome = after[i], .before = before[i]});
    }
    return out;
}

} // namespace

TEST_CASE("a trial of classes with a measure before is a model of both") {
    // lmerTest: lmer(after ~ before + arm + (1 | class)), its t of the arm and its df, over the pooled sd of `after`.
    const auto [pupils, cluster] = trial();
    const auto effect = *hedges_g_adjusted_clustered(pupils, cluster).value();
    CHECK(effect.difference == Approx(1.192473380190).epsilon(1e-6));
    CHECK(effect.sd == Approx(2.254624876411).epsilon(1e-9));
    CHECK(effect.g == Approx(0.510663046658).epsilon(1e-6));
    CHECK(effect.standard_error == Approx(0.346177935863).epsilon(1e-5));
    CHECK(effect.df == Approx(3.643040524821).epsilon(1e-4));
    CHECK(effect.interval.lower == Approx(-0.488786402304).epsilon(1e-4));
}

TEST_CASE("one class an arm, or outcomes that are all the same, give no effect size") {
    auto [pupils, cluster] = trial();
    const auto two_classes = std::span{pupils}.first(8);
    CHECK_FALSE(hedges_g_adjusted_clustered(two_classes, std::span{cluster}.first(8)).value());
    for (auto& each : pupils) each.outcome = 1;
    CHECK_FALSE(hedges_g_adjusted_clustered(pupils, cluster).value());
}
