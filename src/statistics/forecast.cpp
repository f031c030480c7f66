#include "statistics/forecast.h"

#include "statistics/distributions.h"
#include "statistics/forecast_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace statistics {
namespace {

using basics::Result;

// By cohort, how far its outcomes were from their forecasts.
using Residuals = std::map<std::size_t, std::vector<double>>;

double conformal(const Residuals& residuals, double level) {
    std::vector<double> sizes;
    for (const auto& [cohort, those] : residuals)
        for (const double each : those) sizes.push_back(std::abs(each));
    std::ranges::sort(sizes);
    const auto at = static_cast<std::size_t>(std::ceil(level * static_cast<double>(sizes.size() + 1) - 1e-9));
    return sizes[std::min(at, sizes.size()) - 1]; // too few: what has been missed by already is the least
}

double hierarchical(const Residuals& residuals, double level) {
    double n = 0, between = 0, inside = 0;
    for (const auto& [cohort, those] : residuals) {
        double mean = 0;
        for (const double each : those) mean += each / static_cast<double>(those.size());
        for (const double each : those) inside += (each - mean) * (each - mean);
        n += static_cast<double>(those.size()), between += mean * mean;
    }
    const auto cohorts = static_cast<double>(residuals.size());
    between /= cohorts;
    const double free = n - cohorts, within = free > 0 ? inside / free * (1 - cohorts / n) : 0, all = between + within;
    const double below = between * between / (cohorts - 1) + (free > 0 ? within * within / free : 0);
    return below > 0 ? t_quantile((1 + level) / 2, all * all / below) * std::sqrt(all) : 0;
}

double half_width_of(const Residuals& residuals, double level) {
    return std::max(conformal(residuals, level), hierarchical(residuals, level));
}

Interval around(double estimate, double half) { return {.lower = estimate - half, .upper = estimate + half}; }

// A past outcome and its forecast from the other cohorts.
struct Tried {
    std::size_t cohort;
    double outcome, estimate;
};

Result<std::vector<Tried>> each_cohort_from_the_others(const std::vector<PastResult>& past) {
    std::set<std::size_t> cohorts;
    for (const auto& each : past) cohorts.insert(each.cohort);
    if (cohorts.size() < 2)
        return basics::invalid(
            "There is one past cohort, so that how far a forecast is off in another year cannot be told; two or "
            "more are needed.");
    std::vector<Tried> out;
    for (const auto cohort : cohorts) {
        const auto model = TRY(forecast_model(past, cohort));
        for (const auto& each : past)
            if (each.cohort == cohort)
                out.push_back(
                    {.cohort = cohort, .outcome = each.outcome, .estimate = model.at(each.group, each.predictors)});
    }
    return out;
}

Residuals residuals_without(const std::vector<Tried>& tried, std::size_t cohort) {
    Residuals out;
    for (const auto& each : tried)
        if (each.cohort != cohort) out[each.cohort].push_back(each.outcome - each.estimate);
    return out;
}

// Of a forecast given as values equally likely: mean |x − y| − ½ mean |x − x'|.
double ranked_score(const std::vector<double>& values, double outcome) {
    double near = 0, apart = 0;
    for (const double a : values) {
        near += std::abs(a - outcome);
        for (const double b : values) apart += std::abs(a - b);
    }
    const auto n = static_cast<double>(values.size());
    return near / n - apart / (2 * n * n);
}

ForecastScores scores_of(const std::vector<Tried>& tried, std::size_t cohorts) {
    ForecastScores out{.coverage_90 = 0, .coverage_95 = 0, .width_95 = 0, .crps = 0, .crps_without = 0};
    const double share = 1 / static_cast<double>(tried.size());
    for (const auto& each : tried) {
        const auto residuals = residuals_without(tried, each.cohort);
        std::vector<double> likely, outcomes;
        for (const auto& [cohort, those] : residuals)
            for (const double off : those) likely.push_back(each.estimate + off);
        for (const auto& other : tried)
            if (other.cohort != each.cohort) outcomes.push_back(other.outcome);
        out.crps += share * ranked_score(likely, each.outcome);
        out.crps_without += share * ranked_score(outcomes, each.outcome);
        if (cohorts < 3) continue;
        const double half = half_width_of(residuals, 0.95);
        out.coverage_90 += contains(around(each.estimate, half_width_of(residuals, 0.9)), each.outcome) ? share : 0;
        out.coverage_95 += contains(around(each.estimate, half), each.outcome) ? share : 0;
        out.width_95 += share * 2 * half;
    }
    if (cohorts < 3) out.coverage_90 = out.coverage_95 = out.width_95 = std::numeric_limits<double>::quiet_NaN();
    return out;
}

} // namespace

Result<Forecasts> forecasts(const std::vector<PastResult>& past, const std::vector<Awaited>& awaited) {
    constexpr std::size_t all_cohorts = ~std::size_t{0};
    if (std::ranges::all_of(past, [&](const PastResult& each) { return each.outcome == past.front().outcome; }))
        return basics::invalid("All past outcomes are the same, so that nothing can be told of one to come.");
    const auto tried = TRY(each_cohort_from_the_others(past));
    const auto model = TRY(forecast_model(past, all_cohorts));
    const auto residuals = residuals_without(tried, all_cohorts);
    const double half_90 = half_width_of(residuals, 0.9), half_95 = half_width_of(residuals, 0.95);
    Forecasts out{.awaited = {},
                  .residuals = past.size(),
                  .cohorts = residuals.size(),
                  .scores = scores_of(tried, residuals.size())};
    for (const auto& each : awaited) {
        const double estimate = model.at(each.group, each.predictors);
        out.awaited.push_back(
            {.estimate = estimate, .at_90 = around(estimate, half_90), .at_95 = around(estimate, half_95)});
    }
    return out;
}

} // namespace statistics
