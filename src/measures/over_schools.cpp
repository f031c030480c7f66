#include "measures/over_schools.h"

#include "statistics/interval.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace measures {
namespace {

using statistics::Interval;

struct Weighed {
    double weight, value;
    std::optional<Interval> interval;
};

bool counted(const basics::Figure& figure) { return figure.numerator && figure.denominator && *figure.denominator > 0; }

std::vector<Weighed> weighed(std::span<const Reading> all) {
    std::vector<Weighed> out;
    for (const auto& each : all) {
        const auto& figure = each.held->figure;
        const auto weight = counted(figure) ? figure.denominator : figure.n;
        if (each.value && weight && *weight > 0)
            out.push_back({.weight = *weight, .value = *each.value, .interval = each.interval});
    }
    return out;
}

// The schools' pupils are not the same: Var Σwᵢxᵢ/Σwᵢ = Σwᵢ²·seᵢ²/(Σwᵢ)².
std::optional<Interval> of_the_mean(std::span<const Weighed> all, double mean, double total) {
    double variance = 0;
    for (const auto& each : all) {
        if (!each.interval) return std::nullopt;
        const auto error = each.weight * statistics::half_width(*each.interval) / statistics::z_95;
        variance += error * error;
    }
    const double half = statistics::z_95 * std::sqrt(variance) / total;
    return Interval{.lower = mean - half, .upper = mean + half};
}

// A share of pupils and a rate of events are counted: theirs is the interval of the sums, which holds near 0 and 1 too.
std::optional<Interval> of_the_sums(const Measure& measure, std::span<const Reading> all) {
    double numerator = 0, denominator = 0;
    for (const auto& each : all) {
        if (!each.value) continue;
        if (!counted(each.held->figure)) return std::nullopt;
        numerator += *each.held->figure.numerator, denominator += *each.held->figure.denominator;
    }
    const auto kind = uncertainty_of(measure);
    std::optional<Interval> found;
    if (kind == Uncertainty::share_of_pupils) found = statistics::wilson(numerator, denominator);
    if (kind == Uncertainty::rate_of_events) found = statistics::poisson_rate(numerator, denominator);
    if (found) found = Interval{.lower = found->lower * measure.scale, .upper = found->upper * measure.scale};
    return found;
}

} // namespace

std::optional<OverSchools> over_schools(const Measure& measure, std::span<const Reading> all) {
    const auto schools = weighed(all);
    if (schools.empty()) return std::nullopt;
    double sum = 0, total = 0;
    for (const auto& each : schools) sum += each.weight * each.value, total += each.weight;
    const double mean = sum / total;
    auto interval = of_the_sums(measure, all);
    if (!interval) interval = of_the_mean(schools, mean, total);
    return OverSchools{
        .value = mean, .interval = interval, .schools = std::ssize(schools), .period = all.front().held->period};
}

std::optional<OverSchools> newest_over_schools(const Measure& measure, std::span<const Reading> all) {
    std::map<basics::Period, std::vector<Reading>> by_year;
    for (const auto& each : all)
        if (each.value && each.held->period.part == basics::Period::Part::year)
            by_year[each.held->period].push_back(each);
    std::vector<OverSchools> told;
    for (const auto& [period, of_year] : by_year)
        if (auto each = over_schools(measure, of_year)) told.push_back(*each);
    std::int64_t most = 0;
    for (const auto& each : told) most = std::max(most, each.schools);
    for (auto each = told.rbegin(); each != told.rend(); ++each)
        if (2 * each->schools >= most) return *each;
    return std::nullopt;
}

} // namespace measures
