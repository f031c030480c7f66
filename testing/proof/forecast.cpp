// Forecasts: does the interval hold the result of a cohort to come?
#include "statistics/forecast.h"
#include "testing/proof/study.h"

#include <cmath>

namespace proof {
namespace {

struct World {
    std::size_t groups, cohorts;
    double together = 0;   // sd of what is off in a whole cohort; a group's own is 1
    bool outliers = false; // t with 5 degrees of freedom in place of the normal
};

double shock(Draw& draw, bool outliers) {
    const double z = draw.normal();
    return outliers ? z / std::sqrt(2 * draw.gamma(2.5) / 5) : z;
}

// Every group has a level of its own (sd 1) and a predictor that says much; the last cohort is to come.
Held forecast_holds(Draw& draw, const World& of) {
    std::vector<double> own;
    for (std::size_t group = 0; group < of.groups; ++group) own.push_back(draw.normal());
    std::vector<statistics::PastResult> past;
    std::vector<statistics::Awaited> awaited;
    std::vector<double> truth;
    for (std::size_t cohort = 0; cohort <= of.cohorts; ++cohort) {
        const double all = of.together * draw.normal();
        for (std::size_t group = 0; group < of.groups; ++group) {
            const double known = 2 * draw.normal(), outcome = 50 + known + own[group] + all + shock(draw, of.outliers);
            if (cohort < of.cohorts)
                past.push_back({.group = group, .cohort = cohort, .outcome = outcome, .predictors = {known}});
            else awaited.push_back({.group = group, .predictors = {known}}), truth.push_back(outcome);
        }
    }
    const auto found = statistics::forecasts(past, awaited).value();
    double in_90 = 0, in_95 = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        in_90 += held(found.awaited[i].at_90, truth[i]) / static_cast<double>(truth.size());
        in_95 += held(found.awaited[i].at_95, truth[i]) / static_cast<double>(truth.size());
    }
    return {in_95, in_90};
}

Study study(std::string name, World of) {
    return {.name = std::move(name),
            .claims = {{.what = "the result to come, 95%"},
                       {.what = "the result to come, 90%",
                        .least = 0.88,
                        .most = 0.96,
                        .why = "it promises 90%, and with few residuals more: of 15, the 90% one is the greatest, and "
                               "the wider of two is taken"}},
            .once = [=](Draw& draw) { return forecast_holds(draw, of); }};
}

} // namespace

Page forecast() {
    return {
        .name = "forecast",
        .title = "Forecasts",
        .setting = "Groups with a level of their own (standard deviation 1), a predictor that explains four fifths of "
                   "the rest, "
                   "and shocks of\nstandard deviation 1. Several cohorts are over, one is to come; where it says "
                   "together, a whole "
                   "cohort is off by so much.",
        .seed = 43,
        .studies = {study("12 groups, 5 cohorts", {.groups = 12, .cohorts = 5}),
                    study("5 groups, 3 cohorts: too few residuals for 95% without shape", {.groups = 5, .cohorts = 3}),
                    study("10 groups, 6 cohorts, 0.7 together", {.groups = 10, .cohorts = 6, .together = 0.7}),
                    study("8 groups, 3 cohorts, 0.7 together", {.groups = 8, .cohorts = 3, .together = 0.7}),
                    study("12 groups, 6 cohorts, t with 5 degrees of freedom",
                          {.groups = 12, .cohorts = 6, .outliers = true})}};
}

} // namespace proof
