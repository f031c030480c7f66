#include "charts/line_chart.h"

#include "basics/result.h"
#include "charts/line_paper.h"

#include <algorithm>
#include <fmt/format.h>

namespace charts {
namespace {

struct Look {
    std::string_view colour;
    double width;
    std::string_view dashes;
    Mark mark;
};

Look look(LineRole role) {
    switch (role) {
    case LineRole::school: return {.colour = colour::blue, .width = 3.5, .dashes = "", .mark = Mark::circle};
    case LineRole::local_authority:
        return {.colour = colour::orange, .width = 2.5, .dashes = "2 4", .mark = Mark::triangle};
    case LineRole::england: return {.colour = colour::grey, .width = 2.5, .dashes = "9 5", .mark = Mark::square};
    case LineRole::other: break;
    }
    return {.colour = colour::turquoise, .width = 2.5, .dashes = "12 4 2 4", .mark = Mark::diamond};
}

void draw_whisker(LinePaper& paper, std::size_t year, Range interval, std::string_view colour) {
    const double x = paper.x(year), low = paper.y(interval.low), high = paper.y(interval.high);
    paper.drawing.line(x, low, x, high, {.colour = colour, .width = 1.5});
    for (const double y : {low, high}) paper.drawing.line(x - 5, y, x + 5, y, {.colour = colour, .width = 1.5});
}

// The line from each value to the next year's, when both are there and neither is a gap.
void draw_strokes(LinePaper& paper, const Line& line) {
    const auto style = look(line.role);
    std::string commands;
    bool down = false;
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        const bool here = line.values[i].value && !paper.gap(i);
        if (here)
            commands += fmt::format("{}{} {}", down ? "L" : "M", px(paper.x(i)), px(paper.y(*line.values[i].value)));
        down = here;
    }
    if (!commands.empty())
        paper.drawing.path(commands, {.colour = style.colour, .width = style.width, .dashes = style.dashes});
}

std::string read_out(const LineChart& chart, const Line& line, std::size_t year) {
    const auto& each = line.values[year];
    auto text = fmt::format("{}, {}: {}", line.name, chart.years[year], written(*each.value, chart.format));
    if (each.interval)
        text += fmt::format(" ({} to {})", written(each.interval->low, chart.format),
                            written(each.interval->high, chart.format));
    return text;
}

void draw_line(LinePaper& paper, const Line& line) {
    const auto style = look(line.role);
    basics::demand(line.values.size() == paper.chart.years.size(), "a line has one value for each year");
    for (std::size_t i = 0; i < line.values.size(); ++i)
        if (line.values[i].value && line.values[i].interval)
            draw_whisker(paper, i, *line.values[i].interval, style.colour);
    draw_strokes(paper, line);
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        const auto& each = line.values[i];
        if (each.value) {
            paper.drawing.open(read_out(paper.chart, line, i));
            paper.drawing.mark(style.mark, paper.x(i), paper.y(*each.value), line.role == LineRole::school ? 6.5 : 5,
                               style.colour, each.predecessor);
            paper.drawing.close();
        } else if (!each.reason.empty() && !paper.gap(i)) {
            paper.drawing.text(paper.x(i), paper.bottom - 6, paper.letter(line.name + ": " + each.reason),
                               {.anchor = Anchor::middle, .bold = true, .fill = style.colour, .halo = colour::white});
        }
    }
}

// A line's name stands at the height of its last value, with a sample of its mark and dashes.
void draw_names(LinePaper& paper) {
    struct Name {
        const Line* line;
        double at;
        std::vector<std::string> words;
    };
    std::vector<Name> names;
    const double from = paper.right + 14, room = width - from - 34;
    for (const auto& line : paper.chart.lines) {
        const auto last = std::ranges::find_if(line.values.rbegin(), line.values.rend(),
                                               [](const auto& each) { return each.value.has_value(); });
        if (last == line.values.rend()) continue;
        auto words = wrapped(line.name, room, line.role == LineRole::school);
        words.push_back(written(*last->value, paper.chart.format));
        names.push_back({.line = &line, .at = paper.y(*last->value), .words = std::move(words)});
    }
    std::ranges::stable_sort(names, {}, &Name::at);
    std::vector<double> wanted, heights;
    for (const auto& name : names)
        wanted.push_back(name.at), heights.push_back(static_cast<double>(name.words.size()) * line_height + 8);
    const auto places = spread(wanted, heights, {.low = paper.top - 12, .high = paper.bottom + 24});
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto style = look(names[i].line->role);
        double y = places[i] - heights[i] / 2 + 20;
        paper.drawing.line(from, y - 6, from + 26, y - 6,
                           {.colour = style.colour, .width = style.width, .dashes = style.dashes});
        paper.drawing.mark(style.mark, from + 13, y - 6, 5.5, style.colour);
        for (const auto& words : names[i].words) {
            paper.drawing.text(from + 34, y, words, {.bold = names[i].line->role == LineRole::school});
            y += line_height;
        }
    }
}

double draw_note(LinePaper& paper, std::string_view letter, const std::string& note, double y) {
    for (const auto& line : wrapped(note, width - 34)) {
        if (!letter.empty()) paper.drawing.text(8, y, letter, {.bold = true, .fill = colour::quiet});
        letter = {};
        paper.drawing.text(30, y, line, {.fill = colour::quiet});
        y += line_height;
    }
    return y;
}

// The notes below; gives the height of the whole.
double draw_notes(LinePaper& paper) {
    double y = paper.bottom + 24 + line_height * (paper.whole_years() ? 1 : 2) + 10;
    for (std::size_t i = 0; i < paper.notes.size(); ++i)
        y = draw_note(paper, std::string(1, static_cast<char>('a' + i % 26)), paper.notes[i], y);
    const bool hollow = std::ranges::any_of(paper.chart.lines, [](const Line& line) {
        return std::ranges::any_of(line.values, [](const auto& each) { return each.predecessor && each.value; });
    });
    if (hollow && !paper.chart.predecessor_note.empty()) {
        paper.drawing.mark(Mark::circle, 13, y - 6, 6, colour::blue, true);
        y = draw_note(paper, "", paper.chart.predecessor_note, y);
    }
    return y - 8;
}

} // namespace

Svg line_chart(const LineChart& chart) {
    auto paper = line_paper(chart);
    draw_gaps(paper);
    draw_axis(paper);
    draw_years(paper);
    // The school is drawn last, over the others.
    for (const bool school : {false, true})
        for (const auto& line : chart.lines)
            if ((line.role == LineRole::school) == school) draw_line(paper, line);
    draw_names(paper);
    const double height = draw_notes(paper);
    return std::move(paper.drawing).take(chart.naming, "line", height);
}

} // namespace charts
