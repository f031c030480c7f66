#include "statistics/spc.h"

#include "testing/shared_data.h"

#include <cmath>
#include <doctest/doctest.h>
#include <limits>

using doctest::Approx;
using namespace statistics;

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

std::vector<SpcPoint> xmr(std::vector<double> values, SpcChoices choices = {}) {
    return spc({.values = std::move(values), .sizes = {}, .ranges = {}}, choices);
}

bool fired(const SpcPoint& point, SpcRule rule) { return std::ranges::find(point.rules, rule) != point.rules.end(); }

std::vector<double> column(std::string_view file, std::string_view name, std::size_t rows) {
    std::vector<double> out;
    for (const auto& row : testing::shared_rows(file))
        if (out.size() < rows) out.push_back(*testing::number_in(row, name));
    return out;
}

} // namespace

TEST_CASE("attendance of thirteen weeks has the limits of domain.md") {
    const auto points = xmr({94.1, 93.8, 94.4, 93.2, 93.9, 94.0, 93.5, 92.8, 93.1, 92.9, 92.4, 92.6, 93.0});
    CHECK(points[0].centre == Approx(93.3615).epsilon(1e-6));
    CHECK(points[0].lower == Approx(92.0980).epsilon(1e-6));
    CHECK(points[0].upper == Approx(94.6250).epsilon(1e-6));
    CHECK_FALSE(fired(points[12], SpcRule::outside));
    CHECK_FALSE(fired(points[12], SpcRule::shift)); // the last six are below the mean: not yet seven
}

TEST_CASE("a moving range that is itself a signal does not widen the limits") {
    std::vector<double> values{10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 30};
    const auto points = xmr(values);
    // Ranges: thirteen of 1 and one of 19; mean 2.2857, screen 7.467; left 1.
    CHECK(points[0].upper - points[0].centre == Approx(2.66));
    CHECK(fired(points[14], SpcRule::outside));
}

TEST_CASE("seven points on one side, seven rising, two of three near a limit") {
    const auto shift = xmr({5, 5.1, 4.9, 5, 5.1, 4.9, 5, 6, 6.1, 6, 6.1, 6, 6.1, 6});
    CHECK(fired(shift[7], SpcRule::shift));
    CHECK(fired(shift[13], SpcRule::shift));
    const auto trend = xmr({3, 1, 2, 3, 4, 5, 6, 7, 6});
    CHECK(fired(trend[1], SpcRule::trend));
    CHECK(fired(trend[7], SpcRule::trend));
    CHECK_FALSE(fired(trend[8], SpcRule::trend));
    CHECK_FALSE(fired(xmr({3, 1, 2, 3, 4, 5, 6, 5, 6})[6], SpcRule::trend)); // only six
    std::vector<double> quiet;
    for (int i = 0; i < 24; ++i) quiet.push_back(i % 2 ? 0.5 : 0);
    quiet.insert(quiet.end(), {1.45, 0.5, 1.45, 0, 0.5, 0});
    const auto near = xmr(quiet);
    CHECK(fired(near[24], SpcRule::two_of_three));
    CHECK(fired(near[26], SpcRule::two_of_three));
    CHECK_FALSE(fired(near[25], SpcRule::two_of_three));
    CHECK_FALSE(fired(near[24], SpcRule::outside));
}

TEST_CASE("a missing week ends a run, and no moving range crosses it") {
    const auto points = xmr({5, 6, nothing, 50, 51, 50, 51});
    CHECK(std::isnan(points[2].upper));
    CHECK(points[0].upper - points[0].centre == Approx(2.66));
    std::vector<double> run{1, 9, 9, 9, 9, nothing, 9, 9, 9, 1, 1, 1, 1, 1, 1};
    CHECK_FALSE(fired(xmr(run)[4], SpcRule::shift));
}

TEST_CASE("a new process has limits of its own") {
    const auto points = xmr({5, 6, 5, 6, 5, 15, 16, 15, 16, 15}, {.rebases = {5}});
    CHECK(points[4].centre == Approx(5.4));
    CHECK(points[5].centre == Approx(15.4));
    CHECK(points[5].rules.empty());
    CHECK(xmr({5, 6, 5, 6, 20, 20}, {.baseline = 4})[5].centre == Approx(5.5));
}

TEST_CASE("an exponentially weighted mean has the widening limits of the NIST handbook") {
    const auto points = xmr({0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1}, {.chart = SpcChart::ewma, .centre = 0.5});
    const auto half = [&](std::size_t t) { return (points[t - 1].upper - points[t - 1].centre); };
    CHECK(half(2) / half(1) == Approx(0.768 / 0.600).epsilon(2e-3));
    CHECK(half(5) / half(1) == Approx(0.945 / 0.600).epsilon(2e-3));
    CHECK(half(10) / half(1) == Approx(0.994 / 0.600).epsilon(2e-3));
}

TEST_CASE("a cumulative sum alarms at a small steady change that no single point shows") {
    std::vector<double> values;
    for (int i = 0; i < 20; ++i) values.push_back(i % 2 ? 1.0 : -1.0);
    for (int i = 0; i < 20; ++i) values.push_back((i % 2 ? 1.0 : -1.0) + 1.8);
    const auto points = xmr(values, {.chart = SpcChart::cusum, .baseline = 20});
    CHECK_FALSE(fired(points[20], SpcRule::outside));
    CHECK(fired(points[39], SpcRule::outside));
    CHECK(points[39].high > points[39].upper);
}

TEST_CASE("published charts: piston rings, circuits, computers") {
    if (!testing::have_shared_data("statistics/qcc_pistonrings.csv")) return;
    const auto rings = column("statistics/qcc_pistonrings.csv", "diameter", 125);
    SpcSeries samples;
    for (std::size_t i = 0; i < 25; ++i) {
        const auto five = std::span{rings}.subspan(i * 5, 5);
        double sum = 0;
        for (const double each : five) sum += each;
        samples.values.push_back(sum / 5), samples.sizes.push_back(5);
        samples.ranges.push_back(std::ranges::max(five) - std::ranges::min(five));
    }
    const auto xbar = spc(samples, {.chart = SpcChart::xbar});
    CHECK(xbar[0].centre == Approx(74.00118).epsilon(1e-7));
    CHECK((xbar[0].upper - xbar[0].centre) * std::sqrt(5.) / 3 == Approx(0.009785).epsilon(1e-4));
    CHECK(xbar[0].lower == Approx(73.98805).epsilon(1e-7));
    CHECK(xbar[0].upper == Approx(74.01430).epsilon(1e-7));

    const auto c = spc({.values = column("statistics/qcc_circuit.csv", "x", 26), .sizes = {}, .ranges = {}},
                       {.chart = SpcChart::c});
    CHECK(c[0].centre == Approx(19.84615).epsilon(1e-6));
    CHECK(c[0].upper == Approx(33.21086).epsilon(1e-6));
    CHECK(c[0].lower == Approx(6.48145).epsilon(1e-6));

    const auto u = spc({.values = column("statistics/qcc_pcmanufact.csv", "x", 1000),
                        .sizes = column("statistics/qcc_pcmanufact.csv", "size", 1000),
                        .ranges = {}},
                       {.chart = SpcChart::u});
    CHECK(u[0].centre == Approx(1.93));
    CHECK(u[0].upper == Approx(3.79387).epsilon(1e-5));
    CHECK(u[0].lower == Approx(0.06613).epsilon(1e-3));
}

TEST_CASE("where chance is not all, p-prime is wider than p") {
    const std::vector<double> absent{900, 1200, 950, 1300, 880, 1250}, n(6, 10000);
    const auto p = spc({.values = absent, .sizes = n, .ranges = {}}, {.chart = SpcChart::p});
    const auto prime = spc({.values = absent, .sizes = n, .ranges = {}}, {.chart = SpcChart::pprime});
    CHECK(fired(p[1], SpcRule::outside));
    CHECK_FALSE(fired(prime[1], SpcRule::outside));
    // z = −5.86 and so on: mean moving range of z over 1.128, by hand from p̄ = 0.108.
    const double error = std::sqrt(0.108 * 0.892 / 10000);
    CHECK(prime[0].upper - prime[0].centre
          == Approx(3 * (0.03 + 0.025 + 0.035 + 0.042 + 0.037) / 5 / 1.128).epsilon(1e-9));
    CHECK(p[0].upper - p[0].centre == Approx(3 * error).epsilon(1e-9));
}

TEST_CASE("one value, none, all the same: no limits or no width, and no alarm") {
    CHECK(xmr({}).empty());
    CHECK(std::isnan(xmr({5})[0].upper));
    CHECK(xmr({5})[0].rules.empty());
    const auto same = xmr({5, 5, 5, 5, 5, 5, 5, 5, 5});
    CHECK(same[0].upper == 5);
    for (const auto& point : same) CHECK(point.rules.empty());
    CHECK(std::isnan(xmr({nothing, nothing})[1].centre));
}

TEST_CASE("the mean range of standard normals is that of the published tables") {
    CHECK(d2(2) == Approx(1.128).epsilon(1e-3));
    CHECK(d2(5) == Approx(2.32593).epsilon(1e-5));
    CHECK(d2(25) == Approx(3.93085).epsilon(1e-4));
}
