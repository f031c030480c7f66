#include "statistics/regression_to_mean.h"

#include "testing/draw.h"

#include <cmath>
#include <doctest/doctest.h>
#include <limits>

using doctest::Approx;
using namespace statistics;

namespace {

Panel a_panel(std::size_t units, std::size_t years, double reliability) {
    testing::Draw draw{5};
    Panel out(years, std::vector<double>(units));
    for (std::size_t unit = 0; unit < units; ++unit) {
        const double own = std::sqrt(reliability) * draw.normal();
        for (auto& year : out) year[unit] = own + std::sqrt(1 - reliability) * draw.normal();
    }
    return out;
}

} // namespace

TEST_CASE("how deep the lowest lie is as the field's guide has it") {
    CHECK(depth_of_lowest(0.05) == Approx(2.063).epsilon(3e-4));
    CHECK(depth_of_lowest(0.10) == Approx(1.755).epsilon(3e-4));
    CHECK(depth_of_lowest(0.20) == Approx(1.400).epsilon(3e-4));
    CHECK(depth_of_lowest(0.25) == Approx(1.271).epsilon(3e-4));
}

TEST_CASE("the three ways agree where schools are normal and nothing was done") {
    const auto found = regression_to_mean(a_panel(2000, 4, 0.7), 0.1).value();
    const double truth = 0.3 * depth_of_lowest(0.1);
    CHECK(found.formula.estimate == Approx(truth).epsilon(0.05));
    CHECK(found.next_year.estimate == Approx(truth).epsilon(0.08));
    CHECK(found.other_years->estimate == Approx(truth).epsilon(0.08));
    CHECK(found.on_mean_of[1].reliability == Approx(0.824).epsilon(0.02));
    CHECK(found.on_mean_of[2].reliability == Approx(0.875).epsilon(0.02));
    CHECK(found.chosen == 200);
}

TEST_CASE("a year in which everybody rose is no gain of the lowest") {
    auto panel = a_panel(300, 3, 0.7);
    const auto before = regression_to_mean(panel, 0.2).value();
    for (auto& value : panel[1]) value += 10;
    const auto after = regression_to_mean(panel, 0.2).value();
    CHECK(after.next_year.estimate == Approx(before.next_year.estimate));
    CHECK(after.other_years->estimate == Approx(before.other_years->estimate));
    CHECK(after.formula.estimate == Approx(before.formula.estimate));
}

TEST_CASE("the lowest of the last year are named, with what to expect of them") {
    Panel panel = a_panel(10, 2, 0.5);
    panel[1][7] = -9;
    const auto found = regression_to_mean(panel, 0.1).value();
    REQUIRE(found.lowest.size() == 1);
    CHECK(found.lowest[0].unit == 7);
    CHECK(found.lowest[0].expected > -9);
    CHECK_FALSE(found.other_years);
}

TEST_CASE("four schools and schools that are all alike: cannot tell") {
    CHECK(regression_to_mean(a_panel(4, 3, 0.7), 0.5).problem().message.starts_with("Cannot tell: 4 of the units"));
    CHECK(regression_to_mean(Panel(2, std::vector<double>(6, 1.0)), 0.5)
              .problem()
              .message.starts_with("Cannot tell: the units do not differ"));
}
