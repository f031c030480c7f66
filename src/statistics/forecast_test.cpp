#include "statistics/forecast_model.h"

#include "testing/draw.h"

#include <cmath>
#include <doctest/doctest.h>

using doctest::Approx;
using namespace statistics;

namespace {

std::vector<PastResult> drawn(testing::Draw& draw, std::size_t groups, std::size_t cohorts, double together) {
    std::vector<PastResult> out;
    std::vector<double> own;
    for (std::size_t group = 0; group < groups; ++group) own.push_back(2 * draw.normal());
    for (std::size_t cohort = 0; cohort < cohorts; ++cohort) {
        const double all = together * draw.normal();
        for (std::size_t group = 0; group < groups; ++group) {
            const double known = draw.normal();
            out.push_back({.group = group,
                           .cohort = cohort,
                           .outcome = 50 + 3 * known + own[group] + all + 0.5 * draw.normal(),
                           .predictors = {known}});
        }
    }
    return out;
}

double width(Interval interval) { return interval.upper - interval.lower; }

} // namespace

TEST_CASE("a forecast leans on the predictor and on what is a group's own") {
    testing::Draw draw{95};
    const auto past = drawn(draw, 12, 6, 0);
    double own = 0;
    for (const auto& each : past)
        if (each.group == 4) own += (each.outcome - 50 - 3 * each.predictors[0]) / 6;
    const auto found = forecasts(past, {{.group = 4, .predictors = {2.0}}}).value();
    CHECK(found.awaited[0].estimate == Approx(50 + 6 + own).epsilon(0.02));
    CHECK(found.residuals == 72);
    CHECK(found.scores.crps < found.scores.crps_without / 3);
    CHECK(found.scores.coverage_95 > 0.9);
}

TEST_CASE("an outlier among few is in the interval, and 95% is never narrower than 90%") {
    std::vector<PastResult> past;
    for (std::size_t i = 0; i < 24; ++i)
        past.push_back(
            {.group = i, .cohort = i % 2, .outcome = i == 7 ? 100.0 : static_cast<double>(i % 5), .predictors = {}});
    for (; past.size() > 8; past.pop_back()) {
        CAPTURE(past.size());
        const auto found = forecasts(past, {{.group = 99, .predictors = {}}}).value();
        CHECK(width(found.awaited[0].at_95) >= width(found.awaited[0].at_90));
        if (past.size() < residuals_for_95 + 1) CHECK(width(found.awaited[0].at_95) > 2 * 95);
    }
}

TEST_CASE("whole cohorts that are off together widen the interval, the more the fewer there are") {
    testing::Draw draw{96};
    double alone = 0, together = 0;
    for (int i = 0; i < 20; ++i) {
        alone += width(forecasts(drawn(draw, 10, 4, 0), {{.group = 0, .predictors = {0.0}}}).value().awaited[0].at_95);
        together +=
            width(forecasts(drawn(draw, 10, 4, 1), {{.group = 0, .predictors = {0.0}}}).value().awaited[0].at_95);
    }
    CHECK(together > 2 * alone);
}

TEST_CASE("one cohort, a predictor made of another, too many predictors: each is refused") {
    testing::Draw draw{97};
    auto past = drawn(draw, 8, 3, 0);
    CHECK(forecasts(drawn(draw, 8, 1, 0), {}).problem().message.starts_with("There is one past cohort"));
    for (auto& each : past) each.predictors.push_back(2 * each.predictors[0]);
    CHECK(forecasts(past, {}).problem().message.starts_with("A predictor is the same for all past results"));
    for (auto& each : past) each.predictors.assign(15, draw.normal());
    CHECK(forecasts(past, {}).problem().message.starts_with("There are too few past results"));
}
