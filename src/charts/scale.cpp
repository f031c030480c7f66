#include "charts/scale.h"

#include <algorithm>
#include <cmath>

namespace charts {

void include(std::optional<Range>& range, double value) {
    if (!range) range = Range{.low = value, .high = value};
    range->low = std::min(range->low, value);
    range->high = std::max(range->high, value);
}

std::vector<double> ticks(Range range, int about) {
    if (!(range.high > range.low)) {
        const double room = range.low == 0 ? 1 : std::abs(range.low) * 0.1;
        range = {.low = range.low - room, .high = range.high + room};
    }
    const double rough = (range.high - range.low) / std::max(1, about);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double ratio = rough / power;
    const double step = (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10) * power;
    std::vector<double> out;
    const double first = std::floor(range.low / step + 1e-9), last = std::ceil(range.high / step - 1e-9);
    for (double i = first; i <= last; ++i) out.push_back(i * step);
    return out;
}

int places_for(const std::vector<double>& ticks) {
    const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
    return std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
}

std::vector<double> spread(std::vector<double> wanted, const std::vector<double>& heights, Range bounds) {
    // Runs of things that touch: each with the mean of where its members would start it.
    struct Run {
        double sum, height;
        std::size_t first, count;
        double start(Range in) const {
            return std::max(in.low, std::min(sum / static_cast<double>(count), in.high - height));
        }
    };
    std::vector<Run> runs;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        runs.push_back({.sum = wanted[i] - heights[i] / 2, .height = heights[i], .first = i, .count = 1});
        while (runs.size() > 1
               && runs[runs.size() - 2].start(bounds) + runs[runs.size() - 2].height > runs.back().start(bounds)) {
            const auto last = runs.back();
            runs.pop_back();
            auto& run = runs.back();
            run.sum += last.sum - run.height * static_cast<double>(last.count);
            run.height += last.height, run.count += last.count;
        }
    }
    for (const auto& run : runs) {
        double at = run.start(bounds);
        for (std::size_t i = run.first; i < run.first + run.count; ++i)
            wanted[i] = at + heights[i] / 2, at += heights[i];
    }
    return wanted;
}

} // namespace charts
