#include "charts/dot_strip.h"

#include "charts/scale.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace charts {
namespace {

constexpr double left = 14, right = width - 14, hill_top = 30, hill_foot = 150, row_height = 27;
constexpr std::size_t bins = 60;

double at_share(const std::vector<double>& quantiles, double share) {
    const double h = share * static_cast<double>(quantiles.size() - 1);
    const auto below = static_cast<std::size_t>(h);
    if (below + 1 >= quantiles.size()) return quantiles.back();
    return quantiles[below] + (h - static_cast<double>(below)) * (quantiles[below + 1] - quantiles[below]);
}

// The share of schools below a value, from the quantiles.
double share_below(const std::vector<double>& quantiles, double value) {
    const auto upper = std::ranges::upper_bound(quantiles, value);
    if (upper == quantiles.begin()) return 0;
    if (upper == quantiles.end()) return 1;
    const double low = *(upper - 1), high = *upper;
    const double part = high > low ? (value - low) / (high - low) : 0;
    return (static_cast<double>(upper - quantiles.begin()) - 1 + part) / static_cast<double>(quantiles.size() - 1);
}

// How thick the distribution is in each of the bins, smoothed over neighbours (1 2 3 2 1), the thickest being 1.
std::vector<double> thickness(const std::vector<double>& quantiles, Range range) {
    std::vector<double> raw(bins), smooth(bins);
    const double step = (range.high - range.low) / static_cast<double>(bins);
    for (std::size_t i = 0; i < bins; ++i) {
        const double from = range.low + step * static_cast<double>(i);
        raw[i] = share_below(quantiles, from + step) - share_below(quantiles, from);
    }
    for (std::size_t i = 0; i < bins; ++i) {
        double sum = 0, weights = 0;
        for (int d = -2; d <= 2; ++d) {
            const auto j = static_cast<std::ptrdiff_t>(i) + d;
            if (j < 0 || j >= static_cast<std::ptrdiff_t>(bins)) continue;
            const double weight = 3 - std::abs(d);
            sum += weight * raw[static_cast<std::size_t>(j)], weights += weight;
        }
        smooth[i] = sum / weights;
    }
    const double most = std::max(std::ranges::max(smooth), 1e-12);
    for (auto& each : smooth) each /= most;
    return smooth;
}

struct Hill {
    const std::vector<double>& heights;
    Scale x;
    double y(double value) const {
        const double place = (value - x.values.low) / (x.values.high - x.values.low) * static_cast<double>(bins) - 0.5;
        const double low = std::floor(std::clamp(place, 0.0, static_cast<double>(bins - 1)));
        const auto i = static_cast<std::size_t>(low);
        const double next = heights[std::min(i + 1, bins - 1)], part = std::clamp(place - low, 0.0, 1.0);
        return hill_foot - (heights[i] + part * (next - heights[i])) * (hill_foot - hill_top);
    }
    // The outline from one value to another, down to the foot.
    std::string outline(double from, double to) const {
        auto commands = fmt::format("M{} {}", px(x(from)), px(hill_foot));
        constexpr int steps = 120;
        for (int i = 0; i <= steps; ++i) {
            const double value = from + (to - from) * i / steps;
            commands += fmt::format("L{} {}", px(x(value)), px(y(value)));
        }
        return commands + fmt::format("L{} {}Z", px(x(to)), px(hill_foot));
    }
};

void draw_hill(Drawing& drawing, const DotStrip& chart, const Hill& hill) {
    const auto& range = hill.x.values;
    const double low = std::max(range.low, chart.quantiles.front()),
                 high = std::min(range.high, chart.quantiles.back());
    drawing.path(hill.outline(low, high), {.colour = colour::quiet, .width = 1.5}, colour::wash);
    const double quarter = at_share(chart.quantiles, 0.25), three = at_share(chart.quantiles, 0.75);
    drawing.path(hill.outline(quarter, three), {.colour = colour::quiet, .width = 1.5}, "#C9D3DF");
    const double median = hill.x(at_share(chart.quantiles, 0.5));
    drawing.line(median, hill_top - 8, median, hill_foot, {.colour = colour::ink, .width = 1.5, .dashes = "9 5"});
    drawing.text((hill.x(quarter) + hill.x(three)) / 2, hill_foot - 12, "middle half",
                 {.anchor = Anchor::middle, .halo = "#C9D3DF"});
}

void draw_axis(Drawing& drawing, const DotStrip& chart, const std::vector<double>& marks, const Scale& x) {
    Format format = chart.format;
    format.places = places_for(marks);
    drawing.line(left, hill_foot, right, hill_foot, {.colour = colour::quiet, .width = 1.5});
    for (const double value : marks) {
        const double half = width_of(written(value, format)) / 2;
        drawing.line(x(value), hill_foot, x(value), hill_foot + 6, {.colour = colour::quiet});
        drawing.text(std::clamp(x(value), half + 2, width - half - 2), hill_foot + 24, written(value, format),
                     {.anchor = Anchor::middle, .fill = colour::quiet});
    }
}

// The words over the hill, and the line again behind the rows.
void draw_median(Drawing& drawing, const DotStrip& chart, const Hill& hill, Range rows) {
    const double median = at_share(chart.quantiles, 0.5), x = hill.x(median);
    const auto words = fmt::format("{}: half are below {}", chart.everyone, written(median, chart.format));
    const double half = width_of(words) / 2;
    drawing.line(x, rows.low, x, rows.high, {.colour = colour::ink, .width = 1.5, .dashes = "9 5"});
    drawing.text(std::clamp(x, half + 4, width - half - 4), 16, words, {.anchor = Anchor::middle});
}

std::string ordinal(int number) {
    const int tens = number % 100, ones = number % 10;
    const auto ending = tens >= 11 && tens <= 13 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
    return fmt::format("{}{}", number, ending);
}

void draw_school(Drawing& drawing, const DotStrip& chart, const StripSchool& school, const Scale& x, double y) {
    const int hundredth =
        std::clamp(static_cast<int>(std::lround(share_below(chart.quantiles, school.value) * 100)), 1, 99);
    drawing.open(fmt::format("{}: {}, {} hundredth of {}", school.name, written(school.value, chart.format),
                             ordinal(hundredth), chart.everyone));
    const double at = x(school.value);
    drawing.line(left, y, right, y, {.colour = colour::rule, .dashes = "1 5"});
    // The name stands on the side away from the median where it fits there, else where there is more room.
    const auto value = " " + written(school.value, chart.format);
    const double to_right = right - at - 16, to_left = at - left - 16, wanted = width_of(school.name + value);
    const bool high = school.value >= at_share(chart.quantiles, 0.5);
    const bool on_right = (high ? to_right : to_left) >= wanted ? high : to_right > to_left;
    const auto words = fitted(school.name, (on_right ? to_right : to_left) - width_of(value)) + value;
    drawing.mark(Mark::circle, at, y, 7, colour::blue);
    drawing.text(on_right ? at + 13 : at - 13, y + 6, words,
                 {.anchor = on_right ? Anchor::start : Anchor::end, .halo = colour::white});
    drawing.close();
}

Range range_of(const DotStrip& chart) {
    std::optional<Range> range;
    include(range, at_share(chart.quantiles, 0.01));
    include(range, at_share(chart.quantiles, 0.99));
    for (const auto& school : chart.schools) include(range, school.value);
    return *range;
}

} // namespace

Svg dot_strip(const DotStrip& chart) {
    Drawing drawing;
    if (chart.quantiles.size() < 2) {
        drawing.text(left, 22, "The national distribution is not held.");
        return std::move(drawing).take(chart.naming, "strip", 36);
    }
    const auto marks = ticks(range_of(chart), 5);
    const Scale x{.values = {.low = marks.front(), .high = marks.back()}, .from = left + 10, .to = right - 10};
    const auto heights = thickness(chart.quantiles, x.values);
    const Hill hill{.heights = heights, .x = x};
    const double rows_from = hill_foot + 46, foot = rows_from + static_cast<double>(chart.schools.size()) * row_height;
    draw_hill(drawing, chart, hill);
    draw_axis(drawing, chart, marks, x);
    draw_median(drawing, chart, hill, {.low = rows_from - 8, .high = foot});
    auto schools = chart.schools;
    std::ranges::stable_sort(schools, [](const auto& a, const auto& b) { return a.value > b.value; });
    double y = rows_from + row_height / 2;
    for (const auto& school : schools) draw_school(drawing, chart, school, x, y), y += row_height;
    return std::move(drawing).take(chart.naming, "strip", foot + 6);
}

} // namespace charts
