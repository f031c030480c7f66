#include "statistics/bounds.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

struct Filled {
    double mean, sd;
};

// The mean and spread were all the missing at one value.
Filled filled(std::span<const double> values, double with) {
    double sum = 0, squares = 0;
    const auto n = static_cast<double>(values.size());
    for (const double each : values) sum += std::isnan(each) ? with : each;
    for (const double each : values) squares += std::pow((std::isnan(each) ? with : each) - sum / n, 2);
    return {.mean = sum / n, .sd = std::sqrt(squares / (n - 1))};
}

// c by halving: it falls from 1.96 for bounds that meet to 1.645 for bounds far apart.
double reach(double apart) {
    double low = normal_quantile(0.95), high = z_95;
    for (int i = 0; i < 60; ++i) {
        const double c = (low + high) / 2;
        (normal_cumulative(c + apart) - normal_cumulative(-c) < 0.95 ? low : high) = c;
    }
    return (low + high) / 2;
}

} // namespace

std::optional<WorstCase> worst_case(std::span<const double> values, double floor, double ceiling) {
    if (values.empty()) return std::nullopt;
    const auto low = filled(values, floor), high = filled(values, ceiling);
    WorstCase out{.bounds = {low.mean, high.mean}, .interval = {}};
    if (values.size() < 2) return out;
    const double root = std::sqrt(static_cast<double>(values.size())), widest = std::max(low.sd, high.sd);
    const double c = widest > 0 ? reach(root * (high.mean - low.mean) / widest) : 0;
    out.interval = Interval{.lower = std::max(floor, low.mean - c * low.sd / root),
                            .upper = std::min(ceiling, high.mean + c * high.sd / root)};
    return out;
}

} // namespace statistics
