#include "statistics/forecast.h"

#include "analysis/forecast_cells.h"
#include "analysis/list.h"

#include "basics/text.h"

#include <limits>
#include <numeric>

namespace analysis {
namespace {

using basics::Result;

struct Found {
    ForecastCells of;
    std::vector<std::size_t> awaited; // cells, as the forecasts
    statistics::Forecasts forecasts;
};

Result<Found> found(const Question& asked) {
    Found out{.of = TRY(forecast_cells(asked)), .awaited = {}, .forecasts = {}};
    std::vector<statistics::PastResult> past;
    std::vector<statistics::Awaited> awaited;
    for (std::size_t i = 0; i < out.of.cells.size(); ++i) {
        const auto& each = out.of.cells[i];
        if (std::isnan(each.outcome))
            awaited.push_back({.group = each.group, .predictors = each.predictors}), out.awaited.push_back(i);
        else
            past.push_back(
                {.group = each.group, .cohort = each.cohort, .outcome = each.outcome, .predictors = each.predictors});
    }
    if (past.empty())
        return basics::invalid(
            "No row has an outcome, its predictors, a group and a cohort: there is no past to learn from.");
    if (awaited.empty())
        return basics::invalid(
            "Every outcome is there already: a forecast is of groups whose outcome is empty still, with their "
            "predictors.");
    out.forecasts = TRY(statistics::forecasts(past, awaited));
    return out;
}

std::vector<std::string> said(const Found& all) {
    const auto& found = all.forecasts;
    const auto& scores = found.scores;
    std::vector<std::string> out{fmt::format(
        "{} forecast from {} in {}.", basics::counted(std::ssize(found.awaited), "result is", "results are"),
        basics::counted(static_cast<std::int64_t>(found.residuals), "past result", "past results"),
        basics::counted(static_cast<std::int64_t>(found.cohorts), "cohort", "cohorts"))};
    if (std::isfinite(scores.coverage_95))
        out.push_back(fmt::format(
            "Had it been used before, 95% intervals would have held {:.0f}% of the results, being {:.3g} wide on "
            "average.",
            100 * scores.coverage_95, scores.width_95));
    else out.push_back("With two past cohorts it cannot be tried whether its intervals hold what they promise.");
    if (scores.crps >= scores.crps_without)
        out.push_back("The predictors say no more than past results alone: do not forecast from them.");
    if (found.residuals < statistics::residuals_for_95)
        out.push_back(fmt::format(
            "With fewer than {} past results the 95% interval takes them to be normal; it is wide because so "
            "little is known.",
            statistics::residuals_for_95));
    if (all.of.left_out)
        out.push_back(fmt::format("{} with something missing were left out.",
                                  basics::counted(static_cast<std::int64_t>(all.of.left_out), "row", "rows")));
    return out;
}

List forecasts_of(const Found& all) {
    List out;
    for (std::size_t i = 0; i < all.awaited.size(); ++i) {
        const auto& cell = all.of.cells[all.awaited[i]];
        const auto& each = all.forecasts.awaited[i];
        out.emplace_back(Object{}
                             .set("unit", all.of.groups[cell.group])
                             .set("cohort", all.of.cohorts[cell.cohort])
                             .set("estimate", each.estimate)
                             .set("lower", each.at_95.lower)
                             .set("upper", each.at_95.upper)
                             .set("lower_90", each.at_90.lower)
                             .set("upper_90", each.at_90.upper));
    }
    return out;
}

Object values_of(const Found& all) {
    const auto& found = all.forecasts;
    constexpr std::string_view two = "two past cohorts: no third to try the interval of the others on";
    Object scores;
    scores.maybe("coverage_95", found.scores.coverage_95, two).maybe("coverage_90", found.scores.coverage_90, two);
    scores.maybe("width_95", found.scores.width_95, two);
    scores.set("crps", found.scores.crps).set("crps_without", found.scores.crps_without);
    return Object{}
        .set("past_results", found.residuals)
        .set("cohorts", found.cohorts)
        .set("basis_95", found.residuals < statistics::residuals_for_95 ? "hierarchical" : "conformal and hierarchical")
        .set("basis_90", found.residuals < statistics::residuals_for_90 ? "hierarchical" : "conformal and hierarchical")
        .set("left_out", all.of.left_out)
        .set("scores", std::move(scores))
        .set("forecasts", forecasts_of(all));
}

charts::Plot picture(const Found& all) {
    charts::Plot plot{.naming = {.id = "forecast",
                                 .title = "Forecasts with their 95% intervals",
                                 .description =
                                     "A point a group, in order of the forecast, with the interval that holds the "
                                     "result 19 times in 20."},
                      .up = "result"};
    std::vector<std::size_t> order(all.awaited.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return all.forecasts.awaited[i].estimate; });
    for (const auto i : order) {
        const auto& each = all.forecasts.awaited[i];
        plot.points.push_back({.x = static_cast<double>(plot.points.size()),
                               .y = each.estimate,
                               .interval = charts::Range{each.at_95.lower, each.at_95.upper}});
        plot.places.push_back(all.of.groups[all.of.cells[all.awaited[i]].group]);
    }
    return plot;
}

Result<Answer> answer(const Question& asked) {
    const auto all = TRY(found(asked));
    return Answer{.says = said(all), .values = values_of(all), .picture = picture(all)};
}

} // namespace

Method forecast() {
    return {
        .name = "forecast",
        .summary =
            "What this year's results will be, from assessments before, with intervals that hold what they promise.",
        .usage = "FILE --outcome COLUMN --predictors COLUMN,COLUMN --cohort COLUMN --group COLUMN",
        .example =
            "examples/analysis/results_to_come.csv --outcome result --predictors autumn,spring --cohort year --group "
            "academy",
        .columns = {"outcome", "predictors", "cohort", "group"},
        .options = {},
        .flags = {},
        .answer = answer};
}

} // namespace analysis
