#include "statistics/effect_size.h"

#include "statistics/distributions.h"

#include <cmath>
#include <doctest/doctest.h>
#include <random>

using doctest::Approx;
using namespace statistics;

namespace {

const std::vector<double> before{45, 51.5, 43.3, 62.8, 52.6, 43.4, 53.9, 55.9, 54.6, 47.6, 62.1, 53.1};
const std::vector<double> after{46.4, 43, 53.9, 61.7, 54.7, 53.1, 63.8, 64.1, 64.8, 59.2, 65.8, 49.2};

// The same draws on every machine: the standard says which numbers mt19937_64 gives, and the rest is ours.
class Normal {
public:
    explicit Normal(std::uint64_t seed) : bits_{seed} {}
    double operator()() { return normal_quantile((static_cast<double>(bits_() >> 11) + 0.5) * 0x1p-53); }

private:
    std::mt19937_64 bits_;
};

} // namespace

TEST_CASE("thirty pupils against thirty-two, as the field's guide works it") {
    const auto found = *hedges_g({30, 52.4, 8.2}, {32, 49.1, 9.0});
    CHECK(found.sd == Approx(8.6226).epsilon(1e-5));
    CHECK(found.d == Approx(0.3827).epsilon(1e-3));
    CHECK(found.correction == Approx(0.98745).epsilon(1e-5));
    CHECK(found.g == Approx(0.3779).epsilon(1e-4));
    CHECK(found.standard_error == Approx(0.2532).epsilon(1e-3));
    CHECK(found.interval.lower == Approx(-0.118).epsilon(5e-3));
    CHECK(found.interval.upper == Approx(0.874).epsilon(1e-3));
}

// By R: lm(y ~ arm + b), var(), cor(), and the formulas of effect_size.h.
TEST_CASE("adjusted for a measure before, and before against after") {
    std::vector<Pupil> pupils;
    for (std::size_t i = 0; i < before.size(); ++i) pupils.push_back({i >= 6, after[i], before[i]});
    const auto adjusted = *hedges_g_adjusted(pupils);
    CHECK(adjusted.difference == Approx(6.675583041251).epsilon(1e-10));
    CHECK(adjusted.g == Approx(0.946599617348021).epsilon(1e-10));
    CHECK(adjusted.standard_error == Approx(0.502008754338382).epsilon(1e-10));
    const auto paired = *hedges_g_paired(before, after);
    CHECK(paired.sd == Approx(7.2224669095537).epsilon(1e-10));
    CHECK(paired.g == Approx(0.578513494899709).epsilon(1e-10));
    CHECK(paired.standard_error == Approx(0.267445638549661).epsilon(1e-10));
}

TEST_CASE("without clustering a clustered design is the plain one, and with it the interval widens") {
    const Sample a{60, 0.4, 1}, b{60, 0, 1};
    const auto plain = *hedges_g(a, b), none = *hedges_g_clustered(a, b, {120, 1, 0}),
               some = *hedges_g_clustered(a, b, {12, 10, 0.2});
    CHECK(none.g == Approx(plain.g));
    CHECK(none.standard_error == Approx(plain.standard_error).epsilon(1e-3));
    CHECK(some.standard_error > 1.6 * plain.standard_error);
    CHECK(some.g < plain.g);
}

TEST_CASE("the spread between classes is found again by analysis of variance") {
    Normal normal{7};
    std::vector<double> outcome;
    std::vector<std::size_t> cluster;
    std::vector<bool> supported;
    for (std::size_t j = 0; j < 600; ++j) {
        const double school = std::sqrt(0.2) * normal();
        for (std::size_t i = 0; i < 10 + j % 11; ++i) {
            outcome.push_back(school + std::sqrt(0.8) * normal()), cluster.push_back(j),
                supported.push_back(j % 2 == 0);
        }
    }
    const auto design = *cluster_design(outcome, cluster, supported);
    CHECK(design.clusters == 600);
    CHECK(design.size == Approx(15.6).epsilon(0.01));
    CHECK(design.icc == Approx(0.2).epsilon(0.12));
}

// 95% intervals of 200 trials each: 95% ± 3.3 standard errors of a share of 200 is 90% to 100%.
TEST_CASE("intervals hold the true effect as often as they say") {
    Normal normal{11};
    int plain = 0, clustered = 0;
    for (int trial = 0; trial < 200; ++trial) {
        std::vector<double> arms[2], outcome;
        for (int i = 0; i < 40; ++i) arms[0].push_back(normal()), arms[1].push_back(normal() + 0.5);
        plain += contains(hedges_g(sample(arms[1]), sample(arms[0]))->interval, 0.5);
        std::vector<std::size_t> cluster;
        std::vector<bool> supported;
        for (auto& arm : arms) arm.clear();
        for (std::size_t j = 0; j < 24; ++j) {
            const double school = std::sqrt(0.15) * normal();
            for (int i = 0; i < 20; ++i) {
                const double y = school + std::sqrt(0.85) * normal() + (j % 2 ? 0.3 : 0);
                outcome.push_back(y), cluster.push_back(j), supported.push_back(j % 2), arms[j % 2].push_back(y);
            }
        }
        const auto design = *cluster_design(outcome, cluster, supported);
        clustered += contains(hedges_g_clustered(sample(arms[1]), sample(arms[0]), design)->interval, 0.3);
    }
    CHECK(plain >= 180);
    CHECK(clustered >= 180);
    CHECK(clustered < 200); // not so wide that it says nothing
}

TEST_CASE("months are those of the conversion table, mirrored, and none beyond its end") {
    CHECK(months_of_progress(0.01, MonthsTable::toolkit) == 0);
    CHECK(months_of_progress(0.02, MonthsTable::toolkit) == 1);
    CHECK(months_of_progress(0.02, MonthsTable::trials) == 0);
    CHECK(months_of_progress(0.18, MonthsTable::toolkit) == 2);
    CHECK(months_of_progress(0.185, MonthsTable::toolkit) == 3);
    CHECK(months_of_progress(-0.4, MonthsTable::toolkit) == -5);
    CHECK(months_of_progress(1.0, MonthsTable::toolkit) == 12);
    CHECK_FALSE(months_of_progress(1.3, MonthsTable::toolkit));
}

TEST_CASE("what forty schools of twenty-five could see, and eight of them could not") {
    CHECK(*minimum_detectable_effect({.clusters = 40, .size = 25, .icc = 0.15, .r2_between = 0.5, .r2_within = 0.3})
          == Approx(0.28582713855618).epsilon(1e-10));
    CHECK(*minimum_detectable_effect({.clusters = 8, .size = 100, .icc = 0.15}) > 0.8);
    CHECK(*minimum_detectable_effect({.size = 800}) == Approx(2.8 / std::sqrt(0.25 * 800)).epsilon(5e-3));
    CHECK_FALSE(minimum_detectable_effect({.clusters = 2, .size = 100}));
}

TEST_CASE("one pupil, no spread, one cluster: no number is made up") {
    CHECK_FALSE(hedges_g({1, 5, 1}, {30, 4, 1}));
    CHECK_FALSE(hedges_g({30, 5, 0}, {30, 4, 0}));
    CHECK_FALSE(hedges_g_paired(std::vector<double>{1, 2}, std::vector<double>{2, 3}));
    CHECK_FALSE(hedges_g_adjusted(std::vector<Pupil>{{true, 1, 1}, {false, 2, 2}}));
    CHECK_FALSE(hedges_g_clustered({10, 1, 1}, {10, 1, 1}, {2, 10, 0.1}));
    CHECK_FALSE(cluster_design(std::vector<double>{1, 2}, std::vector<std::size_t>{0, 1}, {true, false}));
}
