#include "charts/ranked_intervals.h"

#include "basics/text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace charts {
namespace {

constexpr double left = 26, right = width - 14, head = 34;

Range range_of(const RankedIntervals& chart) {
    std::optional<Range> range;
    if (chart.england) include(range, *chart.england);
    for (const auto& school : chart.schools) {
        for (const auto& each : {school.value, school.best})
            if (each) include(range, *each);
        if (school.interval) include(range, school.interval->low), include(range, school.interval->high);
    }
    return range.value_or(Range{.low = 0, .high = 1});
}

std::string figures(const RankedSchool& school, const RankedIntervals& chart) {
    if (!school.value) return school.reason.empty() ? "not available" : school.reason;
    auto text = written(*school.value, chart.format);
    if (school.interval)
        text += fmt::format(" ({} to {})", written(school.interval->low, chart.format),
                            written(school.interval->high, chart.format));
    if (school.n) text += fmt::format(", {} {}", basics::thousands(std::llround(*school.n)), chart.counted);
    return text;
}

// A row is a name with its figures beside it, or below it where they do not fit, and then the interval.
struct Row {
    std::string figures;
    bool on_two_lines;
    double height() const { return on_two_lines ? 72 : 50; }
};

Row row_of(const RankedSchool& school, const RankedIntervals& chart) {
    auto said = figures(school, chart);
    const bool two = width_of(school.name, true) + width_of(said) + 16 > right - left;
    return {.figures = std::move(said), .on_two_lines = two};
}

// Above, below and about the same differ by mark as well as by colour.
struct Look {
    Mark mark;
    std::string_view colour;
    bool hollow;
};
Look look(BesideEngland beside) {
    switch (beside) {
    case BesideEngland::above: return {.mark = Mark::triangle, .colour = colour::blue, .hollow = false};
    case BesideEngland::below: return {.mark = Mark::diamond, .colour = colour::pink, .hollow = false};
    case BesideEngland::about_the_same: break;
    }
    return {.mark = Mark::circle, .colour = colour::grey, .hollow = true};
}

void draw_best(Drawing& drawing, double x, double middle) {
    drawing.line(x, middle - 11, x, middle + 11, {.colour = colour::ink, .width = 2.5});
}

// Gives the height at which the interval stands.
double draw_row(Drawing& drawing, const RankedIntervals& chart, const RankedSchool& school, double y, const Scale& x) {
    const auto row = row_of(school, chart);
    const double middle = y + row.height() - 15;
    drawing.open(school.name + ": " + row.figures);
    drawing.text(left, y + 18, fitted(school.name, right - left, true), {.bold = true, .halo = colour::white});
    drawing.text(right, y + (row.on_two_lines ? 18 + line_height : 18), row.figures,
                 {.anchor = Anchor::end, .fill = school.value ? colour::ink : colour::quiet, .halo = colour::white});
    const auto style = look(school.beside);
    if (school.interval) {
        drawing.line(x(school.interval->low), middle, x(school.interval->high), middle,
                     {.colour = style.colour, .width = 3});
        for (const double end : {school.interval->low, school.interval->high})
            drawing.line(x(end), middle - 5, x(end), middle + 5, {.colour = style.colour, .width = 2});
    }
    if (school.value) drawing.mark(style.mark, x(*school.value), middle, 6.5, style.colour, style.hollow);
    if (school.best) draw_best(drawing, x(*school.best), middle);
    drawing.close();
    return middle;
}

// Joins two schools that cannot be told apart. Each pair has its own bracket: it says nothing of the school two above.
void draw_bracket(Drawing& drawing, double from, double to) {
    drawing.path(fmt::format("M16 {}H8V{}H16", px(from + 4), px(to - 4)), {.colour = colour::quiet, .width = 2});
}

void draw_ticks(Drawing& drawing, const std::vector<double>& marks, const Scale& x, double from, double to,
                Format format) {
    format.places = places_for(marks);
    for (const double value : marks) {
        drawing.line(x(value), from, x(value), to, {.colour = colour::rule});
        const double half = width_of(written(value, format)) / 2;
        drawing.text(std::min(std::max(x(value), half + 2), width - half - 2), to + 22, written(value, format),
                     {.anchor = Anchor::middle, .fill = colour::quiet});
    }
}

// What the marks mean, on lines of their own.
double draw_key(Drawing& drawing, const RankedIntervals& chart, double y) {
    struct Entry {
        Mark mark;
        std::string_view colour;
        bool hollow;
        std::string_view words;
    };
    if (chart.england)
        for (const auto& each : {Entry{Mark::triangle, colour::blue, false, "above England by more than chance"},
                                 Entry{Mark::circle, colour::grey, true, "about the same as England"},
                                 Entry{Mark::diamond, colour::pink, false, "below England by more than chance"}}) {
            drawing.mark(each.mark, left + 8, y - 6, 6.5, each.colour, each.hollow);
            drawing.text(left + 26, y, each.words, {.fill = colour::quiet});
            y += line_height + 2;
        }
    if (std::ranges::any_of(chart.schools, [](const RankedSchool& school) { return school.best.has_value(); })) {
        draw_best(drawing, left + 8, y - 6);
        drawing.text(left + 26, y, "best estimate, allowing for chance", {.fill = colour::quiet});
        y += line_height + 2;
    }
    for (const auto& school : chart.schools)
        if (school.same_as_above) {
            drawing.path(fmt::format("M{} {}H{}V{}H{}", px(left + 12), px(y - 14), px(left + 4), px(y), px(left + 12)),
                         {.colour = colour::quiet, .width = 2});
            drawing.text(left + 26, y, "cannot be told apart from the one above", {.fill = colour::quiet});
            return y + line_height;
        }
    return y;
}

} // namespace

Svg ranked_intervals(const RankedIntervals& chart) {
    const auto marks = ticks(range_of(chart), 5);
    const Scale x{.values = {.low = marks.front(), .high = marks.back()}, .from = left + 8, .to = right - 8};
    double rows = 0;
    for (const auto& school : chart.schools) rows += row_of(school, chart).height();
    const double bottom = head + rows + 6;
    Drawing drawing;
    draw_ticks(drawing, marks, x, head, bottom, chart.format);
    if (chart.england) {
        const auto words = "England " + written(*chart.england, chart.format);
        const double half = width_of(words, true) / 2;
        drawing.line(x(*chart.england), head - 6, x(*chart.england), bottom,
                     {.colour = colour::ink, .width = 2.5, .dashes = "9 5"});
        drawing.text(std::min(std::max(x(*chart.england), half + 2), width - half - 2), head - 13, words,
                     {.anchor = Anchor::middle, .bold = true});
    }
    double y = head, above = head;
    for (const auto& school : chart.schools) {
        const double middle = draw_row(drawing, chart, school, y, x);
        if (school.same_as_above) draw_bracket(drawing, above, middle);
        above = middle, y += row_of(school, chart).height();
    }
    const double height = draw_key(drawing, chart, bottom + 56);
    return std::move(drawing).take(chart.naming, "ranked", height);
}

} // namespace charts
