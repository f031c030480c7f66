#include "charts/line_paper.h"

#include <algorithm>
#include <fmt/format.h>

namespace charts {
namespace {

Range range_of(const LineChart& chart) {
    std::optional<Range> range = chart.at_least;
    for (const auto& line : chart.lines)
        for (const auto& each : line.values) {
            if (!each.value) continue;
            include(range, *each.value);
            if (each.interval) include(range, each.interval->low), include(range, each.interval->high);
        }
    return range.value_or(Range{.low = 0, .high = 1});
}

double years_of(const LineChart& chart) { return static_cast<double>(std::max<std::size_t>(chart.years.size(), 1)); }

} // namespace

double LinePaper::half_step() const { return (right - left) / years_of(chart) / 2; }
double LinePaper::x(std::size_t year) const { return left + half_step() * (2 * static_cast<double>(year) + 1); }
bool LinePaper::whole_years() const { return half_step() * 2 >= width_of("2018/19") + 6; }

bool LinePaper::gap(std::size_t year) const {
    return std::ranges::any_of(chart.gaps, [&](const auto& each) { return each.year == year; });
}

std::string LinePaper::letter(const std::string& reason) {
    const auto at = std::ranges::find(notes, reason) - notes.begin();
    if (at == std::ssize(notes)) notes.push_back(reason);
    return std::string(1, static_cast<char>('a' + at % 26));
}

LinePaper line_paper(const LineChart& chart) {
    const auto marks = ticks(range_of(chart), 5);
    Format format = chart.format;
    format.places = places_for(marks);
    const double labels = std::max(width_of(written(marks.front(), format)), width_of(written(marks.back(), format)));
    const double top = chart.axis.empty() ? 14 : 38, bottom = top + 290;
    return {.chart = chart,
            .y = {.values = {.low = marks.front(), .high = marks.back()}, .from = bottom, .to = top},
            .left = labels + 12,
            .right = width - 168,
            .top = top,
            .bottom = bottom};
}

void draw_axis(LinePaper& paper) {
    const auto marks = ticks(range_of(paper.chart), 5);
    Format format = paper.chart.format;
    format.places = places_for(marks);
    for (const double value : marks) {
        const double y = paper.y(value);
        const bool zero = value == 0;
        paper.drawing.line(paper.left, y, paper.right, y,
                           {.colour = zero ? colour::quiet : colour::rule, .width = zero ? 1.5 : 1});
        paper.drawing.text(paper.left - 8, y + 6, written(value, format),
                           {.anchor = Anchor::end, .fill = colour::quiet});
    }
    if (!paper.chart.axis.empty())
        paper.drawing.text(2, 18, fitted(paper.chart.axis, width - 4), {.fill = colour::quiet});
}

// "2018/19" stands whole where there is room, in two lines where there is less, and every second year where there is
// none.
void draw_years(LinePaper& paper) {
    const double step = paper.half_step() * 2;
    const bool whole = paper.whole_years();
    const std::size_t every = whole || step >= width_of("2018") + 4 ? 1 : 2;
    for (std::size_t i = (paper.chart.years.size() + every - 1) % every; i < paper.chart.years.size(); i += every) {
        const auto& year = paper.chart.years[i];
        const auto slash = std::min(year.find('/'), year.size());
        const Words style{.anchor = Anchor::middle, .fill = colour::quiet};
        paper.drawing.text(paper.x(i), paper.bottom + 24, whole ? year : year.substr(0, slash), style);
        if (!whole) paper.drawing.text(paper.x(i), paper.bottom + 24 + line_height, year.substr(slash), style);
    }
}

// Neighbouring gap years of one reason are one band.
void draw_gaps(LinePaper& paper) {
    auto gaps = paper.chart.gaps;
    std::ranges::sort(gaps, {}, &GapYear::year);
    for (std::size_t i = 0; i < gaps.size();) {
        std::size_t end = i + 1;
        while (end < gaps.size() && gaps[end].year == gaps[end - 1].year + 1 && gaps[end].reason == gaps[i].reason)
            ++end;
        const double from = paper.x(gaps[i].year) - paper.half_step(),
                     to = paper.x(gaps[end - 1].year) + paper.half_step();
        paper.drawing.open(gaps[i].reason);
        paper.drawing.box(from, paper.top, to - from, paper.bottom - paper.top, colour::wash);
        for (const double x : {from, to})
            paper.drawing.line(x, paper.top, x, paper.bottom, {.colour = colour::quiet, .dashes = "3 3"});
        paper.drawing.text((from + to) / 2, paper.top + 20, paper.letter(gaps[i].reason),
                           {.anchor = Anchor::middle, .bold = true, .fill = colour::quiet});
        paper.drawing.close();
        i = end;
    }
}

} // namespace charts
