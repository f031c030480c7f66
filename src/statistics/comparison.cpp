#include "statistics/comparison.h"

#include "statistics/distributions.h"
#include "statistics/many_tests.h"

#include <cmath>
#include <limits>

namespace statistics {

std::string_view words(Standing standing) {
    switch (standing) {
    case Standing::above: return "above";
    case Standing::about_the_same: return "about the same";
    case Standing::below: return "below";
    case Standing::cannot_tell: break;
    }
    return "cannot tell";
}

Standing standing(const std::optional<Interval>& interval, const std::optional<double>& reference) {
    if (!interval || !reference) return Standing::cannot_tell;
    if (interval->lower > *reference) return Standing::above;
    if (interval->upper < *reference) return Standing::below;
    return Standing::about_the_same;
}

std::optional<double> p_of(const Beside& beside) {
    if (!beside.interval || !beside.reference) return std::nullopt;
    const double apart = *beside.reference - beside.value;
    if (apart == 0) return 1;
    const double half = apart > 0 ? beside.interval->upper - beside.value : beside.value - beside.interval->lower;
    return half > 0 ? two_sided(z_95 * apart / half) : 0;
}

std::vector<Standing> standings(std::span<const Beside> together) {
    std::vector<double> p;
    for (const auto& each : together) p.push_back(p_of(each).value_or(std::numeric_limits<double>::quiet_NaN()));
    const auto adjusted = benjamini_hochberg(p);
    std::vector<Standing> found;
    for (std::size_t i = 0; i < together.size(); ++i) {
        if (std::isnan(adjusted[i])) found.push_back(Standing::cannot_tell);
        else if (!(adjusted[i] < 0.05)) found.push_back(Standing::about_the_same);
        else found.push_back(together[i].value > *together[i].reference ? Standing::above : Standing::below);
    }
    return found;
}

Estimate estimate_of(double value, Interval interval, double z) {
    return {.value = value, .standard_error = half_width(interval) / z};
}

Interval difference(Estimate a, Estimate b, double z) {
    const double apart = a.value - b.value, half = z * std::hypot(a.standard_error, b.standard_error);
    return {.lower = apart - half, .upper = apart + half};
}

bool can_be_told_apart(Estimate a, Estimate b) { return !contains(difference(a, b), 0); }

std::vector<bool> same_as_the_one_above(std::span<const Estimate> sorted) {
    std::vector<bool> same(sorted.size(), false);
    for (std::size_t i = 1; i < sorted.size(); ++i) same[i] = !can_be_told_apart(sorted[i - 1], sorted[i]);
    return same;
}

std::size_t told_apart_from(std::span<const Estimate> schools, std::size_t school) {
    std::size_t apart = 0;
    for (std::size_t i = 0; i < schools.size(); ++i)
        if (i != school && can_be_told_apart(schools[school], schools[i])) ++apart;
    return apart;
}

Interval pairwise_interval(Estimate estimate) {
    const double half = 1.39 * estimate.standard_error;
    return {.lower = estimate.value - half, .upper = estimate.value + half};
}

} // namespace statistics
