#include "charts/sparkline.h"

#include "charts/scale.h"

#include <algorithm>
#include <fmt/format.h>

namespace charts {

Svg sparkline(const Sparkline& chart) {
    constexpr double wide = 120, height = 28, margin = 5;
    Drawing drawing;
    std::optional<Range> range;
    if (chart.reference) include(range, *chart.reference);
    for (const auto& value : chart.values)
        if (value) include(range, *value);
    if (!range) return std::move(drawing).take(chart.naming, "spark", height, wide);
    if (range->low == range->high) range = Range{.low = range->low - 1, .high = range->high + 1};
    const Scale y{.values = *range, .from = height - margin, .to = margin};
    const Scale x{.values = {.low = 0, .high = std::max(1.0, static_cast<double>(chart.values.size()) - 1)},
                  .from = margin,
                  .to = wide - margin};
    if (chart.reference)
        drawing.line(0, y(*chart.reference), wide, y(*chart.reference), {.colour = colour::quiet, .dashes = "3 3"});
    std::string commands;
    for (std::size_t i = 0; i < chart.values.size(); ++i) {
        if (!chart.values[i]) continue;
        const bool joined = i > 0 && chart.values[i - 1],
                   alone = !joined && (i + 1 == chart.values.size() || !chart.values[i + 1]);
        const double px_x = x(static_cast<double>(i)), px_y = y(*chart.values[i]);
        commands += fmt::format("{}{} {}", joined ? "L" : "M", px(px_x), px(px_y));
        if (alone) drawing.mark(Mark::circle, px_x, px_y, 2.5, colour::blue);
    }
    drawing.path(commands, {.colour = colour::blue, .width = 2});
    if (!chart.values.empty() && chart.values.back())
        drawing.mark(Mark::circle, x(static_cast<double>(chart.values.size() - 1)), y(*chart.values.back()), 3.5,
                     colour::blue);
    return std::move(drawing).take(chart.naming, "spark", height, wide);
}

} // namespace charts
