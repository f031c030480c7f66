#include "assessments/outlook.h"

#include "assessments/cohort_spread.h"
#include "basics/text.h"
#include "statistics/distributions.h"
#include "statistics/forecast.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <numbers>
#include <set>

namespace assessments {
namespace {

using basics::Result;
using statistics::Interval;

Interval within(Interval interval, Bounds bounds) {
    if (bounds == Bounds::none) return interval;
    return {.lower = std::clamp(interval.lower, 0.0, 100.0), .upper = std::clamp(interval.upper, 0.0, 100.0)};
}

// Results of small cohorts are off by more. All are divided by how far off one of their size is, so that what is left is alike, and the
// forecast is multiplied again; the intercept is divided with them. Where sizes hardly differ, nothing is.
class Sizes {
public:
    Sizes(const std::vector<SizedResult>& past, std::int64_t now) : ratio_{pupils_spread(past)} {
        double least = of(now), most = of(now);
        for (const auto& each : past) least = std::min(least, of(each.pupils)), most = std::max(most, of(each.pupils));
        if (most < 1.1 * least) ratio_ = 0;
    }
    double of(std::int64_t pupils) const { return std::sqrt(1 + ratio_ / static_cast<double>(pupils)); }
    std::vector<double> predictors(double stood, std::int64_t pupils) const {
        if (ratio_ == 0) return {stood};
        return {stood / of(pupils), 1 / of(pupils)};
    }

private:
    double ratio_;
};

} // namespace

Result<Outlook> outlook(std::span<const PastCohort> past, const CohortNow& now, Bounds bounds) {
    std::map<basics::Urn, std::size_t> places;
    std::set<int> years;
    const auto place = [&](basics::Urn school) { return places.emplace(school, places.size()).first->second; };
    std::vector<SizedResult> sized;
    for (const auto& each : past) {
        years.insert(each.year.starts());
        sized.push_back(
            {.school = place(each.school), .pupils = each.pupils, .stood = each.stood, .came_to = each.came_to});
    }
    if (years.size() < least_cohorts || past.size() < statistics::residuals_for_90)
        return basics::invalid(
            fmt::format("Cannot tell: {} held, of {}; a forecast stands on {} or more, of {} or more.",
                        basics::counted(std::ssize(past), "past result is", "past results are"),
                        basics::counted(std::ssize(years), "year", "years"), statistics::residuals_for_90,
                        basics::counted(least_cohorts, "year", "years")));
    const Sizes sizes{sized, now.pupils};
    std::vector<statistics::PastResult> results;
    for (std::size_t at = 0; at < past.size(); ++at)
        results.push_back({.group = sized[at].school,
                           .cohort = static_cast<std::size_t>(past[at].year.starts()),
                           .outcome = past[at].came_to / sizes.of(past[at].pupils),
                           .predictors = sizes.predictors(past[at].stood, past[at].pupils)});
    const auto found = statistics::forecasts(
        results, {{.group = place(now.school), .predictors = sizes.predictors(now.stood, now.pupils)}});
    if (!found) return basics::invalid("Cannot tell: " + found.problem().message);
    const auto& forecast = found.value().awaited.front();
    const double own = sizes.of(now.pupils);
    const auto at_90 = within({.lower = own * forecast.at_90.lower, .upper = own * forecast.at_90.upper}, bounds);
    return Outlook{.estimate = std::clamp(own * forecast.estimate, at_90.lower, at_90.upper),
                   .at_90 = at_90,
                   .past_results = past.size(),
                   .past_cohorts = years.size()};
}

std::string why_no_subject_outlook(std::int64_t pupils, std::optional<std::int64_t> teachers) {
    if (pupils < few_pupils) return "Not forecast: fewer than 30 pupils.";
    if (!teachers) return "Not forecast: the head has not said how many teach it.";
    if (*teachers < least_teachers) return "Not forecast: fewer than three teach it.";
    return {};
}

OutlookScore score(double estimate, const Interval& at_90, double came_to) {
    const double sd = statistics::half_width(at_90) / statistics::normal_quantile(0.95);
    if (sd <= 0) return {.held = statistics::contains(at_90, came_to), .crps = std::abs(came_to - estimate)};
    const double z = (came_to - estimate) / sd;
    return {.held = statistics::contains(at_90, came_to),
            .crps = sd
                    * (z * (2 * statistics::normal_cumulative(z) - 1) + 2 * statistics::normal_density(z)
                       - 1 / std::sqrt(std::numbers::pi))};
}

} // namespace assessments
