#include "statistics/forecast.h"

#include "analysis/groups.h"
#include "analysis/list.h"

#include "basics/text.h"

#include <limits>
#include <map>
#include <numeric>

namespace analysis {
namespace {

using basics::Result;

// What a group's pupils in a cohort come to: means. The outcome is NaN where it is still to come.
struct Cell {
    std::size_t group, cohort;
    double outcome = 0;
    std::vector<double> predictors{};
    double rows = 0;
};

struct Cells {
    std::vector<std::string> groups, cohorts;
    std::vector<Cell> cells{};
    std::size_t left_out =
        0; // rows without a predictor, a group or a cohort, or without an outcome where others have one
};

struct Rows {
    std::vector<double> outcome;
    std::vector<std::vector<double>> predictors; // a vector a predictor
    Grouping groups, cohorts;
    bool whole(std::size_t row) const {
        return groups.of_row[row] != Grouping::none && cohorts.of_row[row] != Grouping::none
               && std::ranges::none_of(predictors, [&](const auto& column) { return std::isnan(column[row]); });
    }
};

Result<Rows> rows_of(const Question& asked) {
    Rows out{.outcome = TRY(asked.numbers("outcome")),
             .predictors = {},
             .groups = grouping(TRY(asked.texts("group"))),
             .cohorts = grouping(TRY(asked.texts("cohort")))};
    TRY(asked.needed("predictors"));
    for (const auto& name : asked.list("predictors")) out.predictors.push_back(TRY(numbers(asked.frame, name)));
    return out;
}

using Key = std::pair<std::size_t, std::size_t>;

void add(Cell& to, const Rows& rows, std::size_t row) {
    to.outcome += rows.outcome[row], to.rows += 1;
    for (std::size_t k = 0; k < rows.predictors.size(); ++k) to.predictors[k] += rows.predictors[k][row];
}

// Of a group and cohort with outcomes the rows that have one; else all of them.
Cells cells_of(const Rows& rows) {
    std::map<Key, bool> over;
    for (std::size_t row = 0; row < rows.outcome.size(); ++row)
        if (rows.whole(row))
            over[{rows.groups.of_row[row], rows.cohorts.of_row[row]}] |= !std::isnan(rows.outcome[row]);
    Cells out{.groups = rows.groups.names, .cohorts = rows.cohorts.names};
    std::map<Key, std::size_t> place;
    for (std::size_t row = 0; row < rows.outcome.size(); ++row) {
        const Key key{rows.groups.of_row[row], rows.cohorts.of_row[row]};
        if (!rows.whole(row) || (over[key] && std::isnan(rows.outcome[row]))) {
            ++out.left_out;
            continue;
        }
        const auto [at, fresh] = place.try_emplace(key, out.cells.size());
        if (fresh)
            out.cells.push_back(
                {.group = key.first, .cohort = key.second, .predictors = std::vector<double>(rows.predictors.size())});
        add(out.cells[at->second], rows, row);
    }
    for (auto& each : out.cells) {
        each.outcome /= each.rows;
        for (auto& predictor : each.predictors) predictor /= each.rows;
    }
    return out;
}

struct Found {
    Cells of;
    std::vector<std::size_t> awaited; // cells, as the forecasts
    statistics::Forecasts forecasts;
};

Result<Found> found(const Question& asked) {
    Found out{.of = cells_of(TRY(rows_of(asked))), .awaited = {}, .forecasts = {}};
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
