#include "charts/plot.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace charts {
namespace {

constexpr double top = 34, bottom = 330, right = width - 16;

struct Axes {
    std::vector<double> across, up; // where the ticks stand
    Scale x, y;
};

void include_finite(std::optional<Range>& range, double value) {
    if (std::isfinite(value)) include(range, value);
}

Axes axes_of(const Plot& plot) {
    std::optional<Range> x, y;
    for (const auto& curve : plot.curves)
        for (std::size_t i = 0; i < curve.x.size(); ++i) include_finite(x, curve.x[i]), include_finite(y, curve.y[i]);
    for (const auto& point : plot.points) {
        include_finite(x, point.x), include_finite(y, point.y);
        if (point.interval) include_finite(y, point.interval->low), include_finite(y, point.interval->high);
    }
    const Range whole{.low = 0, .high = 1};
    const auto up = ticks(y.value_or(whole), 5);
    const Format format{.places = places_for(up)};
    const double left = 18 + std::max(width_of(written(up.front(), format)), width_of(written(up.back(), format)));
    const auto across = ticks(x.value_or(whole), 6);
    const Range reach = plot.places.empty() ? Range{.low = across.front(), .high = across.back()}
                                            : Range{.low = -0.5, .high = static_cast<double>(plot.places.size()) - 0.5};
    return {.across = across,
            .up = up,
            .x = {.values = reach, .from = left, .to = right},
            .y = {.values = {.low = up.front(), .high = up.back()}, .from = bottom, .to = top}};
}

void draw_up(Drawing& drawing, const Plot& plot, const Axes& axes) {
    const Format format{.places = places_for(axes.up)};
    for (const double value : axes.up) {
        drawing.line(axes.x.from, axes.y(value), right, axes.y(value),
                     {.colour = value == 0 ? colour::quiet : colour::rule});
        drawing.text(axes.x.from - 8, axes.y(value) + 6, written(value, format),
                     {.anchor = Anchor::end, .fill = colour::quiet});
    }
    drawing.text(2, 18, fitted(plot.up, width - 4), {.fill = colour::quiet});
}

void draw_across(Drawing& drawing, const Plot& plot, const Axes& axes) {
    const Words middle{.anchor = Anchor::middle, .fill = colour::quiet};
    const Format format{.places = places_for(axes.across)};
    if (plot.places.empty())
        for (const double value : axes.across) {
            const auto words = written(value, format);
            drawing.text(std::min(axes.x(value), width - width_of(words) / 2), bottom + 24, words, middle);
        }
    double free = 0; // a word stands where the one before it leaves room
    for (std::size_t i = 0; i < plot.places.size(); ++i) {
        const double x = axes.x(static_cast<double>(i)), half = width_of(plot.places[i]) / 2;
        if (x - half < free || x + half > width) continue;
        drawing.text(x, bottom + 24, plot.places[i], middle);
        free = x + half + 12;
    }
    drawing.text((axes.x.from + right) / 2, bottom + 24 + line_height, plot.across, middle);
}

void draw_curve(Drawing& drawing, const PlotCurve& curve, const Axes& axes) {
    std::string path;
    bool on = false;
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        const bool there = std::isfinite(curve.x[i]) && std::isfinite(curve.y[i]);
        if (there) path += fmt::format("{}{} {}", on ? 'L' : 'M', px(axes.x(curve.x[i])), px(axes.y(curve.y[i])));
        on = there;
    }
    if (!path.empty()) drawing.path(path, curve.stroke);
}

void draw_point(Drawing& drawing, const PlotPoint& point, const Axes& axes) {
    if (!std::isfinite(point.x) || !std::isfinite(point.y)) return;
    const auto colour = point.stands_out ? colour::pink : colour::blue;
    const double x = axes.x(point.x), y = axes.y(point.y);
    drawing.open(point.name);
    if (point.interval && std::isfinite(point.interval->low) && std::isfinite(point.interval->high))
        drawing.line(x, axes.y(point.interval->low), x, axes.y(point.interval->high), {.colour = colour, .width = 2});
    drawing.mark(point.stands_out ? Mark::diamond : Mark::circle, x, y, point.stands_out ? 6 : 4.5, colour,
                 !point.stands_out);
    drawing.close();
}

// The names of the points that stand out, to the left of those in the right half, each at a height of its own.
void draw_names(Drawing& drawing, const Plot& plot, const Axes& axes) {
    std::vector<const PlotPoint*> named;
    for (const auto& point : plot.points)
        if (point.stands_out && !point.name.empty() && std::isfinite(point.y)) named.push_back(&point);
    std::ranges::sort(named, std::greater{}, [](const PlotPoint* each) { return each->y; });
    std::vector<double> wanted;
    for (const auto* point : named) wanted.push_back(axes.y(point->y) + 6);
    const auto places = spread(wanted, std::vector<double>(wanted.size(), line_height), {.low = top, .high = bottom});
    for (std::size_t i = 0; i < named.size(); ++i) {
        const double x = axes.x(named[i]->x);
        const bool before = x > (axes.x.from + right) / 2;
        drawing.text(before ? x - 12 : x + 12, places[i], fitted(named[i]->name, 240),
                     {.anchor = before ? Anchor::end : Anchor::start, .halo = colour::white});
    }
}

double draw_key(Drawing& drawing, const Plot& plot, double y) {
    for (const auto& curve : plot.curves) {
        if (curve.words.empty()) continue;
        drawing.line(10, y - 6, 44, y - 6, curve.stroke);
        drawing.text(54, y, curve.words, {.fill = colour::quiet});
        y += line_height;
    }
    return y;
}

} // namespace

Svg plot(const Plot& plot) {
    const auto axes = axes_of(plot);
    Drawing drawing;
    draw_up(drawing, plot, axes);
    draw_across(drawing, plot, axes);
    for (const auto& curve : plot.curves) draw_curve(drawing, curve, axes);
    for (const auto& point : plot.points) draw_point(drawing, point, axes);
    draw_names(drawing, plot, axes);
    const double height = draw_key(drawing, plot, bottom + 24 + 2 * line_height + 8);
    return std::move(drawing).take(plot.naming, "plot", height);
}

} // namespace charts
