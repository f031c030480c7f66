#include "statistics/funnel.h"

#include <cmath>
#include <doctest/doctest.h>
#include <limits>

using doctest::Approx;
using namespace statistics;

namespace {

std::vector<FunnelSchool> schools(std::initializer_list<double> events, std::initializer_list<double> sizes) {
    std::vector<FunnelSchool> out;
    for (std::size_t i = 0; i < events.size(); ++i)
        out.push_back({events.begin()[i] / sizes.begin()[i], sizes.begin()[i]});
    return out;
}

const auto five = schools({12, 30, 45, 9, 60}, {60, 120, 200, 80, 210});

} // namespace

// The numbers are R's, by the formulas of funnel.h with quantile(), pbinom(), qbinom(), ppois() and p.adjust().
TEST_CASE("schools that differ by more than chance get wider limits, on the arcsine scale") {
    const auto found = funnel(five, {});
    CHECK(found.target == Approx(0.232835820895522).epsilon(1e-12));
    CHECK(found.phi == Approx(1.21417952973957).epsilon(1e-12));
    CHECK(found.tau2 == Approx(0.00101902278541976).epsilon(1e-12));
    CHECK(found.schools[3].z == Approx(-2.50879007303575).epsilon(1e-12));
    CHECK(found.schools[3].p == Approx(0.0121145456332743).epsilon(1e-12));
    CHECK(found.schools[3].p_adjusted == Approx(0.0605727281663715).epsilon(1e-12));
    CHECK(found.schools[4].p_adjusted == Approx(0.4969966938204).epsilon(1e-12));
    CHECK(found.schools[0].limits_95.lower == Approx(0.125684832064644).epsilon(1e-12));
}

TEST_CASE("without it the limits are whole pupils of the binomial distribution") {
    const auto found = funnel(five, {.over_dispersion = false});
    CHECK(found.tau2 == 0);
    CHECK(found.schools[0].limits_95.lower == Approx(8 / 60.));
    CHECK(found.schools[0].limits_95.upper == Approx(21 / 60.));
    CHECK(found.schools[4].limits_95.upper == Approx(0.29047619047619).epsilon(1e-12));
    CHECK(found.schools[3].p == Approx(0.0101620853369137).epsilon(1e-12));
    CHECK(found.schools[4].p == Approx(0.0880507566078959).epsilon(1e-12));
}

TEST_CASE("exact limits never call a school outside more often than they say") {
    for (const double n : {1., 5., 15., 60., 200., 900.})
        for (const double target : {0.02, 0.2, 0.62, 0.95}) {
            const auto found = funnel(std::vector<FunnelSchool>{{target, n}}, {.target = target});
            double inside = 0, choose = 0; // Σ of the binomial probabilities within the limits
            for (double x = 0; x <= n; ++x) {
                choose = std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1);
                const double share = x / n;
                if (share >= found.schools[0].limits_95.lower - 1e-12
                    && share <= found.schools[0].limits_95.upper + 1e-12)
                    inside += std::exp(choose + x * std::log(target) + (n - x) * std::log1p(-target));
            }
            CHECK(inside >= 0.95 - 1e-9);
        }
}

TEST_CASE("suspensions are events, so a school may have more of them than pupils") {
    const auto found =
        funnel(schools({5, 9, 20, 2}, {100, 150, 140, 90}), {.kind = FunnelKind::rate, .over_dispersion = false});
    CHECK(found.target == 0.075);
    CHECK(found.schools[2].p == Approx(0.0115818499127736).epsilon(1e-12));
    CHECK(funnel(schools({150}, {100}), {.kind = FunnelKind::rate}).schools[0].value == 1.5);
}

TEST_CASE("a mean's limits are the target and its errors") {
    // Progress 8 of a school of 150: ±1.96·1.41628/√150 about 0.
    const double variance = 1.41628 * 1.41628 / 150;
    const auto found = funnel(std::vector<FunnelSchool>{{0.3, 1 / variance}}, {.kind = FunnelKind::mean, .target = 0});
    CHECK(found.schools[0].limits_95.upper == Approx(1.959964 * 1.41628 / std::sqrt(150.)).epsilon(1e-6));
    CHECK(found.schools[0].z == Approx(0.3 / std::sqrt(variance)));
}

TEST_CASE("a lower limit under nought is nought, and does not fold back") {
    std::vector<FunnelSchool> few;
    for (int i = 0; i < 10; ++i) few.push_back({i % 2 ? 0.5 : 0.01, 8});
    const auto found = funnel(few, {});
    CHECK(found.tau2 > 0);
    CHECK(found.schools[0].limits_998.lower == 0);
    CHECK(found.schools[0].limits_998.upper <= 1);
}

TEST_CASE("one school, none, or one of no pupils: no number is made up") {
    CHECK(funnel(std::vector<FunnelSchool>{{0.2, 50}}, {}).schools[0].z == 0);
    CHECK(std::isnan(funnel(std::vector<FunnelSchool>{}, {}).target));
    const auto found = funnel(schools({0, 30}, {0, 120}), {});
    CHECK(std::isnan(found.schools[0].p));
    CHECK(found.target == 0.25);
    const auto same = funnel(schools({10, 10, 10}, {10, 10, 10}), {}); // everybody succeeds: no variance at all
    CHECK(same.tau2 == 0);
    CHECK(same.schools[0].p == 1);
}
