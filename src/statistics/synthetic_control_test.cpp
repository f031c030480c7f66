#include "statistics/augmented_control.h"
#include "statistics/nearest_point.h"
#include "statistics/synthetic_difference.h"

#include "testing/draw.h"
#include "testing/shared_data.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

using namespace statistics;

namespace {

constexpr auto smoking = "statistics/smoking.csv"; // Abadie, Diamond and Hainmueller 2010: 39 states, 1970 to 2000
constexpr int first_year = 1970, from_year = 1989;

struct Smoking {
    std::vector<std::string> states{};
    ControlPanel panel{.outcome = {}, .treated = 0, .from = from_year - first_year};
};

double mean_of(const std::vector<testing::Row>& rows, std::string_view state, std::string_view column, int from,
               int to) {
    double n = 0, sum = 0;
    for (const auto& row : rows) {
        const int year = static_cast<int>(*testing::number_in(row, "year"));
        const auto value = testing::number_in(row, column);
        if (row.at("state") == state && year >= from && year <= to && value) n += 1, sum += *value;
    }
    return sum / n;
}

// With the paper's predictors: income, price and age over 1980-88, beer over 1984-88, sales in 1975, 1980 and 1988.
Smoking proposition_99(bool predictors) {
    const auto rows = testing::shared_rows(smoking);
    Smoking out;
    for (const auto& row : rows) {
        const auto& state = row.at("state");
        if (std::ranges::find(out.states, state) == out.states.end()) out.states.push_back(state);
    }
    for (std::size_t i = 0; i < out.states.size(); ++i) {
        const auto& state = out.states[i];
        if (state == "California") out.panel.treated = i;
        auto& sales = out.panel.outcome.emplace_back();
        for (int year = first_year; year <= 2000; ++year) sales.push_back(mean_of(rows, state, "cigsale", year, year));
        if (!predictors) continue;
        const auto mean = [&](std::string_view column, int from, int to) {
            return mean_of(rows, state, column, from, to);
        };
        out.panel.predictors.push_back({mean("lnincome", 1980, 1988), mean("retprice", 1980, 1988),
                                        mean("age15to24", 1980, 1988), mean("beer", 1984, 1988),
                                        mean("cigsale", 1975, 1975), mean("cigsale", 1980, 1980),
                                        mean("cigsale", 1988, 1988)});
    }
    return out;
}

double lowest_by_hand(const Matrix& points) {
    double lowest = 1e300;
    for (int i = 0; i <= 400; ++i)
        for (int j = 0; i + j <= 400; ++j) {
            const double a = i / 400.0, b = j / 400.0;
            lowest =
                std::min(lowest, (points.col(0) * a + points.col(1) * b + points.col(2) * (1 - a - b)).squaredNorm());
        }
    return lowest;
}

Matrix drawn_points(testing::Draw& draw, Eigen::Index rows, Eigen::Index columns, double apart) {
    Matrix out(rows, columns);
    for (auto& each : out.reshaped()) each = apart + draw.normal();
    return out;
}

} // namespace

TEST_CASE("the nearest mixture is as near as a fine grid of mixtures finds") {
    testing::Draw draw{71};
    for (int i = 0; i < 20; ++i) {
        const Matrix points = drawn_points(draw, 2 + i % 4, 3, i % 3);
        const double found = (points * nearest_mixture(points)).squaredNorm(), grid = lowest_by_hand(points);
        CHECK(found <= grid + 1e-12);
        CHECK(found >= grid - 0.05);
    }
}

TEST_CASE("no point is nearer along any edge from the nearest mixture: the conditions of Karush, Kuhn and Tucker") {
    testing::Draw draw{72};
    for (const Eigen::Index rows : {3, 10, 40, 60}) {
        const Matrix points = drawn_points(draw, rows, 39, 0.5);
        const Vector weights = nearest_mixture(points), here = points * weights;
        CHECK(weights.minCoeff() >= 0);
        CHECK(weights.sum() == doctest::Approx(1).epsilon(1e-12));
        const Vector slopes = points.transpose() * here;
        CHECK(slopes.minCoeff() >= here.squaredNorm() - 1e-10);
        for (Eigen::Index i = 0; i < weights.size(); ++i)
            if (weights[i] > 0) CHECK(slopes[i] == doctest::Approx(here.squaredNorm()).epsilon(1e-9));
    }
}

TEST_CASE("Proposition 99: from the paper's predictors a mixture as close before as the paper's, and its effect") {
    if (!testing::have_shared_data(smoking)) return;
    const auto of = proposition_99(true);
    const auto found = synthetic_control(of.panel);
    CHECK(found.before <= 1.758);
    CHECK(found.effect == doctest::Approx(-18.97).epsilon(0.04));
    CHECK(found.gaps.back() == doctest::Approx(-25.73).epsilon(0.05));
    double utah = 0;
    for (std::size_t i = 0; i < of.states.size(); ++i)
        if (of.states[i] == "Utah") utah = found.weights[i];
    CHECK(utah == doctest::Approx(0.334).epsilon(0.1));
    CHECK(synthetic_control(proposition_99(false).panel).before <= found.before); // predictors can only hold it back
}

TEST_CASE("Proposition 99: no other state's gap grew as much, so that p is the smallest there can be, 1 in 39") {
    if (!testing::have_shared_data(smoking)) return;
    const auto panel = proposition_99(true).panel;
    const auto found = placebos(panel);
    CHECK(found.smallest == doctest::Approx(1.0 / 39));
    CHECK(found.p == doctest::Approx(1.0 / 39));
    REQUIRE(found.interval);
    CHECK(contains(*found.interval, found.units[panel.treated].effect));
}

// Table 1 of Arkhangelsky and others 2021: -15.6 (8.4).
TEST_CASE("Proposition 99: synthetic difference in differences as its authors published it") {
    if (!testing::have_shared_data(smoking)) return;
    const auto found = synthetic_difference(proposition_99(false).panel);
    CHECK(found.effect == doctest::Approx(-15.6).epsilon(0.004));
    CHECK(found.standard_error == doctest::Approx(8.4).epsilon(0.15)); // theirs is of placebos drawn by chance
}

TEST_CASE("ridge makes good what the mixture misses before, and leaves a perfect mixture alone") {
    if (!testing::have_shared_data(smoking)) return;
    const auto of = proposition_99(false);
    const auto plain = synthetic_control(of.panel);
    const auto augmented = augmented_control(of.panel);
    CHECK(augmented.before < plain.before);
    CHECK(augmented.before > 0);
    double sum = 0;
    for (const double each : augmented.weights) sum += each;
    CHECK(sum == doctest::Approx(1).epsilon(1e-9));
    const ControlPanel perfect{.outcome = {{1, 2, 4, 5}, {1, 2, 4, 1}, {0, 7, 2, 3}}, .treated = 0, .from = 3};
    CHECK(augmented_control(perfect).effect == doctest::Approx(4));
    CHECK(synthetic_control(perfect).effect == doctest::Approx(4));
}

TEST_CASE("what is added from a time on is found by every kind, and each unit left out in turn leaves it there") {
    testing::Draw draw{73};
    ControlPanel panel{.outcome = {}, .treated = 0, .from = 12};
    std::vector<double> common;
    for (int t = 0; t < 18; ++t) common.push_back(draw.normal());
    for (int unit = 0; unit < 25; ++unit) {
        const double share = unit == 0 ? 1 : draw.uniform() * 2;
        auto& row = panel.outcome.emplace_back();
        for (std::size_t t = 0; t < 18; ++t)
            row.push_back(5 * share * common[t] + 0.1 * draw.normal() + (unit == 0 && t >= 12 ? 3 : 0));
    }
    const auto found = synthetic_control(panel);
    CHECK(found.effect == doctest::Approx(3).epsilon(0.1));
    CHECK(augmented_control(panel).effect == doctest::Approx(3).epsilon(0.1));
    CHECK(synthetic_difference(panel).effect == doctest::Approx(3).epsilon(0.1));
    for (const auto& each : leave_one_out(panel, found)) CHECK(each.effect == doctest::Approx(3).epsilon(0.15));
    CHECK(std::abs(placebo_in_time(panel, 8, {}).effect) < 0.5);
    CHECK(placebos(panel).p == doctest::Approx(1.0 / 25));
}

TEST_CASE("with 19 units no effect can be excluded at 95%, and the smallest p says why") {
    testing::Draw draw{74};
    ControlPanel panel{.outcome = {}, .treated = 3, .from = 6};
    for (int unit = 0; unit < 19; ++unit) {
        auto& row = panel.outcome.emplace_back();
        for (int t = 0; t < 9; ++t) row.push_back(draw.normal());
    }
    const auto found = placebos(panel);
    CHECK(found.smallest == doctest::Approx(1.0 / 19));
    CHECK_FALSE(found.interval);
}
