#include "statistics/many_tests.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace statistics {
namespace {

std::vector<std::size_t> tests_by_p(std::span<const double> p) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (!std::isnan(p[i])) order.push_back(i);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
    return order;
}

} // namespace

std::vector<double> benjamini_hochberg(std::span<const double> p) {
    std::vector<double> out(p.begin(), p.end());
    const auto order = tests_by_p(p);
    const auto m = static_cast<double>(order.size());
    double least = 1;
    for (std::size_t k = order.size(); k-- > 0;) {
        least = std::min(least, p[order[k]] * m / static_cast<double>(k + 1));
        out[order[k]] = least;
    }
    return out;
}

std::vector<double> holm(std::span<const double> p) {
    std::vector<double> out(p.begin(), p.end());
    const auto order = tests_by_p(p);
    double most = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        most = std::max(most, p[order[k]] * static_cast<double>(order.size() - k));
        out[order[k]] = std::min(1.0, most);
    }
    return out;
}

} // namespace statistics
