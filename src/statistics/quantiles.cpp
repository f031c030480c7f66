#include "statistics/quantiles.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

double type_7(std::span<const double> sorted, double p) {
    const double h = static_cast<double>(sorted.size() - 1) * std::clamp(p, 0.0, 1.0);
    const auto below = static_cast<std::size_t>(h);
    if (below + 1 >= sorted.size()) return sorted.back();
    return sorted[below] + (h - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

} // namespace

std::vector<double> quantiles(std::vector<double> sample, std::size_t count) {
    std::vector<double> points;
    if (sample.empty() || count < 2) return points;
    std::ranges::sort(sample);
    points.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        points.push_back(type_7(sample, static_cast<double>(i) / static_cast<double>(count - 1)));
    return points;
}

std::optional<double> quantile_at(std::span<const double> stored, double p) {
    if (stored.empty()) return std::nullopt;
    return type_7(stored, p);
}

std::optional<double> place_in(std::span<const double> stored, double value) {
    if (stored.empty()) return std::nullopt;
    const auto [first, last] = std::ranges::equal_range(stored, value);
    const double steps = std::max<double>(1, static_cast<double>(stored.size() - 1));
    const auto from = static_cast<double>(first - stored.begin()), to = static_cast<double>(last - stored.begin());
    if (first != last) return (from + to - 1) / 2 / steps;
    if (first == stored.begin()) return 0.0;
    if (first == stored.end()) return 1.0;
    const double low = *(first - 1), high = *first;
    return (from - 1 + (value - low) / (high - low)) / steps;
}

} // namespace statistics
